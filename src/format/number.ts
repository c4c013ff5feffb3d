import type { Decimal } from '../model/decimal.ts';
import { languageTag, type Locale } from '../model/locale.ts';
import { remembering } from './remembering.ts';

/** Large numbers are told in each language's own steps: 万, 亿, 万亿 and million, billion, trillion. */
interface Step {
	/** The size from which on it is used. */
	from: number;
	/** What the number is divided by. */
	per: number;
	words: string;
	/** Digits after the point, at the most; the source's own digits may be fewer. */
	decimals: number;
}

const steps: Record<Locale, readonly Step[]> = {
	zh: [
		{ from: 1e12, per: 1e12, words: '万亿', decimals: 4 },
		{ from: 1e8, per: 1e8, words: '亿', decimals: 2 },
		{ from: 1e6, per: 1e4, words: '万', decimals: 2 },
		{ from: 1e4, per: 1e4, words: '万', decimals: 4 },
	],
	en: [
		{ from: 1e12, per: 1e12, words: ' trillion', decimals: 3 },
		{ from: 1e9, per: 1e9, words: ' billion', decimals: 3 },
		{ from: 1e6, per: 1e6, words: ' million', decimals: 2 },
	],
};

/** `1618288300` → `16.18亿` / `1.618 billion`; rounded, never with more digits than the source has. */
export function inSteps(decimal: Decimal, locale: Locale): string {
	const step = stepFor(decimal, locale);
	return step ? `${digits(decimal.number / step.per, 0, step.decimals, locale)}${step.words}` : plain(decimal, locale);
}

/** Whether the steps leave out none of the digits. */
export function isToldWhole(decimal: Decimal, locale: Locale): boolean {
	const step = stepFor(decimal, locale);
	return !step || (decimal.decimals === 0 && isWhole(Math.abs(decimal.number), step, step.decimals));
}

/** A count: told in steps only when that loses nothing worth counting (2,700,000 → 270万), else in full. */
export function inCount(decimal: Decimal, locale: Locale): string {
	if (!isToldInSteps(decimal, locale)) return plain(decimal, locale);
	const step = stepFor(decimal, locale)!;
	return `${digits(decimal.number / step.per, 0, decimalsOfCount(decimal, step), locale)}${step.words}`;
}

/** Whether a count loses nothing by steps, or is so large that no one misses the last digits. */
export function isToldInSteps(decimal: Decimal, locale: Locale): boolean {
	const step = stepFor(decimal, locale);
	if (!step) return false;
	const size = Math.abs(decimal.number);
	return size >= 1e8 || isWhole(size, step, 2);
}

/** 4.001亿 keeps its digits; 4.70028217亿 is told as 4.7亿. */
function decimalsOfCount({ number }: Decimal, step: Step): number {
	return isWhole(Math.abs(number), step, 4) ? 4 : 2;
}

function isWhole(size: number, step: Step, decimals: number): boolean {
	return Math.abs(Number((size / step.per).toFixed(decimals)) * step.per - size) < 0.5;
}

/** The digits as the source has them, grouped in the reader's way. */
export function plain(decimal: Decimal, locale: Locale): string {
	return digits(decimal.number, decimal.decimals, decimal.decimals, locale);
}

function stepFor(decimal: Decimal, locale: Locale): Step | undefined {
	const size = Math.abs(decimal.number);
	return steps[locale].find(({ from }) => size >= from);
}

/** A number with so many digits after its point, grouped in the reader’s way. */
export function digits(number: number, minimum: number, maximum: number, locale: Locale): string {
	const key = `${locale} ${minimum} ${maximum}`;
	const known = formats.get(key) ?? formatFor(minimum, maximum, locale);
	formats.set(key, known);
	return known(number);
}

/** Made once each: making a format takes a hundred times as long as using it. */
const formats = new Map<string, (number: number) => string>();

function formatFor(minimum: number, maximum: number, locale: Locale): (number: number) => string {
	const format = new Intl.NumberFormat(languageTag[locale], {
		minimumFractionDigits: minimum,
		maximumFractionDigits: maximum,
		// Chinese readers count in steps of four; thousands are set apart from five digits on.
		useGrouping: locale === 'zh' ? 'min2' : true,
	});
	return remembering((number: number) => format.format(number).replace('-', '−'));
}
