import type { Element } from 'hast';
import { h } from 'hastscript';
import { inWords } from '../format/date.ts';
import type { ArticleText } from '../model/knowledge.ts';
import { languageTag, otherLocale } from '../model/locale.ts';
import { articleOf, type Scope } from './scope.ts';

/**
 * The quiet note at a part of a translation that has fallen behind, with the way to the original: one, or none.
 * Originals lead, so nothing is told in them.
 */
export function behindNote(scope: Scope, text: Pick<ArticleText, 'locale'>, part: string | undefined): Element[] {
	const { t, to, locale } = scope;
	const article = articleOf(scope, scope.article);
	const behind = article.behind.find((one) => one.part === part);
	if (!behind || text.locale === article.originalLocale) return [];
	const { since } = behind;
	const original = otherLocale(locale);
	const words = since ? t('behind.since', { date: inWords(since, locale) }) : t('behind.never');
	const href = to.article(article.id, original, part === 'top' ? undefined : part);
	return [
		h(
			'p.behind',
			{ lang: languageTag[locale], dataPagefindIgnore: '' },
			locale === 'zh' ? words : `${words} `,
			h('a', { href, hrefLang: languageTag[original] }, t('behind.original')),
		),
	];
}
