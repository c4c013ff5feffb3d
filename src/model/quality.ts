import type { OriginalOf } from './article.ts';
import { standings, timeOf } from './fact.ts';
import { kinds } from './id.ts';
import type { Article, Knowledge } from './knowledge.ts';
import { locales } from './locale.ts';
import { relationNames } from './relations.ts';
import { sourceKinds } from './source.ts';
import { daysBetween } from './time.ts';

/** A thing counted, by the name the site's words know it by. */
export interface Count<Name extends string = string> {
	name: Name;
	count: number;
}

/** The library counted: nothing here is typed by hand. */
export type Quality = ReturnType<typeof qualityOf>;

/** The site's own figures: what there is, how well it is supported, how old it is, and what is missing. */
export function qualityOf({ articles, sources, events, vocabulary, asOf }: Knowledge) {
	const all = [...articles.values()];
	const facts = all.flatMap((article) => article.facts);
	const ageing = facts.flatMap((fact) => {
		const time = timeOf(fact);
		return time && vocabulary.properties[fact.is]!['shelf-life'] ? [daysBetween(time, asOf)] : [];
	});
	return {
		kinds: kinds.map((name) => {
			const own = all.filter(({ kind }) => kind === name);
			const [zh, en] = locales.map((locale) => own.filter(({ texts }) => texts[locale]).length) as [number, number];
			return { name, count: own.length, zh, en, facts: own.flatMap((article) => article.facts).length };
		}),
		untranslated: all.filter(({ texts }) => locales.some((locale) => !texts[locale])),
		facts: facts.length,
		disputed: facts.filter(({ others }) => others.length > 0).length,
		derived: facts.filter(({ derivedFrom }) => derivedFrom.length > 0).length,
		strengths: counted(
			['primary', 'independent', 'single'] as const,
			// A computed value is as strong as what it was computed from; it has no sources of its own.
			facts.filter(({ derivedFrom }) => derivedFrom.length === 0).map(({ strength }) => strength),
		),
		standings: counted(
			standings,
			facts.flatMap(({ standing }) => standing ?? []),
		),
		ageing: ageing.length,
		old: facts.filter(({ isOld }) => isOld).length,
		medianAge: median(ageing),
		sources: sources.size,
		sourceKinds: counted(
			sourceKinds,
			[...sources.values()].map(({ kind }) => kind),
		),
		unlinked: [...sources.values()].filter(({ url }) => url === null).length,
		undated: [...sources.values()].filter(({ published }) => published === null).length,
		claims: all.flatMap(claimsOf).length,
		events: events.length,
		relations: counted(
			relationNames,
			all.flatMap(({ original }) => relationNames.flatMap((name) => (original.links[name] ?? []).map(() => name))),
		),
	};
}

function claimsOf({ original }: Article): OriginalOf<'views'>['claims'] {
	return original.kind === 'views' ? original.claims : [];
}

function counted<Name extends string>(names: readonly Name[], found: readonly Name[]): Count<Name>[] {
	return names.map((name) => ({ name, count: found.filter((one) => one === name).length }));
}

function median(numbers: readonly number[]): number | undefined {
	if (numbers.length === 0) return undefined;
	const ordered = [...numbers].sort((a, b) => a - b);
	const middle = ordered.length / 2;
	return Number.isInteger(middle) ? (ordered[middle - 1]! + ordered[middle]!) / 2 : ordered[Math.floor(middle)];
}
