import { describe, expect, test } from 'vitest';
import { Numeral } from '../../src/model/fields.ts';
import { writtenAs } from '../../src/model/write-yaml.ts';
import { readYaml } from '../../src/model/yaml.ts';

const texts =
	'a: b|- x|# y|yes|2025|1e3|"q"|it’s|two\nlines\n| x |{a}|&b|*c|!d|%e|@f|`g`|~|null|a #b|0x1f|--- |甲：乙'.split('|');

describe('writtenAs', () => {
	test('writes facts as a person would', () => {
		const fact = {
			is: 'revenue',
			in: new Numeral('2025'),
			value: new Numeral('1618288300'),
			unit: 'CNY',
			sources: ['acme-report-2025', 'daily-2025'],
			note: { zh: '口径：合并', en: 'Consolidated' },
			others: [{ value: { from: new Numeral('1.50'), to: new Numeral('-2') }, why: { zh: '约数', en: '' } }],
		};
		expect(writtenAs([fact])).toMatchInlineSnapshot(`
			"- is: revenue
			  in: 2025
			  value: 1_618_288_300
			  unit: CNY
			  sources: [ acme-report-2025, daily-2025 ]
			  note: { zh: 口径：合并, en: Consolidated }
			  others:
			    - value: { from: 1.50, to: -2 }
			      why:
			        zh: 约数
			"
		`);
	});

	test.each(texts)('gives back the text %j', (text) => {
		const given = { title: text, list: [text], pair: { zh: text, en: text } };
		const { value, problems } = readYaml(writtenAs(given), 'a.yaml');
		expect(problems).toEqual([]);
		expect(value).toEqual(given);
	});

	test.each(['700.00', '0.5', '-12', '12345', '1618288300', '1_618_288_300', '0.10', '123456.70'])(
		'keeps the digits of %s',
		(text) => {
			const written = /value: (.*)/.exec(writtenAs({ value: new Numeral(text) }))![1]!;
			expect(written.replaceAll('_', '')).toBe(text.replaceAll('_', ''));
		},
	);

	test('leaves out what is empty, and keeps null', () => {
		expect(writtenAs({ a: '', b: [], c: { d: '' }, e: null, f: [''], g: 'x' })).toBe('e: null\ng: x\n');
	});
});
