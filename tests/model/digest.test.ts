import { describe, expect, test } from 'vitest';
import { digestOf, meaningOf } from '../../src/model/digest.ts';

describe('meaningOf', () => {
	test.each([
		['commas and stops', '收入增长，亏损扩大。', '收入增长、亏损扩大；'],
		['full width and half width', '（H100）降价５％', '(H100)降价5%'],
		['spaces between Han and Latin', '用了 H100 芯片', '用了H100芯片'],
		['lines wrapped anew', 'one long\nline of words', 'one long line of words'],
		['quotes and apostrophes', '“so-called” firm’s', '"so called" firm\'s'],
		['dashes', 'a chip — the first', 'a chip – the first'],
		['dashes in a span of years', '2022—2024年', '2022–2024年'],
		['thousands set apart', '1,618 cards', '1618 cards'],
		['a space before a unit', 'a 5 nm chip', 'a 5nm chip'],
		['minus signs', 'fell by −5%', 'fell by -5%'],
		['capitals', 'Export Controls', 'Export controls'],
	])('takes no notice of %s', (_name, before, after) => {
		expect(meaningOf(after)).toBe(meaningOf(before));
	});

	test.each([
		['a figure', '涨了5%', '涨了6%'],
		['a decimal point', '1.5 times', '15 times'],
		['a sign before a figure', 'margin of -5%', 'margin of 5%'],
		['two figures that were one', 'in 2024, 30 firms', 'in 202430 firms'],
		['a ratio that was a fraction', '1:3', '1/3'],
		['a currency', '$5', '€5'],
		['a word', '已经量产', '尚未量产'],
		['percent that was points', '5%', '5'],
		['a span that was one figure', '2022–2024', '20222024'],
	])('notices %s', (_name, before, after) => {
		expect(meaningOf(after)).not.toBe(meaningOf(before));
	});
});

describe('digestOf', () => {
	test('stays what it has been: every translation remembers these', () => {
		expect(['', '沐', 'Revenue was 743 million.'].map(digestOf)).toMatchInlineSnapshot(`
			[
			  "iic5n",
			  "7lxoz",
			  "pjy7r",
			]
		`);
	});
});
