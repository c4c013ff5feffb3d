import type { ArticleId } from './id.ts';
import type { Source } from './knowledge.ts';
import type { PairedTexts } from './pair-texts.ts';

/**
 * The day the content itself reaches: counting ages from it, one content makes one site on any day. A day that lies
 * ahead is a mistake, which must not make all figures old as well.
 */
export function newestDay(
	pairs: ReadonlyMap<ArticleId, PairedTexts>,
	sources: ReadonlyMap<string, Source>,
	latest: string,
): string {
	let newest = '1970-01-01';
	const reach = (day: string) => {
		if (day.length === 10 && day > newest && day <= latest) newest = day;
	};
	for (const { original } of pairs.values())
		if (original?.frontmatter?.role === 'original') reach(original.frontmatter.fields.updated);
	for (const { read } of sources.values()) reach(read);
	return newest;
}
