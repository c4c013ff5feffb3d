/** The kinds of articles, in the order in which the site lists them. */
export const kinds = ['firms', 'products', 'policies', 'views', 'people', 'concepts', 'briefs'] as const;
export type Kind = (typeof kinds)[number];

/** `firms/metax`: one article in whatever language. Made only by `asArticleId`, so a title can never stand where an id should. */
export type ArticleId = `${Kind}/${string}` & { readonly brand: 'ArticleId' };

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
export const slugPattern = new RegExp(`^${slug}$`);
const idPattern = new RegExp(`^(?:${kinds.join('|')})/${slug}$`);

/** Folder and file names end up in addresses; longer ones break some file systems and every table. */
export const slugLimit = 80;

/** Lower-case letters, digits and single hyphens; never a slash, so that what lies below a slug in an address is no slug. */
export function isSlug(written: string): boolean {
	return slugPattern.test(written) && written.length <= slugLimit;
}

export function isArticleId(value: string): value is ArticleId {
	return idPattern.test(value) && value.length <= slugLimit + 12;
}

/** Names that Windows keeps for itself: with one such file in it, no one can check the content out there. */
export function isKeptByWindows(fileName: string): boolean {
	return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/.test(fileName);
}

/** The id, or nothing when the text has not the form of one. */
export function asArticleId(value: string): ArticleId | undefined {
	return isArticleId(value) ? value : undefined;
}

export function kindOf(id: ArticleId): Kind {
	return id.slice(0, id.indexOf('/')) as Kind;
}

export function slugOf(id: ArticleId): string {
	return id.slice(id.indexOf('/') + 1);
}
