import type { Locale } from '../model/locale.ts';
import { remembering } from './remembering.ts';

const tags: Record<Locale, string> = { zh: 'zh-CN', en: 'en-GB' };
const quarters = { zh: ['第一季度', '第二季度', '第三季度', '第四季度'], en: ['Q1', 'Q2', 'Q3', 'Q4'] };
const halves = { zh: ['上半年', '下半年'], en: ['H1', 'H2'] };

/** A date or period in words: `2020-09` → 2020年9月 / September 2020; `2025-H1` → 2025年上半年 / H1 2025; `2022/2024` → 2022–2024年. */
export function inWords(time: string, locale: Locale): string {
	const [from, until] = time.split('/') as [string, string?];
	if (until !== undefined) {
		if (/^\d{4}$/.test(from) && /^\d{4}$/.test(until))
			return locale === 'zh' ? `${from}—${until}年` : `${from}–${until}`;
		return locale === 'zh'
			? `${one(from, locale)}至${one(until, locale)}`
			: `${one(from, locale)} to ${one(until, locale)}`;
	}
	return one(from, locale);
}

function one(time: string, locale: Locale): string {
	const [year, part, day] = time.split('-') as [string, string?, string?];
	if (part === undefined) return locale === 'zh' ? `${year}年` : year;
	if (part.startsWith('Q')) return joined(year, quarters[locale][Number(part[1]) - 1]!, locale);
	if (part.startsWith('H')) return joined(year, halves[locale][Number(part[1]) - 1]!, locale);
	return (day ? days : months)[locale](time);
}

const [days, months] = [wordsOf({ day: 'numeric' }), wordsOf({})];

/** Makes the words of days, or months, in each language. */
function wordsOf(more: Intl.DateTimeFormatOptions): Record<Locale, (time: string) => string> {
	const of = (locale: Locale) => {
		// Making a format takes a hundred times as long as using it, so each is made once, and only where it is used.
		let format: Intl.DateTimeFormat | undefined;
		return remembering((time: string) => {
			format ??= new Intl.DateTimeFormat(tags[locale], { year: 'numeric', month: 'long', timeZone: 'UTC', ...more });
			return format.format(new Date(time));
		});
	};
	return { zh: of('zh'), en: of('en') };
}

function joined(year: string, part: string, locale: Locale): string {
	return locale === 'zh' ? `${year}年${part}` : `${part} ${year}`;
}
