import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';

/** A built page, read as a reader's browser would. */
export interface BuiltPage {
	/** Its address below the site's folder: `zh/firms/metax/`. */
	address: string;
	html: string;
	tree: Root;
	one(selector: string): Element | undefined;
	all(selector: string): Element[];
}

export function readPage(folder: string, address: string): BuiltPage {
	const file = address.endsWith('.html') ? address : `${address}index.html`;
	return pageFrom(address, readFileSync(join(folder, file), 'utf8'));
}

/** A page out of its HTML, as if it stood at that address. */
export function pageFrom(address: string, html: string): BuiltPage {
	const tree = fromHtml(html);
	return {
		address,
		html,
		tree,
		one: (selector) => select(selector, tree),
		all: (selector) => selectAll(selector, tree),
	};
}

export function addressesIn(folder: string): string[] {
	return (readdirSync(folder, { recursive: true }) as string[])
		.filter((path) => path.endsWith('.html'))
		.map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
		.sort();
}

/** One address of each shape that a site has: every page of its own, and one article, list and so on a kind. */
export function pageTypesIn(folder: string): string[] {
	const seen = new Map<string, string>();
	for (const path of addressesIn(folder)) {
		const parts = path.split('/');
		const shape = parts.length > 3 ? `${parts[0]}/${parts[1]}/*` : path;
		if (!seen.has(shape)) seen.set(shape, path);
	}
	return [...seen.values()];
}

export function textOf(element: Element | Root | undefined): string {
	if (!element) return '';
	return element.children
		.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
		.join('');
}
