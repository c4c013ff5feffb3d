import en from './en.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };
import type { Locale } from '../model/locale.ts';
import { instanceFor } from './instance.ts';

/** A key of the site's words that stands for text, `article.references`: a missing one is a type error. */
export type WordKey = Leaves<typeof zh>;
type Leaves<Words, Path extends string = ''> = {
	[Key in keyof Words & string]: Words[Key] extends string
		? `${Path}${WithoutPlural<Key>}`
		: Leaves<Words[Key], `${Path}${Key}.`>;
}[keyof Words & string];
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** Speaks one language: `t('article.updated', { date })`. */
export type Words = (key: WordKey, values?: Record<string, string | number>) => string;

/** The site's own words in a language. */
export function wordsFor(locale: Locale): Words {
	return words[locale];
}

/** What has been said is forgotten at once when it has become this much. */
const mostRemembered = 5000;

/** What was said is said again without looking it up: a page asks for some hundreds of words, most as the last did. */
function remembering(locale: Locale): Words {
	const { t } = instanceFor(locale, { zh, en }[locale]);
	const told = new Map<string, string>();
	return (key, values = {}) => {
		let asked: string = key;
		// A number and its digits may differ in the plural.
		for (const name in values) asked += `\0${name}\0${typeof values[name]}\0${values[name]}`;
		const known = told.get(asked);
		if (known !== undefined) return known;
		if (told.size >= mostRemembered) told.clear();
		const words = t(key, values);
		told.set(asked, words);
		return words;
	};
}

const words: Record<Locale, Words> = { zh: remembering('zh'), en: remembering('en') };
