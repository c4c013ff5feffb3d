import { describe, expect, test } from 'vitest';
import { reportText } from '../../src/format/report.ts';
import { assemble } from '../../src/model/assemble.ts';
import { writtenMemory } from '../../src/model/memory.ts';
import { daysFrom } from '../../src/settings.ts';

const article = (fields: string) => `---\ntitle: 甲\nsummary: 乙。\n${fields}\n---\n`;
const source = (read: string) =>
	`title: A title\npublisher: The Daily\nlanguage: en\nkind: press\npublished: 2099\nread: ${read}\nurl: null\n`;
const remembered = { original: 'aaaaa', own: 'bbbbb', shared: 'ccccc', reason: undefined };
const claim = (said: string) =>
	`claims:\n  - id: a\n    question: questions/q\n    stance: for\n    zh: 甲。\n    en: A.\n    sources: [s]\n    said: ${said}`;

/** Where a file tells of a day that lies ahead of this one. */
function ahead(path: string, text: string, today = '2027-03-09'): string[] {
	const { problems } = assemble([{ path, shownPath: path, text }], { today });
	return problems.flatMap(({ code, line, column, values }) =>
		code === 'date-ahead' ? [`${line}:${column} ${values.field} ${values.value}`] : [],
	);
}

describe('a day on which something was done', () => {
	test.each([
		['firms/a/zh.mdx', article('updated: 2027-03-11'), '4:10 updated 2027-03-11'],
		['firms/a/zh.mdx', article("updated: '2100-12-31'"), '4:10 updated 2100-12-31'],
		['views/a/zh.mdx', article('updated: 2027-01-01\nsaid: 2027-04'), '5:7 said 2027-04'],
		['views/a/zh.mdx', article(`updated: 2027-01-01\nsaid: 2027\n${claim('2028')}`), '13:11 said 2028'],
		['sources/a.yaml', source('2027-03-11'), '6:7 read 2027-03-11'],
		['sources/a.yaml', source('2028'), '6:7 read 2028'],
		['changelog.yaml', '- on: 2027-03-11\n  since: abc\n  added: 1\n  removed: 0\n', '1:7 on 2027-03-11'],
		[
			'firms/a/en.mdx',
			article(`translation-of: zh\ntranslated-from:\n  top: ${writtenMemory({ ...remembered, on: '2027-03-11' })}`),
			'6:8 translated-from 2027-03-11',
		],
	])('cannot lie ahead: %s, %j', (path, text, told) => {
		expect(ahead(path, text)).toEqual([told]);
	});

	test.each([
		['firms/a/zh.mdx', article('updated: 2027-03-10')],
		['views/a/zh.mdx', article(`updated: 2027-03-09\nsaid: 2027-03\n${claim('2027')}`)],
		['sources/a.yaml', source('2027-03-10')],
		['policies/a/zh.mdx', article('updated: 2027-03-09\nissued: 2030\neffective: 2030-01-01\nended: 2099')],
		['events/2030-a.yaml', 'date: 2030\ntitle: { zh: 甲, en: A }\nabout: [firms/a]\nsources: [s]\n'],
		['firms/a/facts.yaml', '- is: a\n  on: 2030-01-01\n  value: 2031-01-01\n  unit: day\n  sources: [s]\n'],
	])('may be tomorrow, which has begun in the east; plans may lie ahead: %s, %j', (path, text) => {
		expect(ahead(path, text)).toEqual([]);
	});

	test('is told with the cure, and does not make everything else old', () => {
		const files = [
			{ path: 'firms/a/zh.mdx', shownPath: 'firms/a/zh.mdx', text: article('updated: 2027-03-01') },
			{ path: 'firms/b/zh.mdx', shownPath: 'firms/b/zh.mdx', text: article('updated: 2099-01-01') },
		];
		const { knowledge, problems } = assemble(files, { today: '2027-03-09' });
		expect(knowledge.asOf).toBe('2027-03-01');
		const only = problems.filter(({ code }) => code === 'date-ahead');
		expect(reportText(only, 'en')).toContain('updated is 2099-01-01, but today is 2027-03-09.');
		expect(reportText(only, 'en')).toContain('standing: planned');
		expect(reportText(only, 'zh')).toContain('updated写的是2099-01-01，而今天是2027-03-09。');
	});

	test('is not refused because a clock was never set', () => {
		expect(ahead('firms/a/zh.mdx', article('updated: 2026-11-22'), '1970-01-01')).toEqual([]);
	});
});

describe('today', () => {
	test('is what a build is told, else what the clock says', () => {
		expect(daysFrom({ SOURCE_DATE_EPOCH: '1804550400' })).toEqual({ asOf: undefined, today: '2027-03-09' });
		expect(daysFrom({ AS_OF: '2026-01-01', SOURCE_DATE_EPOCH: '0' })).toEqual({
			asOf: '2026-01-01',
			today: '1970-01-01',
		});
		const [before, { today }, after] = [new Date(), daysFrom({ SOURCE_DATE_EPOCH: 'soon' }), new Date()];
		expect([before, after].map((at) => at.toISOString().slice(0, 10))).toContain(today);
	});
});
