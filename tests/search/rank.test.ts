import { describe, expect, test } from 'vitest';
import { fieldCode, fieldOf, writtenWeight, type Field } from '../../src/search/fields.ts';
import { scoreOf, type Place } from '../../src/search/rank.ts';

const inField = (field: Field, words: number, ...locations: number[]): Place[] =>
	locations.map((location) => ({ location, code: fieldCode(field, words) }));

describe('scoreOf', () => {
	test('puts title before names, summary, heading and text', () => {
		const scores = (['title', 'names', 'summary', 'heading', 'text'] as const).map((field) =>
			scoreOf(inField(field, 9, 4, 5), [0, 1], 3),
		);
		expect(scores).toEqual([...scores].sort((a, b) => b - a));
		expect(new Set(scores).size).toBe(5);
	});

	test('puts a whole heading before a part of one', () => {
		expect(scoreOf(inField('heading', 3, 4, 5), [0, 1], 3)).toBeGreaterThan(
			scoreOf(inField('heading', 4, 4, 5), [0, 1], 3),
		);
	});

	test('puts a page that says it often before one that says it once', () => {
		expect(scoreOf(inField('text', 0, 1, 2, 8, 9), [0, 1], 3)).toBeGreaterThan(
			scoreOf(inField('text', 0, 1, 2), [0, 1], 3),
		);
	});

	test('gives nothing for words that stand apart, or in two fields', () => {
		expect(scoreOf(inField('text', 0, 1, 5), [0, 2], 4)).toBe(-1);
		expect(scoreOf([...inField('title', 3, 1), ...inField('text', 0, 2)], [0, 1], 3)).toBe(-1);
	});
});

describe('fieldCode', () => {
	test.each([
		['title', 3],
		['title', 250],
		['heading', 12],
		['names', 7],
		['summary', 7],
		['text', 7],
	] as const)('comes back as what it says, and fits what Pagefind keeps: %s of %i words', (field, words) => {
		const code = fieldCode(field, words);
		expect(fieldOf(code).field).toBe(field);
		expect(Math.floor(Number(writtenWeight(code)) * 24)).toBe(code);
		expect(Number(writtenWeight(code))).toBeLessThanOrEqual(10);
	});
});
