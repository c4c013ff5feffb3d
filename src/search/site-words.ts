import { wordsFor } from '../i18n/index.ts';
import type { Addresses } from '../model/href.ts';
import { kinds } from '../model/id.ts';
import type { Locale } from '../model/locale.ts';
import type { SearchPageWords, SearchWords } from './page-words.ts';

/** What the box says and where it finds things: a file a language, for no script of ours carries two. */
export function boxWords(locale: Locale, to: Addresses): SearchWords {
	const t = wordsFor(locale);
	const count = (number: number) => t('search.count', { count: number }).replace(String(number), '{{count}}');
	return {
		locale,
		base: to.root,
		names: to.file('search/names.json'),
		index: to.file(`pagefind/${locale}/`),
		page: to.page('search', locale),
		kinds: kinds.map((kind) => ({ id: kind, label: t(`kind.${kind}`) })),
		loading: t('search.loading'),
		none: t('search.none', { query: '{{query}}' }),
		one: count(1),
		many: count(2),
		slip: t('search.slip', { name: '{{name}}' }),
		wholeText: t('search.whole-text', { query: '{{query}}' }),
		alsoKnown: t('article.also-known'),
	};
}

/** What the search page says: it carries all of it itself, for there search is wanted at once. */
export function pageWords(locale: Locale, to: Addresses): SearchPageWords {
	const t = wordsFor(locale);
	return {
		...boxWords(locale, to),
		failed: t('search.failed'),
		empty: t('search.empty'),
		more: t('search.more'),
		rung: {
			name: t('search.rung.name'),
			phrase: t('search.rung.phrase'),
			all: t('search.rung.all'),
			any: t('search.rung.any'),
		},
		otherLanguage: t('search.other-language', { query: '{{query}}' }),
		untranslated: t('search.untranslated'),
		facet: {
			kind: t('search.facet.kind'),
			firm: t('search.facet.firm'),
			year: t('search.facet.year'),
			topic: t('search.facet.topic'),
			all: t('search.facet.all'),
			clear: t('search.facet.clear'),
		},
	};
}
