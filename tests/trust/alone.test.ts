import { describe, expect, test } from 'vitest';
import { decode } from '../../src/model/bytes.ts';
import { parseArticle } from '../../src/model/parse.ts';
import { attacks } from './corpus.ts';

/** What only the whole library can know. */
const together = new Set(['picture-missing', 'section-id-twice', 'bad-name', 'stray-file', 'vocabulary-unknown']);
const alone = attacks().filter(
	({ path, code, bytes, size }) =>
		path.endsWith('.mdx') && bytes && bytes.length < 20_000 && !size && !together.has(code),
);

describe('an attack in an article', () => {
	test('is known by the file alone, at its place', () => {
		expect(alone.length).toBeGreaterThan(500);
		const missed = alone.filter(({ path, code, place, bytes }) => {
			const { text, problems } = decode(bytes!, path);
			const all = text === undefined ? problems : [...problems, ...parseArticle(text, path, 'concepts').problems];
			return !all.some((problem) => problem.code === code && `${problem.line}:${problem.column}` === place);
		});
		expect(missed.map(({ path, code, place }) => `${path}:${place} ${code}`)).toEqual([]);
	});
});
