import { describe, expect, test } from 'vitest';
import { pagesByGroup, partsOf } from '../../src/model/list-parts.ts';

const letterOf = (word: string) => word[0]!;
const shape = (parts: { name: string; items: string[] }[]) => parts.map(({ name, items }) => [name, items.join(' ')]);

describe('partsOf', () => {
	test('leaves whole what fits on a page', () => {
		expect(partsOf(['ab', 'ac', 'ba'], letterOf, 3)).toEqual([]);
		expect(partsOf([], letterOf, 3)).toEqual([]);
	});

	test('divides what does not, by group, and a long group again into pages alike, in the order of the list', () => {
		expect(shape(partsOf(['ab', 'ac', 'ba', 'ad', 'ae'], letterOf, 3))).toEqual([
			['a', 'ab ac'],
			['a/2', 'ad ae'],
			['b', 'ba'],
		]);
	});

	test('counts what weighs, and gives a page to what is too heavy for any', () => {
		const words = ['aaaa', 'a', 'aa', 'ab'];
		expect(shape(partsOf(words, letterOf, 3, ({ length }) => length))).toEqual([
			['a', 'aaaa'],
			['a/2', 'a aa'],
			['a/3', 'ab'],
		]);
	});
});

describe('pagesByGroup', () => {
	test('divides by group however short the list is', () => {
		expect(shape(pagesByGroup(['ab', 'ba'], letterOf, 3))).toEqual([
			['a', 'ab'],
			['b', 'ba'],
		]);
	});
});
