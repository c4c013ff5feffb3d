import type { Decimal } from '../model/decimal.ts';
import type { Bound, Value } from '../model/fact.ts';
import type { Locale } from '../model/locale.ts';
import type { Unit } from '../model/vocabulary.ts';
import { inWords } from './date.ts';
import { inCount, inSteps, isToldInSteps, plain } from './number.ts';

const boundWords: Record<Bound, Record<Locale, string>> = {
	about: { zh: '约', en: 'about ' },
	above: { zh: '超过', en: 'more than ' },
	below: { zh: '不到', en: 'less than ' },
	'at-least': { zh: '至少', en: 'at least ' },
	'at-most': { zh: '至多', en: 'at most ' },
};

/** A value in the reader's way of writing it, unit and all: 16.18亿元 / RMB 1.618 billion. */
export function valueInWords(value: Value, unit: Unit, locale: Locale, bound?: Bound): string {
	const before = bound ? boundWords[bound][locale] : '';
	if (value.form === 'text') return before + value.text[locale];
	if (value.form === 'date') return before + inWords(value.date, locale);
	if (value.form === 'number') return before + withUnit(value.number, unit, locale);
	// Both ends in one manner: a count told in steps beside one told in full is hard to compare.
	const inFull = unit.dimension === 'count' && ![value.from, value.to].every((end) => isToldInSteps(end, locale));
	const ends = [value.from, value.to].map((end) => withUnit(end, unit, locale, inFull));
	return `${before}${ends.join(locale === 'zh' ? '至' : ' to ')}`;
}

/** The value without its unit, for columns whose head names the unit. */
export function numberInWords(decimal: Decimal, unit: Unit, locale: Locale): string {
	if (unit.dimension === 'money') return inSteps(decimal, locale);
	return unit.dimension === 'count' ? inCount(decimal, locale) : plain(decimal, locale);
}

function withUnit(decimal: Decimal, unit: Unit, locale: Locale, inFull = false): string {
	const number = inFull ? plain(decimal, locale) : numberInWords(decimal, unit, locale);
	const symbol = unit[locale];
	switch (unit.dimension) {
		case 'money':
		case 'price':
			if (locale === 'zh') return `${number}${symbol}`;
			return symbol.endsWith('$') ? `${symbol}${number}` : `${symbol} ${number}`;
		case 'ratio':
			return `${number}${symbol}`;
		case 'physical':
		case 'multiple':
		case 'count':
			// Chinese sets the unit against the figure; English puts a space; the style sheet keeps both on one line.
			return locale === 'zh' ? `${number}${symbol}` : `${number} ${decimal.number === 1 ? singular(symbol) : symbol}`;
		default:
			return number;
	}
}

/** `companies` → `company`, `cards` → `card`. */
function singular(plural: string): string {
	return plural.replace(/ies$/, 'y').replace(/s$/, '');
}
