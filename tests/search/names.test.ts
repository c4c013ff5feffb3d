import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/library.ts';
import { readNames } from '../../src/search/names-file.ts';
import { namesFile } from '../../src/search/names-index.ts';
import { isWhole, matchNames } from '../../src/search/names-match.ts';
import { isOneSlip } from '../../src/search/slip.ts';

const { library } = await readLibrary('content');
const file = namesFile(library);
const names = readNames(file);
const first = (typed: string) => matchNames(names, typed)[0];

describe('matchNames', () => {
	test.each([
		'摩尔线程',
		'摩爾線程',
		'moerxiancheng',
		'moer xiancheng',
		'mo er xian cheng',
		'Mó’ěr xiànchéng',
		'MEXC',
		'Moore Threads',
		'ＭＯＯＲＥ　ＴＨＲＥＡＤＳ',
		'moore-threads',
		'688795',
		'688795.SH',
		'sh688795',
		'６８８７９５',
	])('knows Moore Threads by %s', (typed) => {
		expect(first(typed)).toMatchObject({ article: { slug: 'moore-threads' } });
		expect(isWhole(first(typed)!)).toBe(true);
	});

	test.each(['06082', '6082', '6082.HK', '06082.hk', 'HK.06082'])('knows Biren by %s', (typed) => {
		expect(first(typed)).toMatchObject({ article: { slug: 'biren' }, way: 'ticker' });
	});

	test.each([
		['moore thraeds', 'moore-threads'],
		['Cambricom', 'cambricon'],
		['Cambicon', 'cambricon'],
		['Cambriccon', 'cambricon'],
	])('forgives the slip in %s', (typed, slug) => {
		expect(first(typed)).toMatchObject({ article: { slug }, way: 'slip' });
	});

	test.each(['platypus', 'gpuxyz', '火星', '20', 'x'])('knows nothing by the whole name of %s', (typed) => {
		expect(matchNames(names, typed).filter(isWhole)).toEqual([]);
	});

	test('lists an article once, whatever of its names fit', () => {
		const ids = matchNames(names, 'mo').map(({ article }) => `${article.kind}/${article.slug}`);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('knows every article by each of its titles and names, first or beside another of that name', () => {
		const lost = names.articles.flatMap((article) =>
			article.names
				.filter(
					({ name }) =>
						!matchNames(names, name)
							.filter(isWhole)
							.some((hit) => hit.article === article),
				)
				.map(({ name }) => `${article.slug}: ${name}`),
		);
		expect(lost).toEqual([]);
	});
});

describe('namesFile', () => {
	test('weighs no more than 25 KB packed for each 300 articles', () => {
		const bytes = gzipSync(JSON.stringify(file), { level: 9 }).length;
		expect(bytes).toBeLessThan(25_000 * Math.max(1, file.articles.length / 300));
	});
});

describe('isOneSlip', () => {
	test.each([
		['metax', 'metx', true],
		['metax', 'mettax', true],
		['metax', 'metaz', true],
		['metax', 'mteax', true],
		['metax', 'metax', false],
		['metax', 'mxtaz', false],
		['metax', 'xatem', false],
	])('%s as %s: %s', (meant, typed, expected) => {
		expect(isOneSlip(meant, typed)).toBe(expected);
	});
});
