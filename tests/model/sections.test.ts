import { describe, expect, test } from 'vitest';
import { proveBody } from '../../src/model/article-language.ts';
import { sectionsOf, slugFrom, type Headed } from '../../src/model/sections.ts';

function text(locale: 'zh' | 'en', source: string): Headed {
	return { path: `${locale}.mdx`, locale, bodyLine: 5, tree: proveBody(source, locale).tree! };
}

describe('sectionsOf', () => {
	test('gives both languages one id, made from the English heading', () => {
		const [zh, en] = [text('zh', '## 收入与亏损\n\n### 细节'), text('en', '## Revenue and losses\n\n### Details')];
		const { sections, problems } = sectionsOf([zh, en]);
		expect(problems).toEqual([]);
		expect(sections.get(zh)!.map(({ id }) => id)).toEqual(['revenue-and-losses', 'details']);
		expect(sections.get(zh)!.map(({ id }) => id)).toEqual(sections.get(en)!.map(({ id }) => id));
	});

	test('takes the id that either author wrote', () => {
		const [zh, en] = [text('zh', '## 上市 {#ipo}'), text('en', '## Listing')];
		expect(sectionsOf([zh, en]).sections.get(en)![0]!.id).toBe('ipo');
	});

	test('spells Han where there is no English, and numbers what stands twice', () => {
		const zh = text('zh', '## 上市\n\n## 上市\n\n## 参考');
		expect(
			sectionsOf([zh])
				.sections.get(zh)!
				.map(({ id }) => id),
		).toEqual(['shang-shi', 'shang-shi-2', 'can-kao']);
	});

	test('never takes an id the page itself uses', () => {
		const en = text('en', '## References');
		expect(sectionsOf([en]).sections.get(en)![0]!.id).toBe('references-2');
	});

	test.each([
		['## 甲\n\n## 乙', '## A'],
		['## 甲', '### A'],
	])('reports twins whose headings differ: %j and %j', (zh, en) => {
		expect(sectionsOf([text('zh', zh), text('en', en)]).problems.map(({ code }) => code)).toEqual(['headings-differ']);
	});
});

test('slugFrom drops accents, marks and capitals', () => {
	expect(slugFrom('Réservé: “A” & B’s 2025')).toBe('reserve-a-bs-2025');
});
