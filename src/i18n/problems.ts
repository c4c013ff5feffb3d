import explanationsEn from './explanations.en.json' with { type: 'json' };
import explanationsZh from './explanations.zh.json' with { type: 'json' };
import en from './problems.en.json' with { type: 'json' };
import zh from './problems.zh.json' with { type: 'json' };
import type { Locale } from '../model/locale.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { wordsFor, type WordKey } from './index.ts';
import { instanceFor } from './instance.ts';

/** What each problem means and why the rule is there, for the page that explains them all. */
export const explanations: Record<Locale, Record<ProblemCode, { title: string; text: string }>> = {
	zh: explanationsZh,
	en: explanationsEn,
};

/** Apart from the site's own words: the contribution form stands before it needs these. */
const instances = { zh: instanceFor('zh', zh), en: instanceFor('en', en) };

/** What is wrong and how to put it right, for the person who wrote it. */
export function problemWords(problem: Problem, locale: Locale): { says: string; cure: string } {
	const { t } = instances[locale];
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
	const words = wordsFor(locale)(key as WordKey);
	return words === key ? expected : words;
}
