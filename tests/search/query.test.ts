import { describe, expect, test } from 'vitest';
import {
	endingsOf,
	enoughOf,
	isFoundByPart,
	lookedFor,
	partedPhrases,
	phraseOf,
	phrasesOf,
	runsIn,
	telling,
} from '../../src/search/query.ts';
import { hanToken } from '../../src/search/words.ts';

const runs = (typed: string) => runsIn(typed, (character) => (character === '爾' ? '尔' : character));

describe('runsIn', () => {
	test.each([
		['H200出口', ['h200', '出口']],
		['GPU 摩尔', ['gpu', '摩尔']],
		['ＧＰＵ　摩爾', ['gpu', '摩尔']],
		['“国产”GPU', ['国产', 'gpu']],
		['出口，管制', ['出口', '管制']],
		['…… !', []],
	])('reads %s as %j', (typed, expected) => {
		expect(runs(typed).map(({ text }) => text)).toEqual(expected);
	});
});

describe('phraseOf', () => {
	test('asks for a run by its pairs, and leaves out the last character, which stands with whatever follows', () => {
		expect(phraseOf(runs('出口管'), 'joined')).toEqual({
			tokens: [hanToken('出', '口'), hanToken('口', '管')],
			length: 3,
			isOpen: false,
		});
	});

	test('keeps the last character before a Latin word, where it stands alone', () => {
		expect(phraseOf(runs('国产GPU'), 'joined').tokens).toEqual([hanToken('国', '产'), hanToken('产'), 'gpu']);
	});

	test('leaves a single last character open', () => {
		expect(phraseOf(runs('A股'), 'joined')).toMatchObject({ tokens: ['a', hanToken('股')], isOpen: true });
	});
});

describe('phrasesOf', () => {
	test('looks for two runs both with and without the mark between them', () => {
		const [typed, joined] = phrasesOf(runs('浪潮：上市'));
		expect(typed!.tokens[1]).toBe(hanToken('潮', '上', true));
		expect(joined!.tokens[1]).toBe(hanToken('潮', '上'));
	});

	test('has one way only where nothing stands between', () => {
		expect(phrasesOf(runs('浪潮上市'))).toHaveLength(1);
	});
});

describe('enoughOf', () => {
	test('takes every other pair and the last', () => {
		expect(enoughOf(phraseOf(runs('一二三四五'), 'joined')).distances).toEqual([0, 2, 3]);
		expect(enoughOf(phraseOf(runs('一二三四'), 'joined')).distances).toEqual([0, 2]);
	});

	test('spreads what it takes over a long phrase, to its very end', () => {
		const phrase = phraseOf(runs('一二三四五六七八九十甲乙丙丁戊己庚辛'), 'joined');
		const { distances } = enoughOf(phrase);
		expect(distances).toHaveLength(10);
		expect(distances.at(-1)).toBe(phrase.tokens.length - 1);
		expect(new Set(distances).size).toBe(10);
	});
});

describe('lookedFor', () => {
	test('asks once for what stands twice, and not for what only begins another word', () => {
		expect(lookedFor(['of', 'offer', 'an', 'offer'], [0, 1, 2, 3])).toEqual({
			tokens: ['offer', 'an'],
			distances: [1, 2, 3],
		});
	});
});

describe('isFoundByPart', () => {
	test.each([
		['一二三四五', true],
		['一二三四', false],
		['一二三四a', false],
		['one two three', false],
		['a b c d e f g h i j k', true],
	])('%s: %s', (typed, expected) => {
		expect(isFoundByPart(runs(typed), phraseOf(runs(typed), 'joined'))).toBe(expected);
	});
});

describe('partedPhrases', () => {
	test('tries a mark at each place of a run', () => {
		expect(partedPhrases(runs('浪潮上市')).map(({ phrase }) => phrase.tokens.length)).toEqual([3, 3, 3]);
	});

	test('leaves short runs and mixed ones alone', () => {
		expect(partedPhrases(runs('中国人'))).toEqual([]);
		expect(partedPhrases(runs('中国GPU四小龙'))).toEqual([]);
	});
});

describe('telling', () => {
	test('drops words that say nothing, unless there are no others', () => {
		expect(telling(runs('the ban on chips')).map(({ text }) => text)).toEqual(['ban', 'chips']);
		expect(telling(runs('to be of')).map(({ text }) => text)).toContain('to');
	});
});

describe('endingsOf', () => {
	test('adds endings to a word, and where asked takes them off', () => {
		expect(endingsOf('chip', false)).toContain('chips');
		expect(endingsOf('chips', false)).not.toContain('chip');
		expect(endingsOf('chips', true)).toContain('chip');
		expect(endingsOf('subsidies', true)).toContain('subsidy');
	});

	test('leaves codes as they are', () => {
		expect(endingsOf('h200', true)).toEqual(['h200']);
	});
});
