import { readFile } from 'node:fs/promises';
import type { Locale } from '../src/model/locale.ts';
import { even, type PlainPage } from './truth.ts';

export const queryKinds = [
	'run',
	'title',
	'heading',
	'name',
	'english',
	'mixed',
	'traditional',
	'full-width',
	'typo',
	'absent',
] as const;
export type QueryKind = (typeof queryKinds)[number];

/** A query of the committed set, and the article it was made from. */
export interface Query {
	kind: QueryKind;
	locale: Locale;
	query: string;
	/** What is to be found; where the query was altered, what it was before. */
	finds: string[];
	from?: string;
}

/** The committed set. */
export async function querySet(): Promise<Query[]> {
	return JSON.parse(await readFile('tests/search/queries.json', 'utf8')) as Query[];
}

/**
 * The pages that answer a query, the first of which may stand first: for a name or a title the article itself; for
 * words of the text every page that holds them; for a heading every page that has it. Undefined when the content
 * has moved on and the query is no longer in it.
 */
export function truthOf({ kind, query, finds, from }: Query, pages: readonly PlainPage[]): Set<string> | undefined {
	const asked = even(from ?? query);
	if (kind === 'absent') return new Set();
	if (kind === 'name' || kind === 'title' || kind === 'typo') {
		const known = finds.filter((id) => pages.some((page) => page.id === id));
		return known.length > 0 ? new Set(known) : undefined;
	}
	const holds = ({ text, blocks }: PlainPage) => {
		if (kind === 'heading') return blocks.some((block) => block.field === 'heading' && even(block.text) === asked);
		if (kind === 'mixed') return asked.split(' ').every((part) => text.includes(part));
		return kind === 'english' ? beginsIn(text, asked) : text.includes(asked);
	};
	const found = pages.filter(holds).map(({ id }) => id);
	return found.length > 0 ? new Set(found) : undefined;
}

/** English words are found from their beginning. */
function beginsIn(text: string, words: string): boolean {
	for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
		if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!)) return true;
	return false;
}
