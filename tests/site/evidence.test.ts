import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { selectAll } from 'hast-util-select';
import { describe, expect, inject, test } from 'vitest';
import { readPage, textOf } from '../page.ts';

const real = inject('site');
const fixture = inject('fixture').folder;
const names = ['disputes', 'debate', 'compare', 'chains', 'glossary', 'quality'];
const both = ['zh', 'en'].flatMap((locale) => names.map((name) => `${locale}/${name}/`));
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const words = (address: string, selector: string, folder = fixture) =>
	readPage(folder, address)
		.all(selector)
		.map((element) => plain(textOf(element)));

describe('the pages across the articles', () => {
	test.each(both)('%s stays below 60 kB as it is sent', (address) => {
		expect(gzipSync(readFileSync(join(real.folder, address, 'index.html'))).length).toBeLessThan(60_000);
	});

	test('are reached from the front page and from the foot of every page', () => {
		for (const locale of ['zh', 'en']) {
			const home = readPage(real.folder, `${locale}/`);
			for (const name of names) {
				expect(home.all(`main a[href="/${locale}/${name}/"]`).length, name).toBeGreaterThan(0);
				expect(home.all(`footer a[href="/${locale}/${name}/"]`).length, name).toBe(1);
			}
		}
	});
});

describe('disputes', () => {
	test('show every value of a fact in place: the preferred one first, then the others with their reasons', () => {
		expect(words('zh/disputes/', '.dispute .value')).toEqual(['16.18亿元', '约16亿元']);
		expect(words('en/disputes/', '.dispute .value')).toEqual(['RMB 1.618 billion', 'about RMB 1.6 billion']);
		expect(words('zh/disputes/', '.dispute')[0]).toContain('未采用：约数');
		expect(words('en/disputes/', '.dispute')[0]).toContain('Not preferred: A rounded figure');
	});

	test('name the sources of each value, and lead to the fact on its page', () => {
		const page = readPage(fixture, 'zh/disputes/');
		expect(page.one('.dispute .what a')!.properties.href).toBe('/atlas/zh/firms/acme/#fact-revenue-2025');
		expect(page.all('.dispute .sources').every((line) => textOf(line).trim() !== '')).toBe(true);
	});

	test('mark the preferred value with the sign of dissent, in words for those who hear the page', () => {
		expect(readPage(fixture, 'en/disputes/').one('.dispute .dissent')!.properties.ariaLabel).toBe('sources disagree');
	});

	test('leave out no fact on which sources disagree', () => {
		const said = words('en/', '[data-counts]', real.folder)[0]!;
		const count = Number(/(\d+) of them disputed/.exec(said)![1]);
		expect(readPage(real.folder, 'en/disputes/').all('.dispute').length).toBe(count);
		expect(readPage(real.folder, 'zh/disputes/').all('.dispute').length).toBe(count);
	});
});

describe('debate', () => {
	test('puts claims under question and stance, with speaker, date, source and the view', () => {
		expect(words('en/debate/', 'main h2')).toEqual(['Is it good?']);
		expect(words('en/debate/', 'main h3')).toEqual(['It is 1']);
		const figure = readPage(fixture, 'en/debate/').one('figure')!;
		expect(plain(textOf(figure))).toMatch(/^The A1 is good\..*December 2025/);
		const links = readPage(fixture, 'en/debate/').all('figcaption a');
		expect(links.map((link) => link.properties.href)).toEqual([
			'/atlas/en/people/li/',
			'/atlas/en/views/on-a1/#claim-good',
			'/atlas/en/sources/press/#daily-2025',
		]);
		expect(links[0]!.properties.lang).toBe('zh-Hans');
	});

	test('says which stance no one takes', () => {
		expect(words('zh/debate/', 'main section > p')).toEqual(['暂无主张：不好']);
	});
});

