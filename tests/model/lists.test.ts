import { describe, expect, test } from 'vitest';
import { reportText } from '../../src/format/report.ts';
import { assemble } from '../../src/model/assemble.ts';

const article = (names: number) =>
	`---\ntitle: 甲\nsummary: 乙。\nupdated: 2026-01-01\nnames: [${Array.from({ length: names }, (_, at) => `n${at}`).join(', ')}]\n---\n`;
const fact = (at: number) => `- is: p${at}\n  value: 1\n  unit: u\n  sources: [s]\n`;
const told = (path: string, text: string) =>
	assemble([{ path, shownPath: path, text }], { today: '2026-01-01' }).problems.filter(
		({ code }) => code === 'list-too-long',
	);

describe('a list', () => {
	test('is taken whole up to its limit', () => {
		expect(told('firms/a/zh.mdx', article(60))).toEqual([]);
		expect(told('firms/a/facts.yaml', Array.from({ length: 500 }, (_, at) => fact(at)).join(''))).toEqual([]);
	});

	test('is refused beyond it, at the first entry too many, with the cure', () => {
		const names = told('firms/a/zh.mdx', article(3000));
		expect(names.map(({ line, column, values }) => [line, column, values.limit])).toEqual([[5, 299, '60']]);
		const facts = told('firms/a/facts.yaml', Array.from({ length: 1000 }, (_, at) => fact(at)).join(''));
		expect(facts.map(({ line, column }) => [line, column])).toEqual([[2001, 3]]);
		expect(reportText(names, 'en')).toContain('names has more than 60 entries; this is the first too many.');
		expect(reportText(names, 'zh')).toContain('names超过60项，这里是多出的第一项。');
	});
});
