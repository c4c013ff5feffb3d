import type { Locale } from '../model/locale.ts';
import type { Bound, Value } from '../model/fact.ts';
import type { Unit } from '../model/vocabulary.ts';
import { digits, plain } from './number.ts';

/** How the short values of a drawing are told: each divided by `per`, the unit said once at the head. */
export interface Measure {
	per: number;
	/** `亿元`, `RMB m`, `thousand cards`, `TFLOPS`; empty where each value carries its own sign. */
	head: string;
	/** What stands behind each value: `%`. */
	after: string;
}

interface Step {
	from: number;
	per: number;
	word: string;
}

/** From which highest value on a drawing counts in which step: the reader’s own, and none with long tails of zeros. */
const steps: Record<Locale, readonly Step[]> = {
	zh: [
		{ from: 1e7, per: 1e8, word: '亿' },
		{ from: 1e5, per: 1e4, word: '万' },
	],
	en: [
		{ from: 2e10, per: 1e9, word: 'bn' },
		{ from: 1e7, per: 1e6, word: 'm' },
		{ from: 1e5, per: 1e3, word: 'thousand' },
	],
};

const boundSigns: Record<Bound, string> = { about: '≈', above: '>', below: '<', 'at-least': '≥', 'at-most': '≤' };

/** The measure for values up to this one. */
export function measureFor(highest: number, unit: Unit, locale: Locale): Measure {
	if (unit.dimension === 'ratio') return { per: 1, head: '', after: unit[locale] };
	const isCounted = unit.dimension === 'money' || unit.dimension === 'count';
	const step = isCounted ? steps[locale].find(({ from }) => highest >= from) : undefined;
	if (!step) return { per: 1, head: unit[locale], after: '' };
	const words = unit.dimension === 'money' ? [unit.en, step.word] : [step.word, unit.en];
	return { per: step.per, head: locale === 'zh' ? `${step.word}${unit.zh}` : words.join(' '), after: '' };
}

/** A value short enough for the end of a bar: `16.18`, `≈40%`, `780–800`. `factor` brings it into the drawing’s unit. */
export function shortValue(
	value: Value,
	factor: number,
	{ per, after }: Measure,
	locale: Locale,
	bound?: Bound,
): string {
	const ends = value.form === 'range' ? [value.from, value.to] : value.form === 'number' ? [value.number] : [];
	const isExact = per === 1 && factor === 1;
	const words = ends.map((end) => (isExact ? plain(end, locale) : rounded((end.number * factor) / per, locale)));
	return `${bound ? boundSigns[bound] : ''}${words.join('–')}${after}`;
}

/** Rounded to what can be told apart in a drawing; what is small keeps a digit, so that it never reads as nothing. */
function rounded(number: number, locale: Locale): string {
	const size = Math.abs(number);
	const decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 0.01 ? 2 : Math.ceil(-Math.log10(size || 1));
	return digits(number, 0, decimals, locale);
}
