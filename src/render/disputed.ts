import type { Library } from '../library.ts';
import type { Article, KnownFact } from '../model/knowledge.ts';

/**
 * The figures on which most voices disagree, one from each article, so that no single firm fills a list:
 * each other value counts for more than each source that gives it.
 */
export function mostDisputed(library: Library, most: number): { article: Article; fact: KnownFact }[] {
	return [...library.articles.values()]
		.flatMap((article) => {
			const figures = article.facts.filter((fact) => fact.others.length > 0 && fact.value.form === 'number');
			const [fact] = figures.sort((a, b) => weight(b) - weight(a));
			return fact ? [{ article, fact }] : [];
		})
		.sort((a, b) => weight(b.fact) - weight(a.fact))
		.slice(0, most);
}

function weight({ others, sources }: Pick<KnownFact, 'others' | 'sources'>): number {
	return others.length * 10 + others.reduce((sum, other) => sum + other.sources.length, 0) + sources.length;
}
