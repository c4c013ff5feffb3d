import type { ArticleId } from './id.ts';
import { kinds } from './id.ts';
import type { Article, KnownFact, Knowledge } from './knowledge.ts';
import { partsOf, type ListPart } from './list-parts.ts';

/** An article and those of its facts on which sources disagree, in the order of the vocabulary. */
export interface Disputed {
	article: Article;
	facts: readonly KnownFact[];
}

/** Every article that holds such facts, kind after kind. */
export function disputesIn({ articles, vocabulary }: Pick<Knowledge, 'articles' | 'vocabulary'>): Disputed[] {
	const order = new Map(Object.keys(vocabulary.properties).map((property, index) => [property, index]));
	const holders = [...articles.values()].flatMap((article) => {
		const facts = article.facts
			.filter((fact) => fact.others.length > 0)
			.sort((a, b) => order.get(a.is)! - order.get(b.is)!);
		return facts.length > 0 ? [{ article, facts }] : [];
	});
	return kinds.flatMap((kind) => holders.filter(({ article }) => article.kind === kind));
}

/** The pages by kind on which they stand, if they are many; some 50 KB each, twice what all of ours take. */
export function partsOfDisputes(disputes: readonly Disputed[], most = 200): ListPart<Disputed>[] {
	return partsOf(
		disputes,
		({ article }) => article.kind,
		most,
		({ facts }) => facts.length,
	);
}

/** Where an article stands on such a page. */
export function disputeAnchor(id: ArticleId): string {
	return id.replace('/', '-');
}
