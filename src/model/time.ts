/** A day, month or year: `2025-12-17`, `2025-12`, `2025`. Kept as text, so that no time zone can move it. */
export type PartialDate = string & { readonly brand?: 'PartialDate' };

/** A stretch of time as people report it: `2024`, `2025-H1`, `2025-Q3`, `2025-09`, or a span of two such (`2022/2024`). */
export type Period = string & { readonly brand?: 'Period' };

const partialDatePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const spanPartPattern = /^(\d{4})(?:-(?:(H)([12])|(Q)([1-4])|(\d{2})(?:-(\d{2}))?))?$/;

export function isPartialDate(text: string): boolean {
	const match = partialDatePattern.exec(text);
	if (!match) return false;
	const [, year, month, day] = match;
	return isInCalendar(Number(year), month, day);
}

export function isDay(text: string): boolean {
	return text.length === 10 && isPartialDate(text);
}

export function isPeriod(text: string): boolean {
	const parts = text.split('/');
	if (parts.length > 2 || !parts.every(isSpanPart)) return false;
	return parts.length === 1 || firstDay(parts[0]!) < lastDay(parts[1]!);
}

/** A date fact may name a day, month, year, half or quarter. */
export function isDateValue(text: string): boolean {
	return isSpanPart(text);
}

/** The first day a date or period covers, as `yyyy-mm-dd`: what lists are ordered by. */
export function firstDay(time: string): string {
	const [year, start] = monthsOf(time.split('/')[0]!);
	const day = partialDatePattern.exec(time.split('/')[0]!)?.[3];
	return `${year}-${pad(start)}-${day ?? '01'}`;
}

/** The last day a date or period covers, as `yyyy-mm-dd`. */
export function lastDay(time: string): string {
	const part = time.split('/').at(-1)!;
	const day = partialDatePattern.exec(part)?.[3];
	const [year, , end] = monthsOf(part);
	return `${year}-${pad(end)}-${day ?? pad(daysIn(Number(year), end))}`;
}

/** The years of `2022/2024`, one after another; a single period is its own list. */
export function yearsOf(period: string): string[] {
	const [from, until] = period.split('/');
	if (until === undefined || !/^\d{4}$/.test(from!) || !/^\d{4}$/.test(until)) return [period];
	return Array.from({ length: Number(until) - Number(from) + 1 }, (_, index) => String(Number(from) + index));
}

/** Whole days from the first date to the second. */
export function daysBetween(from: string, until: string): number {
	return Math.round((Date.parse(lastDay(until)) - Date.parse(lastDay(from))) / 86_400_000);
}

function isSpanPart(text: string): boolean {
	const match = spanPartPattern.exec(text);
	if (!match) return false;
	return match[2] || match[4] ? true : isInCalendar(Number(match[1]), match[6], match[7]);
}

function isInCalendar(year: number, month?: string, day?: string): boolean {
	if (year < 1900 || year > 2100) return false;
	if (month === undefined) return true;
	const monthNumber = Number(month);
	if (monthNumber < 1 || monthNumber > 12) return false;
	return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(year, monthNumber));
}

function monthsOf(part: string): [year: string, first: number, last: number] {
	const match = spanPartPattern.exec(part);
	if (!match) throw new Error(`"${part}" should have been a date or period`);
	const year = match[1]!;
	if (match[2]) return match[3] === '1' ? [year, 1, 6] : [year, 7, 12];
	if (match[4]) return [year, Number(match[5]) * 3 - 2, Number(match[5]) * 3];
	return match[6] ? [year, Number(match[6]), Number(match[6])] : [year, 1, 12];
}

function daysIn(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(number: number): string {
	return String(number).padStart(2, '0');
}
