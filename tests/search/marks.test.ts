import { describe, expect, test } from 'vitest';
import { marksIn, patternOf, plain } from '../../src/search/marks.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { runsIn } from '../../src/search/query.ts';

const fold = (character: string) => ({ 爾: '尔', 線: '线' })[character] ?? character;
const found = (text: string, typed: string) =>
	marksIn(plain(text, fold), patternOf([runsIn(typed, fold)])).map(({ start, end }) => text.slice(start, end));

describe('marksIn', () => {
	test.each([
		['摩尔线程上市', '尔线', ['尔线']],
		['摩爾線程', '尔线', ['爾線']],
		['全球GPU，ＧＰＵ', 'gpu', ['GPU', 'ＧＰＵ']],
		['the chips and chiplets', 'chip', ['chips', 'chiplets']],
		['microchip', 'chip', []],
		['“H200”出口', 'H200出口', ['H200”出口']],
		['RMB 1,618,288', '1618288', ['1,618,288']],
		['a+b?', 'b', ['b']],
	])('marks whole terms in %s for %s', (text, typed, expected) => {
		expect(found(text, typed)).toEqual(expected);
	});

	test('never runs over the end of a line', () => {
		expect(found('出口\n管制', '出口管制')).toEqual([]);
	});
});

describe('passagesOf', () => {
	const fragment = {
		content: '开头一段讲公司。\n上市\n公司在科创板上市，当日大涨。\n管制\n被列入清单。\n',
		meta: { title: '某公司', summary: '一家公司。', names: '某某' },
		anchors: [
			{ element: 'h2', id: 'listing', text: '上市', location: 9 },
			{ element: 'h2', id: 'controls', text: '管制', location: 26 },
		],
	};
	const passages = (typed: string) => passagesOf(fragment, patternOf([runsIn(typed, String)]), plain, 3);

	test('names the section that holds what was found, by its anchor', () => {
		expect(passages('科创板').passages).toMatchObject([{ id: 'listing', title: '上市' }]);
		expect(passages('清单').passages).toMatchObject([{ id: 'controls' }]);
	});

	test('shows the words with marks that fit them', () => {
		const { excerpt } = passages('科创板');
		expect(excerpt.marks.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['科创板']);
	});

	test('shows the summary where it has the words, and where nothing has', () => {
		expect(passages('一家公司').excerpt.marks).toHaveLength(1);
		expect(passages('无此词').excerpt).toEqual({ text: '一家公司。', marks: [] });
	});
});
