import type { Claim } from './article.ts';
import type { ArticleId } from './id.ts';
import type { Article, KnownFact } from './knowledge.ts';

/** What another article's fact or claim says about an article. */
export type Concern = { from: ArticleId; fact: KnownFact } | { from: ArticleId; claim: Claim };

/** For each article, the facts and claims of others that concern it; gathered once, so that no page looks through all. */
export function concernsOf(articles: Iterable<Article>): Map<ArticleId, Concern[]> {
	const concerns = new Map<ArticleId, Concern[]>();
	const add = (about: ArticleId, concern: Concern) => {
		if (about === concern.from) return;
		const known = concerns.get(about);
		if (known) known.push(concern);
		else concerns.set(about, [concern]);
	};
	for (const { id, facts, original } of articles) {
		for (const fact of facts) if (fact.about) add(fact.about, { from: id, fact });
		if (original.kind !== 'views') continue;
		for (const claim of original.claims) for (const about of claim.about) add(about, { from: id, claim });
	}
	return concerns;
}
