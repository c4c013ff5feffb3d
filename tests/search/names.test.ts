import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/library.ts';
import { readNames } from '../../src/search/names-file.ts';
import { divided } from '../../src/search/names-divided.ts';
import { namesFile } from '../../src/search/names-index.ts';
import { isWhole, matchNames } from '../../src/search/names-match.ts';
import { withParts } from '../../src/search/names-parts.ts';
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

describe('divided', () => {
	const parted = divided(file, 0);
	const base = readNames(parted.file);
	let asked: number[] = [];
	const answer = async (typed: string) => {
		asked = [];
		const load = async (part: number) => {
			asked.push(part);
			return parted.parts[part]!;
		};
		return matchNames(await withParts(base, typed, load), typed);
	};
	const told = (hits: ReturnType<typeof matchNames>) =>
		hits.map(({ article, way, name }) => [article.kind, article.slug, way, name].join(' ')).sort();

	test('leaves one file whole where the names are few', () => {
		expect(divided(file)).toEqual({ file, parts: [] });
	});

	test('answers from one part or two as the whole does: names, their beginnings, middles, pinyin, tickers', async () => {
		const forms = names.articles.flatMap(({ names: own, tickers }) => [
			...own.flatMap(({ name, key }) => [name, key, name.slice(0, 1), name.slice(0, 3), name.slice(2, 6)]),
			...tickers.flatMap((one) => [one, one.replace(/\D/g, ''), one.replace(/^0|\.\w+$/g, '')]),
		]);
		const spoken = [
			'moerxiancheng',
			'moer xian',
			'mo',
			'm',
			'mexc',
			'hwj',
			'hanwuji',
			'sh688795',
			'hk.06082',
			'摩爾線程',
		];
		for (const typed of new Set([...forms, ...spoken, 'platypus', '火星', 'x', '。'])) {
			expect(told(await answer(typed)), typed).toEqual(told(matchNames(names, typed)));
			expect(asked.length, typed).toBeLessThanOrEqual(3);
		}
	});

	test.each(['xambricon', 'acmbricon', 'cmbricon', 'ccambricon', 'cambricom', 'moore thraeds'])(
		'forgives the slip in %s',
		async (typed) => {
			expect(told(await answer(typed))).toEqual(told(matchNames(names, typed)));
			expect((await answer(typed))[0]).toMatchObject({ way: 'slip' });
		},
	);
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
