import { wordsFor } from '../i18n/index.ts';
import { kinds, type Kind } from '../model/id.ts';
import { locales, type Locale } from '../model/locale.ts';
import type { ScaffoldWords } from '../model/scaffold.ts';

/** The words a scaffold is made of, in both languages. */
export const scaffoldWords = Object.fromEntries(locales.map((locale) => [locale, wordsIn(locale)])) as Record<
	Locale,
	ScaffoldWords
>;

function wordsIn(locale: Locale): ScaffoldWords {
	const t = wordsFor(locale);
	return {
		summary: t('scaffold.summary'),
		lead: t('scaffold.lead'),
		section: t('scaffold.section'),
		claim: t('scaffold.claim'),
		publisher: t('scaffold.publisher'),
		headings: Object.fromEntries(
			kinds.map((kind): [Kind, string[]] => [kind, t(`scaffold.headings.${kind}`).split('|')]),
		) as Record<Kind, string[]>,
		linksRemark: t('scaffold.links'),
		factsRemark: t('scaffold.facts'),
	};
}
