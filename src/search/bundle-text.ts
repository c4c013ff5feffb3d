import { gzipSync } from 'node:zlib';
import { fieldCode, writtenWeight } from './fields.ts';
import type { Block, PageText } from './page-text.ts';
import { blockEnd, wordsIn, type Fold } from './words.ts';

/** What the browser is given of a page that was found. */
export interface Fragment {
	url: string;
	/** The text as it is read, a line for a block; what is in `meta` is not repeated. */
	content: string;
	meta: { title: string; summary: string; names: string };
	/** Headings and where in `content` they begin. */
	anchors: { element: string; id: string; text: string; location: number }[];
	filters: Record<string, string[]>;
	word_count: number;
}

/** A page made ready for the index of its language. */
export interface BundlePage {
	url: string;
	/** What Pagefind indexes, and how many words it will count. */
	html: string;
	words: number;
	/** What the browser fetches instead of Pagefind's own record of the page: a `Fragment`, packed. */
	record: Uint8Array;
}

/** Before the JSON of every record in Pagefind's files. */
export const signature = 'pagefind_dcd';

/** Spells a page for Pagefind: nothing but our words, each block under the number of its field. */
export function bundlePage(url: string, { blocks, filters }: PageText, fold: Fold): BundlePage {
	let html = '';
	let count = 0;
	for (const block of blocks) {
		const tokens = wordsIn(block.text, fold).map(({ token }) => token);
		count += tokens.length + 1;
		html += `<div data-pagefind-weight="${writtenWeight(fieldCode(block.field, tokens.length))}">${[...tokens, blockEnd].join(' ')}</div>`;
	}
	const facets = filters.map(
		({ name, value }) => `<i data-pagefind-filter="${name}[data-value]" data-value="${escaped(value)}"></i>`,
	);
	const fragment: Fragment = { ...shown(url, blocks), word_count: count };
	return {
		url,
		html: `<!doctype html><html><body data-pagefind-body>${facets.join('')}${html}</body></html>`,
		words: count,
		record: gzipSync(signature + JSON.stringify(fragment), { level: 9 }),
	};
}

function shown(url: string, blocks: readonly Block[]): Omit<Fragment, 'word_count'> {
	const anchors: Fragment['anchors'] = [];
	let content = '';
	for (const { field, text, id } of blocks) {
		// What stands in the head of a result need not be carried twice.
		if (field === 'title' || field === 'summary' || field === 'names') continue;
		if (field === 'heading' && id) anchors.push({ element: 'h2', id, text, location: content.length });
		content += `${text}\n`;
	}
	const first = (wanted: Block['field']) => blocks.find(({ field }) => field === wanted)?.text ?? '';
	const meta = { title: first('title'), summary: first('summary'), names: first('names') };
	return { url, content, meta, anchors, filters: {} };
}

function escaped(value: string): string {
	return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
