import { describe, expect, test } from 'vitest';
import { kinds, type ArticleId } from '../../src/model/id.ts';
import type { Article } from '../../src/model/knowledge.ts';
import { linkPages, plates, sheetOf, tiesOf, type Tie } from '../../src/model/plates.ts';

type Writer = Pick<Article, 'id' | 'kind' | 'original'>;
const tie = (from: string, relation: Tie['relation'], to: string) => ({ from, relation, to }) as Tie;

/** The least of an article that writes links. */
function writer(id: string, links: Record<string, string[]>): Writer {
	const detailed = Object.entries(links).map(([name, targets]) => [name, targets.map((to) => ({ to }))]);
	return { id, kind: id.split('/')[0], original: { links: Object.fromEntries(detailed) } } as unknown as Writer;
}

describe('plates', () => {
	test('hold the links of every kind, and of each kind once', () => {
		const writers = Object.values(plates).flatMap((plate) => plate.writers);
		expect([...writers].sort()).toEqual([...kinds].sort());
	});
});

describe('tiesOf', () => {
	test('tells every link of the kinds asked for, by writer and relation', () => {
		const articles = [
			writer('firms/a', { 'led-by': ['people/p'], makes: ['products/x', 'products/y'] }),
			writer('views/v', { by: ['people/p'] }),
		];
		expect(tiesOf(articles, ['firms'])).toEqual([
			tie('firms/a', 'makes', 'products/x'),
			tie('firms/a', 'makes', 'products/y'),
			tie('firms/a', 'led-by', 'people/p'),
		]);
	});
});

describe('sheetOf', () => {
	test('puts each article into the column of its kind, and none without a link', () => {
		const sheet = sheetOf(plates.industry, [
			tie('firms/a', 'makes', 'products/x'),
			tie('firms/a', 'led-by', 'people/p'),
			tie('policies/r', 'restricts', 'firms/a'),
		]);
		expect(sheet.columns).toEqual([['people/p'], ['firms/a'], ['products/x'], ['policies/r']]);
		expect(sheet.total).toBe(3);
	});

	test('draws of a large library the best-linked of each column, and tells how many links there are', () => {
		const many = Array.from({ length: 2_000 }, (_, index) => [
			tie(`firms/f${index}`, 'makes', `products/p${index}`),
			...(index % 20 === 0 ? [tie(`firms/f${index}`, 'led-by', `people/h${index}`)] : []),
		]).flat();
		const sheet = sheetOf(plates.industry, many);
		for (const column of sheet.columns) expect(column.length).toBeLessThanOrEqual(60);
		expect(sheet.columns[1]).toContain('firms/f0' as ArticleId);
		expect(sheet.total).toBe(2_100);
		expect(sheet.ties.length).toBeGreaterThan(0);
		expect(sheet.ties.length).toBeLessThan(sheet.total);
	});
});

describe('a plate on which too much is linked', () => {
	test('is drawn with as many of the best-linked as leave lines that can be followed', () => {
		const ends = (count: number) => Array.from({ length: count }, (_, index) => index);
		// The fortieth firm makes forty products, the first one: the best-linked are the last.
		const many = ends(40).flatMap((firm) =>
			ends(firm + 1).map((product) => tie(`firms/f${firm}`, 'makes', `products/p${product}`)),
		);
		const sheet = sheetOf(plates.industry, many);
		expect(sheet.total).toBe(820);
		expect(sheet.ties.length).toBeLessThanOrEqual(250);
		expect(sheet.ties.length).toBeGreaterThan(200);
		expect(sheet.columns[1]).toContain('firms/f39' as ArticleId);
		expect(sheet.columns[1]).not.toContain('firms/f0' as ArticleId);
		expect(sheet.columns[2]).toContain('products/p0' as ArticleId);
	});
});

describe('linkPages', () => {
	test('divide a long kind into pages, and lose no link', () => {
		const articles = Array.from({ length: 7 }, (_, index) =>
			writer(`firms/f${index}`, { makes: ['products/x', 'products/y'] }),
		);
		const pages = linkPages(articles, 3);
		expect(pages.map(({ name, items }) => [name, items.length])).toEqual([
			['firms', 6],
			['firms/2', 6],
			['firms/3', 2],
		]);
	});
});
