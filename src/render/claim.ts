import type { Element } from 'hast';
import { h } from 'hastscript';
import { inWords } from '../format/date.ts';
import type { Claim, OriginalOf } from '../model/article.ts';
import type { ArticleId } from '../model/id.ts';
import { citation } from './cite.ts';
import { articleOf, titleOf, type Scope } from './scope.ts';

/** One claim with its stance, who said it, when, and on what source; `named` where the view itself is not the page. */
export function claimFigure(scope: Scope, view: ArticleId, claim: Claim, named: boolean): Element {
	const { locale, t, to } = scope;
	const article = articleOf(scope, view);
	const original = article.original as OriginalOf<'views'>;
	const question = scope.library.vocabulary.questions[claim.question.slice('questions/'.length)];
	const { title, lang } = titleOf(article, locale);
	const said = claim.said ?? original.said;
	return h(
		'figure.claim',
		{ id: named ? undefined : `claim-${claim.id}` },
		h('p.question', question?.[locale], ' ', h('span.stance', question?.stances[claim.stance]?.[locale])),
		h('blockquote', h('p', claim[locale], citation(scope, claim.sources))),
		h(
			'figcaption',
			...(named
				? [h('a', { href: to.article(view, locale, `claim-${claim.id}`), lang }, title), t('list.separator')]
				: []),
			h('time', { dateTime: said }, inWords(said, locale)),
		),
	);
}

export function claimOf(scope: Scope, view: ArticleId, id: string): Claim {
	const original = articleOf(scope, view).original as OriginalOf<'views'>;
	return original.claims.find((claim) => claim.id === id)!;
}
