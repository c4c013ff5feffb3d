import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Scope } from './scope.ts';

/** The number of a source on this page; sources are numbered as they are met. */
export function numberOf(scope: Scope, source: string): number {
	const at = scope.cited.indexOf(source);
	return at === -1 ? scope.cited.push(source) : at + 1;
}

/** Raised numbers that lead to the references: each an anchor that the reference leads back to. */
export function citation(scope: Scope, sources: readonly string[], locator?: string): Element {
	const links = sources.map((source) => {
		const number = numberOf(scope, source);
		const time = (scope.citations.get(source) ?? 0) + 1;
		scope.citations.set(source, time);
		return h('a', { href: `#ref-${number}`, id: `cite-${number}-${time}`, role: 'doc-noteref' }, String(number));
	});
	return h('sup.cite', { dataPagefindIgnore: true }, ...links, locator ? h('span.locator', locator) : null);
}
