import type { ArticleId, Kind } from './id.ts';
import type { Locale } from './locale.ts';

/** Makes the site's addresses; `base` is the path the site stands under, with slashes at both ends, `host` what stands before it. */
export interface Addresses {
	root: string;
	home: (locale: Locale) => string;
	article: (id: ArticleId, locale: Locale, section?: string) => string;
	/** The article’s text as Markdown, for programs. */
	markdown: (id: ArticleId, locale: Locale) => string;
	kind: (kind: Kind, locale: Locale) => string;
	page: (name: string, locale: Locale, fragment?: string) => string;
	source: (source: { id: string; page: string }, locale: Locale) => string;
	picture: (id: ArticleId, name: string) => string;
	/** A feed of the site: `xml` is Atom. */
	feed: (name: string, locale: Locale, ending: string) => string;
	file: (path: string) => string;
	/** A path of the site with its host: what others can cite. */
	full: (path: string) => string;
}

export function addressesUnder(base: string, host = ''): Addresses {
	const under = (path: string, fragment?: string) => `${base}${path}${fragment ? `#${fragment}` : ''}`;
	return {
		root: base,
		home: (locale) => under(`${locale}/`),
		article: (id, locale, section) => under(`${locale}/${id}/`, section),
		markdown: (id, locale) => under(`${locale}/${id}.md`),
		kind: (kind, locale) => under(`${locale}/${kind}/`),
		page: (name, locale, fragment) => under(`${locale}/${name}/`, fragment),
		source: ({ id, page }, locale) => under(`${locale}/sources/${page}/`, id),
		picture: (id, name) => under(`pictures/${id}/${name}`),
		feed: (name, locale, ending) => under(`${locale}/feeds/${name}.${ending}`),
		file: (path) => under(path),
		full: (path) => `${host}${path}`,
	};
}

/** Links to other people's pages give them no credit of ours and no window into this one. */
export const outsideRel = 'external nofollow noopener noreferrer';
