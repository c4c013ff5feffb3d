import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { select, selectAll } from 'hast-util-select';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { readLibrary, type Library } from '../../src/library.ts';
import { evidenceOf } from '../../src/model/chart-evidence.ts';
import { locales } from '../../src/model/locale.ts';
import { readPage, textOf } from '../page.ts';

const sites = [
	{ name: 'the real site', folder: inject('site').folder, base: '/', content: 'content' },
	{ name: 'the fixture', folder: inject('fixture').folder, base: '/atlas/', content: 'tests/fixtures/library' },
];
const figures = (folder: string, address: string) => readPage(folder, address).all('figure.chart');
const textsOf = (element: Element, selector: string) => selectAll(selector, element).map((one) => textOf(one));

/** A figure’s file as a reader would download it. */
function fileOf(folder: string, base: string, figure: Element): Record<string, string>[] {
	const href = String(select('a[download]', figure)!.properties.href);
	return parse(readFileSync(join(folder, href.slice(base.length))), { bom: true, columns: true });
}

describe.each(sites)('every chart of $name', ({ folder, base, content }) => {
	let library: Library;
	beforeAll(async () => void ({ library } = await readLibrary(content)));

	test.each(locales)('has a heading, a sentence, drawings with name and text, and sources, in %s', (locale) => {
		const page = readPage(folder, `${locale}/charts/`);
		const all = page.all('main section:not(.table)');
		expect(all).toHaveLength(library.charts.size);
		for (const section of all) {
			expect(textOf(select('h2', section))).not.toBe('');
			expect(textOf(select('.chart-shows', section))).not.toBe('');
			const drawings = selectAll('svg', section);
			expect(drawings.length).toBeGreaterThan(0);
			for (const drawing of drawings) {
				expect(drawing.properties.role).toBe('img');
				expect(drawing.children.slice(0, 2).map((child) => (child as Element).tagName)).toEqual(['title', 'desc']);
				for (const said of [...textsOf(drawing, 'title'), ...textsOf(drawing, 'desc')]) expect(said).not.toBe('');
			}
			expect(selectAll('.chart-data ol a[href]', section).length).toBeGreaterThan(0);
		}
	});

	test.each(locales)('says in its table what its file says, and both say what the facts say, in %s', (locale) => {
		for (const figure of figures(folder, `${locale}/charts/`)) {
			const rows = fileOf(folder, base, figure);
			const table = selectAll('.chart-data tbody tr', figure).map((row) => ({
				name: textOf(select('th', row)),
				value: String(select('data', row)!.properties.value),
				words: textOf(select('data', row)),
				fact: String(select('a.fact', row)!.properties.href).slice(`${base}${locale}/`.length).replace('/#', '#'),
			}));
			const exact = (row: Record<string, string>) => [row.value, row.value_to].filter(Boolean).join('/');
			expect(table).toEqual(
				rows.map((row) => ({
					name: row[`name_${locale}`] || row[`name_${locale === 'zh' ? 'en' : 'zh'}`],
					value: exact(row),
					words: row[`words_${locale}`],
					fact: row.fact,
				})),
			);
			for (const row of rows) {
				const [id, anchor] = row.fact!.split('#') as [string, string];
				const fact = [...library.articles.values()]
					.find((article) => article.id === id)!
					.facts.find((one) => one.anchor === anchor)!;
				const { value } = fact;
				const ends = value.form === 'range' ? [value.from, value.to] : value.form === 'number' ? [value.number] : [];
				expect(exact(row)).toBe(ends.map(({ text }) => text).join('/'));
				expect([row.unit, row.time]).toEqual([fact.unit, fact.in ?? fact.on ?? '']);
				expect(row.sources!.split('; ')).toEqual(evidenceOf([fact], library));
			}
		}
	});

	test('draws one bar for each row of its table, and marks of dissent where the facts have any', () => {
		for (const figure of figures(folder, 'en/charts/')) {
			const rows = fileOf(folder, base, figure);
			expect(selectAll('.value text', figure)).toHaveLength(rows.length);
			expect(selectAll('.dissent-ring circle', figure)).toHaveLength(rows.filter((row) => row.others_en).length);
		}
	});
});

describe('a chart beside its article', () => {
	const { folder } = inject('site');

	test.each(locales)('leads to the cards and references of that page, in %s', (locale) => {
		const page = readPage(folder, `${locale}/firms/moore-threads/`);
		for (const row of page.all('#chart .chart-data tbody tr')) {
			const card = page.one(String(select('a.fact', row)!.properties.href))!;
			expect(textOf(card)).toContain(textOf(select('a.fact', row)).replace(/\s+$/, ''));
			const cited = selectAll('a[href^="#ref-"]', row).map(({ properties }) => String(properties.href));
			expect(selectAll('.card-sources a', card).map(({ properties }) => String(properties.href))).toEqual(
				expect.arrayContaining(cited),
			);
			expect(cited.length).toBeGreaterThan(0);
		}
		expect(page.all('#chart .chart-data tbody tr').length).toBeGreaterThan(3);
		expect(page.all('#chart .chart-data ol')).toEqual([]);
	});
});

describe('charts in the text', () => {
	const { folder } = inject('site');

	test.each(locales)('stand in the articles that name them, in %s, and weigh little', (locale) => {
		const briefs = ['briefs/listing-wave', 'briefs/market-and-measures'];
		for (const brief of briefs) {
			const { html } = readPage(folder, `${locale}/${brief}/`);
			const drawn = figures(folder, `${locale}/${brief}/`);
			expect(drawn.length).toBeGreaterThan(1);
			for (const figure of drawn) {
				const title = textOf(select('.chart-title', figure));
				const from = html.lastIndexOf('<figure', html.indexOf(`<p class="chart-title">${title}`));
				const without = html.slice(0, from) + html.slice(html.indexOf('</figure>', from) + '</figure>'.length);
				expect(gzipSync(html).length - gzipSync(without).length, title).toBeLessThanOrEqual(4096);
				expect(toHtml(figure)).not.toContain('style=');
			}
		}
	});

	test('show a firm’s own years on its page where there are enough of them', async () => {
		const { library } = await readLibrary('content');
		const firms = [...library.articles.values()].filter(({ kind }) => kind === 'firms');
		const long = firms.filter(
			({ facts }) => facts.filter(({ is, in: year }) => is === 'revenue' && /^\d{4}$/.test(year ?? '')).length >= 3,
		);
		expect(long.length).toBeGreaterThan(3);
		const shown = firms.filter(({ id }) => figures(folder, `en/${id}/`).length > 0);
		expect(shown.map(({ id }) => id)).toEqual(long.map(({ id }) => id));
		expect(figures(inject('fixture').folder, 'en/firms/acme/')).toEqual([]);
	});

	test('are reached from the menu, the comparison and every article that shows one', () => {
		const to = (address: string) => readPage(folder, address).all('a[href^="/en/charts/"]').length;
		expect(to('en/compare/')).toBeGreaterThan(to('en/glossary/'));
		expect(to('en/glossary/')).toBeGreaterThan(1);
		expect(to('en/briefs/listing-wave/')).toBeGreaterThan(to('en/glossary/'));
	});

	test('use the accent for dissent and nothing else', () => {
		const rules = readFileSync('src/styles/chart.css', 'utf8').split('}');
		const accented = rules.filter((rule) => rule.includes('--accent')).map((rule) => rule.split('{')[0]!.trim());
		expect(accented).toEqual(['.chart .dissent-ring', '.chart .dissent-half']);
	});
});
