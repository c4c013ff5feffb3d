import type { Rung } from './engine.ts';

/** The names by which pages can be gathered. */
export const facetNames = ['kind', 'firm', 'year', 'topic'] as const;
export type FacetName = (typeof facetNames)[number];

/** What the scripts of search say in a reader's language, and where they find things. */
export interface SearchWords {
	locale: 'zh' | 'en';
	/** The path the site stands under. */
	base: string;
	/** The file of names, and the folder of the full-text index. */
	names: string;
	index: string;
	/** The search page. */
	page: string;
	kinds: { id: string; label: string }[];
	loading: string;
	none: string;
	one: string;
	many: string;
	slip: string;
	wholeText: string;
	alsoKnown: string;
}

/** What the search page says besides. */
export interface SearchPageWords extends SearchWords {
	failed: string;
	empty: string;
	more: string;
	rung: Record<Rung | 'name', string>;
	otherLanguage: string;
	untranslated: string;
	facet: Record<FacetName | 'all' | 'clear', string>;
}

/** The words that the search page carries for its script. */
export function wordsOnPage(): SearchPageWords {
	return JSON.parse(document.querySelector('[data-search-words]')!.textContent) as SearchPageWords;
}

/** Puts values into a sentence: `filled(words.one, { count: 1 })`. */
export function filled(sentence: string, values: Record<string, string | number>): string {
	return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
