import { inWords } from '../format/date.ts';
import { wordsFor } from '../i18n/index.ts';
import type { Article } from '../model/knowledge.ts';
import { locales, type Locale } from '../model/locale.ts';
import type { Card } from './card.ts';
import type { Published } from './published.ts';

/** The words of every picture, by its path under `/cards/`: one for each article's text, and one for all other pages. */
export function cards({ library }: Pick<Published, 'library'>): Map<string, Card> {
	return new Map([
		...locales.map((locale): [string, Card] => [locale, siteCard(locale, library.asOf)]),
		...[...library.articles.values()].flatMap((article) =>
			locales
				.filter((locale) => article.texts[locale])
				.map((locale): [string, Card] => [`${locale}/${article.id}`, articleCard(article, locale)]),
		),
	]);
}

function articleCard({ kind, texts, original, facts }: Article, locale: Locale): Card {
	const t = wordsFor(locale);
	const { title, summary } = texts[locale]!;
	const count = facts.filter(({ others }) => others.length > 0).length;
	return {
		label: t(`kind.${kind}`),
		title: plain(title, locale),
		text: plain(summary, locale),
		site: t('site.name'),
		date: inWords(original.updated, locale),
		disputed: count > 0 ? t('card.disputed', { count }) : '',
	};
}

function siteCard(locale: Locale, asOf: string): Card {
	const t = wordsFor(locale);
	return {
		label: t('site.other-name'),
		title: t('site.name'),
		text: t('site.promise'),
		site: t('site.other-name'),
		date: inWords(asOf, locale),
		disputed: '',
	};
}

/** The font has quotation marks as wide as Han alone, which tear English words apart. */
function plain(words: string, locale: Locale): string {
	return locale === 'zh' ? words : words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
