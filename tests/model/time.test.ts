import { describe, expect, test } from 'vitest';
import { daysBetween, firstDay, isDay, isPartialDate, isPeriod, lastDay, yearsOf } from '../../src/model/time.ts';

describe('isPartialDate', () => {
	test.each(['2025', '2025-12', '2025-12-17', '2024-02-29'])('takes %s', (text) =>
		expect(isPartialDate(text)).toBe(true),
	);
	test.each(['25', '2025-13', '2025-02-30', '2023-02-29', '2025-1-1', '2025/12', '0000', 'x'])('refuses %s', (text) => {
		expect(isPartialDate(text)).toBe(false);
	});
});

describe('isPeriod', () => {
	test.each(['2024', '2025-H1', '2025-Q4', '2025-09', '2022/2024', '2025-Q1/2025-Q3'])('takes %s', (text) =>
		expect(isPeriod(text)).toBe(true),
	);
	test.each(['2025-H3', '2025-Q5', '2024/2022', '2022/2023/2024', 'H1', ''])('refuses %j', (text) =>
		expect(isPeriod(text)).toBe(false),
	);
});

test('isDay wants a whole day', () => {
	expect(isDay('2025-12-17')).toBe(true);
	expect(isDay('2025-12')).toBe(false);
});

describe('firstDay and lastDay', () => {
	test.each([
		['2024', '2024-01-01', '2024-12-31'],
		['2025-H2', '2025-07-01', '2025-12-31'],
		['2025-Q1', '2025-01-01', '2025-03-31'],
		['2024-02', '2024-02-01', '2024-02-29'],
		['2025-12-17', '2025-12-17', '2025-12-17'],
		['2022/2024', '2022-01-01', '2024-12-31'],
	])('%s runs from %s to %s', (time, first, last) => {
		expect([firstDay(time), lastDay(time)]).toEqual([first, last]);
	});
});

test('yearsOf lists the years of a span and leaves other periods whole', () => {
	expect(yearsOf('2022/2024')).toEqual(['2022', '2023', '2024']);
	expect(yearsOf('2025-H1')).toEqual(['2025-H1']);
});

test('daysBetween counts from the end of each', () => {
	expect(daysBetween('2025-06-30', '2025-12-05')).toBe(158);
});
