import { describe, expect, test } from 'vitest';
import { diffLines } from '../../src/format/diff.ts';
import { changesBetween } from '../../src/model/fact-diff.ts';
import { readMemory, writtenMemory } from '../../src/model/memory.ts';
import type { Locale } from '../../src/model/locale.ts';
import { facts, libraryOf, recorded, twins, type Twins } from '../model/twin-files.ts';

const pair = recorded(twins('一段。\n\n## 上市\n\n十二月上市。', 'A part.\n\n## Listing\n\nIt listed in December.'));

/** The lines a reviewer reads of two states of one article and its facts. */
function lines(
	[before, beforeFacts]: [Twins, string],
	[after, afterFacts]: [Twins, string],
	locale: Locale = 'en',
	format: 'text' | 'markdown' = 'text',
): string[] {
	const [one, two] = [libraryOf(before, beforeFacts), libraryOf(after, afterFacts)];
	const compared = { before: one, after: two, names: { before: 'main', after: 'mine' }, problems: 0 };
	return diffLines(changesBetween(one, two), compared, locale, format);
}

describe('the fact diff', () => {
	test('says that nothing has changed, whatever was done to commas', () => {
		const comma = { ...pair, zh: pair.zh.replace('一段。', '一段，') };
		expect(lines([pair, facts], [comma, facts])).toEqual([
			'Facts changed: main → mine',
			'No fact, claim or link has changed.',
		]);
	});

	test('shows a fact before and after, with unit and sources, what is new and what is gone, in both languages', () => {
		const changed = facts
			.replace('value: 1,', 'value: 1_618_000_000,')
			.replace('in: 2025, value: 2, unit: CNY, sources: [one]', 'in: 2026, value: 2, unit: CNY, sources: [two]');
		expect(lines([pair, facts], [pair, changed])).toEqual([
			'Facts changed: main → mine',
			'fact 1 changed, 1 removed, 1 added',
			'~ fact firms/acme revenue in 2024: RMB 1 → RMB 1.618 billion [one]',
			'- fact firms/acme revenue in 2025: RMB 2 [one]',
			'+ fact firms/acme revenue in 2026: RMB 2 [two]',
		]);
		expect(lines([pair, facts], [pair, changed], 'zh')[2]).toBe(
			'~ 事实 firms/acme revenue in 2024：1元 → 16.18亿元 [one]',
		);
	});

	test('shows all digits where two values read alike', () => {
		const [before, after] = ['1_618_000_001', '1_618_000_002'].map((value) =>
			facts.replace('value: 1,', `value: ${value},`),
		);
		expect(lines([pair, before!], [pair, after!])[2]).toBe(
			'~ fact firms/acme revenue in 2024: 1618000001 CNY → 1618000002 CNY [one]',
		);
	});

	test('tells of links, and of what has fallen behind', () => {
		const moved = {
			...pair,
			zh: pair.zh.replace('十二月上市', '六月上市').replace('updated:', 'topics: []\nupdated:'),
		};
		expect(lines([pair, facts], [moved, facts]).slice(2)).toEqual([
			'+ translation firms/acme listing has fallen behind its original (last compared 2026-05-01)',
		]);
	});

	test('tells of a part that follows again, one that was excused, and one that was neither', () => {
		const moved = { ...pair, zh: pair.zh.replace('十二月上市', '六月上市') };
		const mended = recorded({ ...moved, en: moved.en.replace('December', 'June') }, { on: '2026-06-01' });
		const excused = recorded(moved, { reason: 'It is: <b>so</b>', on: '2026-06-01' });
		// What the command refuses to write, someone may write with a script of their own.
		const forged = {
			...excused,
			en: excused.en.replace(/(listing: )'(.*)'/, (_line, key: string, written: string) => {
				return key + writtenMemory({ ...readMemory(written)!, reason: undefined });
			}),
		};
		expect(lines([moved, facts], [mended, facts]).at(-1)).toBe(
			'- translation firms/acme listing follows its original again',
		);
		expect(lines([moved, facts], [excused, facts]).at(-1)).toBe(
			'- translation firms/acme listing marked as current because: It is: <b>so</b>',
		);
		expect(lines([moved, facts], [forged, facts]).at(-1)).toBe(
			'~ translation firms/acme listing marked as current, though not a word of it was touched and no reason is given',
		);
	});

	test('keeps to thirty lines, says how many more there are, and lets no area hide another', () => {
		const many = Array.from(
			{ length: 60 },
			(_, index) => `- { is: revenue, in: ${1950 + index}, value: 3, unit: CNY, sources: [one] }\n`,
		).join('');
		const moved = { ...pair, zh: pair.zh.replace('十二月上市', '六月上市') };
		for (const format of ['text', 'markdown'] as const) {
			const told = lines([pair, facts], [moved, facts + many], 'en', format);
			expect(told).toHaveLength(30);
			expect(told.at(-1)).toContain(format === 'text' ? '… and 34 more' : '… and 35 more');
			expect(told.filter((line) => line.includes('fallen behind'))).toHaveLength(1);
		}
	});

	test('lets no value speak Markdown, HTML or to the terminal', () => {
		const text = '{ zh: 一, en: "[x](https://evil.example) <img src=x> @all #1 www.evil.example\\n# Head" }';
		const hostile = facts.replace('value: 1, unit: CNY', `value: ${text}, unit: CNY`);
		const [plain] = lines([pair, facts], [pair, hostile]).slice(2);
		expect(plain).not.toMatch(/\p{Cc}/u);
		const [marked] = lines([pair, facts], [pair, hostile], 'en', 'markdown').slice(3);
		expect(marked).toContain('\\[x\\]\\(https\\://evil.example\\) &lt;img src=x\\> \\@all \\#1 www\\.evil.example');
	});
});
