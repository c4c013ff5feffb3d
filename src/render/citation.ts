import { inWords } from '../format/date.ts';
import type { Article, KnownFact } from '../model/knowledge.ts';
import type { Locale } from '../model/locale.ts';
import { articleOf, textOf, type Scope } from './scope.ts';

type Citing = Pick<Scope, 'library' | 'locale' | 't' | 'to'>;

/** How the page of an article is cited: GB/T 7714 for readers of Chinese, the style of the APA for readers of English. */
export function pageCitation(scope: Citing, article: Article): string {
	const words = textOf(article, scope.locale);
	return scope.t('citation.of-page', {
		...common(scope, article),
		title: words.title,
		address: scope.to.full(scope.to.article(article.id, words.locale)),
	});
}

/**
 * What makes a citation of the line that says a fact: site and page before it, standing and lasting address behind it.
 * What it rests on and what others say stands below it on its card, with titles while the citation is open.
 */
export function aroundFigure(scope: Citing, fact: KnownFact): { before: string; after: string } {
	const { t, to, locale } = scope;
	const article = articleOf(scope, fact.article);
	const words = textOf(article, locale);
	const named = { ...common(scope, article), title: words.title };
	const address = to.full(to.article(fact.article, words.locale, fact.anchor));
	const standing = fact.standing ? `${t('list.separator')}${t(`standing.${fact.standing}`)}` : '';
	return {
		before: t('citation.figure-begins', named),
		after: `${standing}${t('citation.figure-ends', { ...named, address })}`,
	};
}

function common({ t, locale }: Citing, article: Article) {
	return { site: t('site.name'), updated: versionDate(article.original.updated, locale), read: t('citation.read') };
}

/** The day a page's information reaches: `2026-06-30`, or `2026, June 30` as the APA writes it. */
function versionDate(day: string, locale: Locale): string {
	if (locale === 'zh') return day;
	const [date, month, year] = inWords(day, locale).split(' ');
	return `${year}, ${month} ${date}`;
}
