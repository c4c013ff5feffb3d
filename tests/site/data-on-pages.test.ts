import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { shapes, type Shaped } from '../../src/data/shapes.ts';
import { wordsFor, type WordKey } from '../../src/i18n/index.ts';
import { locales } from '../../src/model/locale.ts';
import { readPage, textOf } from '../page.ts';
import { data } from './published-data.ts';

const sites = [
	['the site', inject('site').folder],
	['the fixture under another path', inject('fixture').folder],
] as const;

describe('the data page', () => {
	test.each(['zh', 'en'] as const)('%s says what every field means and leads to every file it names', (locale) => {
		const t = wordsFor(locale);
		const page = readPage(sites[0][1], `${locale}/data/`);
		for (const shape of Object.values(shapes))
			for (const field of Object.keys(shape.shape))
				expect(t(`data.field.${field}` as WordKey), field).not.toBe(`data.field.${field}`);
		const files = page.all('main a[href^="/data/"], main a[href$=".xml"], main a[href$=".json"]');
		expect(files.length).toBeGreaterThan(30);
		for (const { properties } of files) expect(existsSync(join(sites[0][1], String(properties.href)))).toBe(true);
	});

	test('names every table there is', () => {
		const tables = readdirSync(join(sites[0][1], 'data/v1')).filter((name) => name.endsWith('.csv'));
		const page = textOf(readPage(sites[0][1], 'en/data/').one('main')!);
		expect(tables.filter((name) => !page.includes(name))).toEqual([]);
	});
});

describe('what pages say to machines', () => {
	test('is JSON-LD of schema.org, of the page’s own kind and address', () => {
		const types = { 'firms/acme': 'Corporation', 'products/a1': 'Product', 'policies/rule-1': 'Legislation' };
		for (const [id, type] of Object.entries(types)) {
			const page = readPage(sites[1][1], `zh/${id}/`);
			const said = JSON.parse(textOf(page.one('script[type="application/ld+json"]')!)) as Record<string, unknown>;
			expect(said).toMatchObject({ '@type': 'Article', about: { '@type': type } });
			expect(said.url).toBe(page.one('link[rel="canonical"]')!.properties.href);
		}
	});
});

describe('what moved', () => {
	test('stands on its page as in its file', () => {
		const changes = data<Shaped<'change'>[]>(sites[0][1], 'changes');
		expect(changes.length).toBeGreaterThan(0);
		for (const locale of locales) {
			const page = readPage(sites[0][1], `${locale}/data/changes/`);
			expect(page.all('main h2')).toHaveLength(changes.length);
			expect(page.all('main tbody tr')).toHaveLength(changes.flatMap(({ moved }) => moved).length);
		}
	});
});

describe('link previews', () => {
	test.each(sites)('of %s have a picture of their own in their language, below 40 KB', (_name, folder) => {
		for (const id of ['firms', 'policies'].flatMap((kind) => data<{ id: string }[]>(folder, kind).map((one) => one.id)))
			for (const locale of locales) {
				const page = readPage(folder, `${locale}/${id}/`);
				const address = String(page.one('meta[property="og:image"]')!.properties.content);
				const file = /cards\/.*$/.exec(new URL(address).pathname)![0];
				expect(file).toMatch(new RegExp(`^cards/(zh|en)/${id}\\.png$`));
				expect(readFileSync(join(folder, file)).length).toBeLessThan(40_000);
			}
	});
});
