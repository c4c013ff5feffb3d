import { describe, expect, test } from 'vitest';
import { measureFor, shortValue } from '../../src/format/short.ts';
import { asDecimal } from '../../src/model/decimal.ts';
import type { Value } from '../../src/model/fact.ts';
import type { Locale } from '../../src/model/locale.ts';
import type { Dimension } from '../../src/model/vocabulary.ts';

const unit = (dimension: Dimension, zh: string, en: string) => ({ dimension, zh, en });
const money = unit('money', '元', 'RMB');
const number = (text: string): Value => ({ form: 'number', number: asDecimal(text)! });

describe('measureFor', () => {
	test.each([
		['zh', 1_618_288_300, money, '亿元'],
		['en', 1_618_288_300, money, 'RMB m'],
		['en', 862_072_000_000, money, 'RMB bn'],
		['zh', 2_200_000, unit('count', '张卡', 'cards'), '万张卡'],
		['en', 2_200_000, unit('count', '张卡', 'cards'), 'thousand cards'],
		['zh', 1024, unit('physical', 'TFLOPS', 'TFLOPS'), 'TFLOPS'],
		['en', 55, unit('ratio', '%', '%'), ''],
	] as const)('heads values up to %s %d as %s', (locale, highest, one, head) =>
		expect(measureFor(highest, one, locale).head).toBe(head),
	);
});

describe('shortValue', () => {
	const told = (locale: Locale, text: string, highest: number, one = money) =>
		shortValue(number(text), 1, measureFor(highest, one, locale), locale);

	test('rounds amounts to what a drawing can tell, and lets nothing small read as nothing', () => {
		expect(told('zh', '1618288300', 2e9)).toBe('16.18');
		expect(told('en', '1618288300', 2e9)).toBe('1,618');
		expect(told('zh', '426400', 2e9)).toBe('0.004');
		expect(told('en', '426400', 2e9)).toBe('0.43');
	});

	test('keeps the digits of what needs no step, with its sign and its bound', () => {
		const percent = measureFor(700, unit('ratio', '%', '%'), 'en');
		expect(shortValue(number('692.95'), 1, percent, 'en')).toBe('692.95%');
		expect(shortValue(number('40'), 1, percent, 'en', 'about')).toBe('≈40%');
		expect(shortValue(number('24'), 1, percent, 'en', 'at-most')).toBe('≤24%');
	});

	test('brings a value into the drawing’s unit, both ends of a range', () => {
		const measure = measureFor(3500, unit('physical', 'GB/s', 'GB/s'), 'en');
		const range: Value = { form: 'range', from: asDecimal('3.2')!, to: asDecimal('3.5')! };
		expect(shortValue(range, 1000, measure, 'en')).toBe('3,200–3,500');
	});
});