describe('compare', () => {
	test('gives each unit a column of its own and says the currency at the head of money', () => {
		for (const locale of ['zh', 'en']) {
			const heads = words(`${locale}/compare/`, 'thead th', real.folder);
			expect(new Set(heads).size).toBeGreaterThan(20);
		}
		expect(words('en/compare/', 'thead th')).toContain('Revenue (RMB)');
		expect(words('zh/compare/', 'thead th')).toContain('营业收入（元）');
	});

	test('shows the latest whole year with its date, and leads to the fact', () => {
		const links = readPage(fixture, 'en/compare/').all('td a');
		const revenue = links.find((link) => textOf(link).startsWith('RMB 1.618'))!;
		expect(revenue.properties.href).toBe('/atlas/en/firms/acme/#fact-revenue-2025');
		expect(words('en/compare/', 'td')).toContain('RMB 1.618 billion2025');
	});

	test('stands in order without a script, what has no value last', () => {
		for (const table of readPage(real.folder, 'en/compare/').all('table')) {
			const chosen = selectAll('thead th', table).findIndex((head) => head.properties.ariaSort === 'descending');
			const orders = selectAll(`tbody tr > :nth-child(${chosen + 1})`, table).map((cell) =>
				Number(cell.properties.dataOrder ?? -Infinity),
			);
			expect(orders.length).toBeGreaterThan(10);
			expect(orders).toEqual([...orders].sort((a, b) => b - a));
		}
	});
});

describe('chains', () => {
	test('put each policy once, with date, body and state', () => {
		expect(words('en/chains/', 'main li > div')).toEqual(['1 March 2025Rule oneThe Office · In force']);
		const anchors = readPage(real.folder, 'zh/chains/')
			.all('li > div[id]')
			.map((entry) => entry.properties.id);
		expect(new Set(anchors).size).toBe(anchors.length);
		const listed = readPage(real.folder, 'zh/policies/').all('main li > a').length;
		expect(anchors.length).toBe(listed);
	});
});

describe('glossary', () => {
	test('sets both languages side by side, each tagged as what it is', () => {
		const page = readPage(real.folder, 'en/glossary/');
		const entries = page.all('.concepts > li');
		expect(entries.length).toBeGreaterThan(10);
		expect(page.all('.concepts [lang="zh-Hans"]').length).toBeGreaterThanOrEqual(entries.length);
		const titles = words('en/glossary/', '.concepts h2', real.folder).map((title) =>
			title.toLowerCase().replace(/^[^a-z]+/, ''),
		);
		expect(titles).toEqual([...titles].sort((a, b) => (a < b ? -1 : 1)));
	});
});

describe('quality', () => {
	test('counts what is there, and names what is not translated', () => {
		const [row] = words('en/quality/', 'table:first-of-type tbody tr');
		expect(row).toBe('Firms22210');
		expect(words('en/quality/', '.untranslated li').length).toBeGreaterThan(0);
		expect(words('en/quality/', 'main tr')).toContain('past their shelf life1');
	});
});

describe('the front page', () => {
	test.each(['zh', 'en'])(
		'shows a disputed figure in %s with every value, who gives it and why one is preferred',
		(locale) => {
			const home = readPage(real.folder, `${locale}/`);
			const live = home.one('[aria-labelledby=live]')!;
			expect(selectAll('.preferred .dissent', live)).toHaveLength(1);
			expect(selectAll('dt .hollow', live).length).toBeGreaterThan(0);
			expect(selectAll('dd a', live).length).toBeGreaterThan(2);
		},
	);

	test('tells nothing planned as having happened', () => {
		const titles = words('en/', '[aria-labelledby=events] li', real.folder);
		expect(titles.length).toBeGreaterThan(4);
		expect(titles.filter((title) => title.includes('(planned)'))).toEqual([]);
	});
});

describe('the signs', () => {
	test.each(['zh', 'en'])('are explained once in %s, where every card leads', (locale) => {
		const glossary = readPage(real.folder, `${locale}/glossary/`);
		expect(selectAll('.dissent, .hollow, .strength', glossary.one('[aria-labelledby=marks]')!)).toHaveLength(5);
		const links = readPage(real.folder, `${locale}/firms/metax/`).all('.card .card-status a');
		expect(new Set(links.map(({ properties }) => properties.href))).toEqual(new Set([`/${locale}/glossary/#marks`]));
	});
});
