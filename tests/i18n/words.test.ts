import { describe, expect, test } from 'vitest';
import en from '../../src/i18n/en.json' with { type: 'json' };
import problemsEn from '../../src/i18n/problems.en.json' with { type: 'json' };
import problemsZh from '../../src/i18n/problems.zh.json' with { type: 'json' };
import zh from '../../src/i18n/zh.json' with { type: 'json' };
import { wordsFor } from '../../src/i18n/index.ts';
import { explanations } from '../../src/i18n/problems.ts';
import { locales } from '../../src/model/locale.ts';
import { problemCodes } from '../../src/model/problem.ts';
import { relationNames, relationOf } from '../../src/model/relations.ts';

/** Every word with its key; plurals under their stem, since Chinese has one form and English two. */
function wordsIn(words: object, path = ''): [key: string, word: string][] {
	return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
		typeof value === 'string' ? [[`${path}${key}`, value]] : wordsIn(value as object, `${path}${key}.`),
	);
}

const keysOf = (words: object) => [...new Set(wordsIn(words).map(([key]) => key.replace(/_(one|other)$/, '')))].sort();
const holesIn = (word: string) => [...word.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('the words of the site', () => {
	test('are the same set in both languages', () => expect(keysOf(zh)).toEqual(keysOf(en)));

	test.each([
		['zh', zh],
		['en', en],
		['problems.zh', problemsZh],
		['problems.en', problemsEn],
	])('have no empty value in %s', (_name, words) => {
		expect(wordsIn(words).filter(([, word]) => word.trim() === '')).toEqual([]);
	});

	test('name no value in one language that the other lacks', () => {
		const inEnglish = new Map(wordsIn(problemsEn));
		const different = wordsIn(problemsZh).filter(
			([key, word]) => holesIn(word).join() !== holesIn(inEnglish.get(key)!).join(),
		);
		expect(different).toEqual([]);
	});

	test('explain every problem in both languages', () => {
		for (const locale of locales) {
			expect(Object.keys(explanations[locale]).sort()).toEqual([...problemCodes].sort());
			expect(wordsIn(explanations[locale]).filter(([, word]) => word.trim() === '')).toEqual([]);
		}
	});

	test('tell every problem and its cure in both languages', () => {
		expect(Object.keys(problemsZh).sort()).toEqual([...problemCodes].sort());
		expect(Object.keys(problemsEn).sort()).toEqual([...problemCodes].sort());
	});

	test('name every relation at both ends in both languages, no two ends alike', () => {
		const names = relationNames.flatMap((name) => [
			name,
			...(relationOf(name).symmetric ? [] : [relationOf(name).inverse.name]),
		]);
		expect(new Set(names).size).toBe(names.length);
		for (const { label, inverse } of relationNames.map(relationOf))
			expect([label.zh, label.en, inverse.label.zh, inverse.label.en]).not.toContain('');
	});

	test('count in each language’s way', () => {
		expect(wordsFor('en')('article.facts-more', { count: 1 })).toBe('1 more value');
		expect(wordsFor('en')('article.facts-more', { count: 3 })).toBe('3 more values');
		expect(wordsFor('zh')('article.facts-more', { count: 1 })).toBe('另1个值');
	});
});
