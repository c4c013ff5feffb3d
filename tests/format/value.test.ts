import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/format/date.ts';
import { valueInWords } from '../../src/format/value.ts';
import { asDecimal } from '../../src/model/decimal.ts';
import type { Bound, Value } from '../../src/model/fact.ts';
import type { Unit } from '../../src/model/vocabulary.ts';

const units = {
	CNY: { dimension: 'money', zh: '元', en: 'RMB' },
	HKD: { dimension: 'money', zh: '港元', en: 'HK$' },
	'CNY/share': { dimension: 'price', zh: '元', en: 'RMB' },
	percent: { dimension: 'ratio', zh: '%', en: '%' },
	times: { dimension: 'multiple', zh: '倍', en: 'times' },
	cards: { dimension: 'count', zh: '张卡', en: 'cards' },
	companies: { dimension: 'count', zh: '家', en: 'companies' },
	shares: { dimension: 'count', zh: '股', en: 'shares' },
	GB: { dimension: 'physical', zh: 'GB', en: 'GB' },
} as const satisfies Record<string, Unit>;

const number = (digits: string): Value => ({ form: 'number', number: asDecimal(digits)! });

describe('valueInWords', () => {
	test.each([
		['1_618_288_300', 'CNY', '16.18亿元', 'RMB 1.618 billion'],
		['384_379_000_000', 'HKD', '3843.79亿港元', 'HK$384.379 billion'],
		['1_336_800_000_000', 'CNY', '1.3368万亿元', 'RMB 1.337 trillion'],
		['62_030_000', 'CNY', '6203万元', 'RMB 62.03 million'],
		['4_000_000', 'CNY', '400万元', 'RMB 4 million'],
		['267_860', 'CNY', '26.786万元', 'RMB 267,860'],
		['9_999', 'CNY', '9999元', 'RMB 9,999'],
		['22_100_000_000', 'HKD', '221亿港元', 'HK$22.1 billion'],
		['-50_000_000', 'CNY', '−5000万元', 'RMB −50 million'],
		['700.00', 'CNY/share', '700.00元', 'RMB 700.00'],
		['468.78', 'percent', '468.78%', '468.78%'],
		['1583.50', 'times', '1583.50倍', '1,583.50 times'],
		['2_700_000', 'cards', '270万张卡', '2.7 million cards'],
		['4_000_000', 'cards', '400万张卡', '4 million cards'],
		['25_436', 'cards', '25,436张卡', '25,436 cards'],
		['25_000', 'cards', '2.5万张卡', '25,000 cards'],
		['400_100_000', 'shares', '4.001亿股', '400.1 million shares'],
		['1', 'companies', '1家', '1 company'],
		['144', 'GB', '144GB', '144 GB'],
	] as const)('writes %s %s as %s and %s', (digits, unit, zh, en) => {
		expect(valueInWords(number(digits), units[unit], 'zh')).toBe(zh);
		expect(valueInWords(number(digits), units[unit], 'en')).toBe(en);
	});

	test.each([
		['about', '约5%', 'about 5%'],
		['above', '超过5%', 'more than 5%'],
		['below', '不到5%', 'less than 5%'],
		['at-least', '至少5%', 'at least 5%'],
		['at-most', '至多5%', 'at most 5%'],
	] satisfies [Bound, string, string][])('says %s', (bound, zh, en) => {
		expect(valueInWords(number('5'), units.percent, 'zh', bound)).toBe(zh);
		expect(valueInWords(number('5'), units.percent, 'en', bound)).toBe(en);
	});

	test('writes both ends of a range in one manner', () => {
		const range: Value = { form: 'range', from: asDecimal('43_035_200')!, to: asDecimal('50_000_000')! };
		expect(valueInWords(range, units.shares, 'en')).toBe('43,035,200 shares to 50,000,000 shares');
		const money: Value = { form: 'range', from: asDecimal('650_000_000')!, to: asDecimal('798_000_000')! };
		expect(valueInWords(money, units.CNY, 'en')).toBe('RMB 650 million to RMB 798 million');
	});

	test('never shows more digits than the source has', () => {
		for (const digits of ['66', '66.0', '1_600_000_000', '16_000', '0.16', '1_500_000']) {
			for (const unit of Object.values(units)) {
				for (const locale of ['zh', 'en'] as const) {
					const shown = valueInWords(number(digits), unit, locale).replace(/\D/g, '').replace(/^0+/, '');
					expect(digits.replace(/\D/g, '').replace(/^0+/, '').startsWith(shown)).toBe(true);
				}
			}
		}
	});
});

describe('inWords', () => {
	test.each([
		['2020-09', '2020年9月', 'September 2020'],
		['2025-12-17', '2025年12月17日', '17 December 2025'],
		['2025', '2025年', '2025'],
		['2025-H1', '2025年上半年', 'H1 2025'],
		['2025-Q3', '2025年第三季度', 'Q3 2025'],
		['2022/2024', '2022—2024年', '2022–2024'],
		['2025-Q1/2025-Q3', '2025年第一季度至2025年第三季度', 'Q1 2025 to Q3 2025'],
	])('writes %s', (time, zh, en) => {
		expect([inWords(time, 'zh'), inWords(time, 'en')]).toEqual([zh, en]);
	});
});
