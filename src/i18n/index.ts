import { createInstance } from 'i18next';
import en from './en.json' with { type: 'json' };
import explanationsEn from './explanations.en.json' with { type: 'json' };
import explanationsZh from './explanations.zh.json' with { type: 'json' };
import problemsEn from './problems.en.json' with { type: 'json' };
import problemsZh from './problems.zh.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };
import { locales, type Locale } from '../model/locale.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';

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

const site = { zh, en };
/** What each problem means and why the rule is there, for the page that explains them all. */
export const explanations: Record<Locale, Record<ProblemCode, { title: string; text: string }>> = {
	zh: explanationsZh,
	en: explanationsEn,
};
const problems = { zh: problemsZh, en: problemsEn };
const instances = Object.fromEntries(locales.map((locale) => [locale, instanceFor(locale)])) as Record<
	Locale,
	ReturnType<typeof createInstance>
>;

/** The site's own words in a language. */
export function wordsFor(locale: Locale): Words {
	return words[locale];
}

/** What has been said is forgotten at once when it has become this much. */
const mostRemembered = 5000;

/** What was said is said again without looking it up: a page asks for some hundreds of words, most as the last did. */
function remembering(locale: Locale): Words {
	const t = instances[locale].getFixedT(locale);
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

/** What is wrong and how to put it right, for the person who wrote it. */
export function problemWords(problem: Problem, locale: Locale): { says: string; cure: string } {
	const t = instances[locale].getFixedT(locale, 'problems');
	const { nearest } = problem.values;
	const values = { ...problem.values, expected: expectedWords(problem.values.expected, locale) };
	const cure = t(`${problem.code}.cure`, values);
	return {
		says: t(`${problem.code}.says`, values),
		cure: nearest ? `${wordsFor(locale)('check.did-you-mean', { nearest })}${locale === 'en' ? ' ' : ''}${cure}` : cure,
	};
}

/** Types and dimensions by the names authors know. */
function expectedWords(expected: string | undefined, locale: Locale): string {
	if (expected === undefined) return '';
	const key = `check.expected.${expected}`;
	return instances[locale].exists(key) ? instances[locale].getFixedT(locale)(key) : expected;
}

function instanceFor(locale: Locale) {
	const instance = createInstance();
	void instance.init({
		lng: locale,
		initAsync: false,
		resources: { [locale]: { translation: site[locale], problems: problems[locale] } },
		ns: ['translation', 'problems'],
		// No language stands in for another: a missing word must be seen, and a test finds it.
		fallbackLng: false,
		interpolation: { escapeValue: false },
	});
	return instance;
}
