import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/format/date.ts';
import { reportText } from '../../src/format/report.ts';
import { valueInWords } from '../../src/format/value.ts';
import { targetOf } from '../../src/model/address.ts';
import { invisibleWithin } from '../../src/model/bytes.ts';
import { emphasisMark, padEmphasis, unpadded } from '../../src/model/cjk-emphasis.ts';
import { asDecimal } from '../../src/model/decimal.ts';
import { locales } from '../../src/model/locale.ts';
import { problemCodes } from '../../src/model/problem.ts';
import { isDateValue } from '../../src/model/time.ts';
import { anyText, share } from './random.ts';

describe('the smaller parts', () => {
	test('let no address through but one whose host is the one that is read', () => {
		const bits = fc.constantFrom(
			'https://',
			'http:',
			'//',
			'a.example',
			'xn--a',
			'.',
			'/',
			'@',
			':',
			'\\',
			'#',
			'?',
			'é',
			'。',
			'1',
			'%',
			'&',
			'[',
			'localhost',
			'mailto:',
			'javascript:',
			'\t',
			' ',
		);
		fc.assert(
			fc.property(fc.array(bits, { maxLength: 8 }), (parts) => {
				const url = parts.join('');
				const target = targetOf(url);
				if (target?.to !== 'outside') return;
				const { protocol, hostname, username, password } = new URL(url);
				expect(['https:', 'mailto:']).toContain(protocol);
				expect(username + password).toBe('');
				if (protocol === 'https:') expect(url.toLowerCase().startsWith(`https://${hostname}`)).toBe(true);
			}),
			share(5),
		);
	});

	test('put marks beside emphasis that can all be taken out again', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const plain = text.replaceAll(emphasisMark, '');
				const { text: padded, marks } = padEmphasis(plain);
				expect(padded.replaceAll(emphasisMark, '')).toBe(plain);
				marks.forEach((mark, index) => expect(unpadded(mark, marks)).toBe(mark - index));
			}),
			share(1),
		);
	});

	test('write any number and date that is accepted', () => {
		const unit = { dimension: 'money', zh: '元', en: 'RMB' } as Parameters<typeof valueInWords>[1];
		const digits = fc.string({ unit: fc.constantFrom(...'0123456789.-_e'), maxLength: 30 });
		const dates = fc.string({ unit: fc.constantFrom(...'0123456789-QH'), maxLength: 10 });
		fc.assert(
			fc.property(digits, dates, fc.constantFrom(...locales), (number, date, locale) => {
				const decimal = asDecimal(number);
				if (decimal)
					expect(valueInWords({ form: 'number', number: decimal }, unit, locale)).not.toMatch(/NaN|undefined|∞/);
				if (isDateValue(date)) expect(inWords(date, locale)).not.toMatch(/NaN|undefined|Invalid/);
			}),
			share(5),
		);
	});

	test('report anything without a sign that a terminal or CI would obey', () => {
		fc.assert(
			fc.property(
				anyText,
				anyText,
				fc.constantFrom(...problemCodes),
				fc.constantFrom(...locales),
				(path, value, code, locale) => {
					const values = { value, field: value, name: value, id: value, said: value, url: value, nearest: value };
					const text = reportText([{ path: `content/${path}`, line: 1, column: 1, code, values }], locale);
					expect(text.split('\n')).toHaveLength(4);
					expect(invisibleWithin(text)).toBeUndefined();
				},
			),
			share(1),
		);
	});
});
