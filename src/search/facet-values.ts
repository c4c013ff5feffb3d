import type { ArticleId } from '../model/id.ts';
import type { Article, Knowledge } from '../model/knowledge.ts';
import { otherLocale, type Locale } from '../model/locale.ts';
import type { FacetName } from './page-words.ts';

/** What an article is found under, from its typed fields alone: its kind, the firms it is linked with, its years, its topics. */
export function facetValues(
	{ articles, graph, vocabulary }: Pick<Knowledge, 'articles' | 'graph' | 'vocabulary'>,
	article: Article,
	locale: Locale,
): { name: FacetName; value: string }[] {
	const firms = (graph.get(article.id) ?? [])
		.filter(({ relation }) => relation !== 'mentions')
		.map(({ other }) => other);
	const titles = [article.id, ...firms].flatMap((id: ArticleId) => {
		const firm = articles.get(id);
		return firm?.kind === 'firms' ? [(firm.texts[locale] ?? firm.texts[otherLocale(locale)])!.title] : [];
	});
	return [
		{ name: 'kind', value: article.kind },
		...[...new Set(titles)].map((value) => ({ name: 'firm' as const, value })),
		...[...yearsOf(article)].map((value) => ({ name: 'year' as const, value })),
		...article.original.topics.map((topic) => ({ name: 'topic' as const, value: vocabulary.topics[topic]![locale] })),
	];
}

/** The years that its own dates name: when it was said, issued, in force or ended, when its links began or ended. */
function yearsOf({ original }: Article): Set<string> {
	const dates = Object.values(original.links).flatMap((links) =>
		(links ?? []).flatMap(({ from, until }) => [from, until]),
	);
	if (original.kind === 'views') dates.push(original.said);
	if (original.kind === 'policies') dates.push(original.issued, original.effective, original.ended);
	return new Set(dates.flatMap((date) => (date ? [date.slice(0, 4)] : [])).sort());
}
