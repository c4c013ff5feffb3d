import { describe, expect, test } from 'vitest';
import { hanToken, latinToken, wordsIn } from '../../src/search/words.ts';

const asIs = (character: string) => character;
const tokens = (text: string) => wordsIn(text, asIs).map(({ token }) => token);

describe('wordsIn', () => {
	test('pairs every Han character with the next, and leaves the last of a run alone', () => {
		expect(tokens('摩尔线')).toEqual([hanToken('摩', '尔'), hanToken('尔', '线'), hanToken('线')]);
	});

	test('tells a pair that a mark or a space parts from one that is joined', () => {
		expect(tokens('中，国')[0]).toBe(hanToken('中', '国', true));
		expect(tokens('中 国')[0]).toBe(hanToken('中', '国', true));
		expect(tokens('中国')[0]).not.toBe(hanToken('中', '国', true));
	});

	test('keeps Latin words whole and Han beside them apart', () => {
		expect(tokens('H200出口')).toEqual(['h200', hanToken('出', '口'), hanToken('口')]);
	});

	test.each([
		['case-by-case', ['case', 'by', 'case']],
		['1.618', ['1', '618']],
		['1,618,288', ['1618288']],
		['ＧＰＵ', ['gpu']],
		['Café', ['cafe']],
		['GB/T 46280', ['gb', 't', '46280']],
		['……', []],
	])('reads %s as %j', (text, expected) => {
		expect(tokens(text)).toEqual(expected);
	});

	test('turns traditional characters before it pairs them', () => {
		expect(wordsIn('爾', () => '尔')[0]!.token).toBe(hanToken('尔'));
	});

	test('says where in the text each word stands', () => {
		expect(wordsIn('（A股）', asIs).map(({ start, end }) => [start, end])).toEqual([
			[1, 2],
			[2, 3],
		]);
	});
});

describe('hanToken', () => {
	test('spells a character beyond the first 65,536 as long as any other', () => {
		expect(hanToken('𠀀', '一')).toHaveLength(hanToken('中', '国').length);
	});

	test('begins with the token of the character alone, so that one character finds all its pairs', () => {
		expect(hanToken('股', '份').startsWith(hanToken('股'))).toBe(true);
	});

	test('is no word that can be typed in Latin letters', () => {
		expect(hanToken('中', '国')).not.toMatch(/^[a-z0-9]/);
	});
});

describe('latinToken', () => {
	test('drops marks and accents', () => {
		expect(latinToken('Zürich’s')).toBe('zurichs');
	});
});
