import type { OriginalOf } from '../model/article.ts';
import type { Article, Knowledge } from '../model/knowledge.ts';
import { MadeOnce } from '../reads.ts';

/** Which articles rely on each source: by citing it, through a fact or its dissent, a claim or a link. */
export function reliance({ articles }: Pick<Knowledge, 'articles'>): ReadonlyMap<string, Article[]> {
	return known.of(articles, '', () => reliedUpon(articles));
}

/** Each page of sources asks; it is found out once for a library. */
const known = new MadeOnce<Knowledge['articles'], ReadonlyMap<string, Article[]>>('reliance');

function reliedUpon(articles: Knowledge['articles']): Map<string, Article[]> {
	const relied = new Map<string, Article[]>();
	for (const article of articles.values()) {
		for (const source of sourcesOf(article)) {
			const known = relied.get(source);
			if (known) known.push(article);
			else relied.set(source, [article]);
		}
	}
	return relied;
}

function sourcesOf(article: Article): Set<string> {
	const sources = new Set<string>();
	const add = (ids: readonly string[]) => ids.forEach((id) => sources.add(id));
	for (const text of Object.values(article.texts)) add(text.holds.cited);
	for (const fact of article.facts) {
		add(fact.sources);
		for (const other of fact.others) add(other.sources);
	}
	for (const link of Object.values(article.original.links).flat()) add(link?.sources ?? []);
	if (article.original.kind === 'views')
		(article.original as OriginalOf<'views'>).claims.forEach((claim) => add(claim.sources));
	return sources;
}
