import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { select, selectAll } from 'hast-util-select';
import { describe, expect, inject, test } from 'vitest';
import { widthOf } from '../../src/format/lines.ts';
import { addressesIn, readPage, textOf, type BuiltPage } from '../page.ts';

const { folder } = inject('site');
const plates = ['map', 'map/views', 'map/concepts', 'map/briefs'];
const pages = ['zh', 'en'].flatMap((locale) => plates.map((plate) => readPage(folder, `${locale}/${plate}/`)));
const hrefOf = (element: Element | undefined) => String(element?.properties.href);

/** Each link of a drawing as the two addresses it ties. */
function drawn(page: BuiltPage): string[] {
	const ends = new Map<string, string[]>();
	for (const node of page.all('.plate .node'))
		for (const use of selectAll('use', node)) {
			const tie = hrefOf(use);
			ends.set(tie, [...(ends.get(tie) ?? []), hrefOf(select('a', node)!)]);
		}
	expect(ends.size).toBe(page.all('.plate .ties > path').length);
	return [...ends.values()].map((pair) => pair.sort().join(' ')).sort();
}

/** Each link of a table likewise. */
function tabled(page: BuiltPage): string[] {
	let from = '';
	return page
		.all('table.links tbody tr')
		.flatMap((row) => {
			from = hrefOf(select('th a', row)) === 'undefined' ? from : hrefOf(select('th a', row));
			return selectAll('td a', row).map((link) => [from, hrefOf(link)].sort().join(' '));
		})
		.sort();
}

describe.each(pages.map((page) => [page.address, page] as const))('the map at %s', (_address, page) => {
	test('says in its table what it draws, link for link', () => {
		expect(drawn(page).length).toBeGreaterThan(20);
		expect(tabled(page)).toEqual(drawn(page));
	});

	test('lets no label overlap another', () => {
		const boxes = page.all('.plate .node text').map((text) => {
			const lines = [text.children[0]!, ...selectAll('tspan', text)].map((line) =>
				line.type === 'text' ? line.value : textOf(line as Element),
			);
			const [x, y] = [Number(text.properties.x), Number(text.properties.y)];
			const width = Math.max(...lines.map((line) => widthOf(line.trim(), 13)));
			return { x, right: x + width, top: y - 8, bottom: y - 8 + lines.length * 17, words: lines.join('') };
		});
		const faults = boxes.flatMap((a, index) =>
			boxes
				.slice(index + 1)
				.filter((b) => a.x < b.right && b.x < a.right && a.top < b.bottom && b.top < a.bottom)
				.map((b) => `${a.words} / ${b.words}`),
		);
		expect(faults).toEqual([]);
	});

	test('is walked by keyboard column after column, from the top', () => {
		const places = page.all('.plate .node text').map(({ properties }) => [Number(properties.x), Number(properties.y)]);
		expect(places).toEqual([...places].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!));
	});

	test('stays below 30 kB as it is sent', () => {
		expect(gzipSync(page.html).length).toBeLessThan(30_000);
	});
});

describe('the tables by kind', () => {
	test('hold together every link that the plates draw, and count it', () => {
		const first = readPage(folder, 'en/map/');
		const parts = first
			.all('a')
			.map(hrefOf)
			.filter((href) => href.startsWith('/en/map/links/'));
		const all = parts.flatMap((href) => tabled(readPage(folder, href.slice(1))));
		const said = first.all('nav .link').map((link) => Number(/\d+$/.exec(textOf(link).trim())?.[0] ?? 0));
		expect(said.reduce((sum, count) => sum + count, 0)).toBe(all.length);
		expect(all.sort()).toEqual(
			pages
				.filter(({ address }) => address.startsWith('en/'))
				.flatMap(drawn)
				.sort(),
		);
	});
});

describe('the small map', () => {
	const articles = addressesIn(folder)
		.filter((address) => /^(zh|en)\/(firms|products|policies|views|people|concepts|briefs)\/./.test(address))
		.map((address) => readPage(folder, address));

	test('stands on every article that has typed links, and shows only what its lists say', () => {
		let count = 0;
		for (const page of articles) {
			const listed = new Set(page.all(':is([aria-labelledby=links], [aria-labelledby=backlinks]) dd a').map(hrefOf));
			const svg = page.one('.page-after figure svg.drawing');
			if (!svg) continue;
			count++;
			const nodes = selectAll('a:not(.more)', svg).map(hrefOf);
			expect(nodes.length, page.address).toBeLessThanOrEqual(12);
			expect(new Set(nodes).size, page.address).toBe(nodes.length);
			const unsaid = nodes.filter((href) => ![...listed].some((one) => one.split('#')[0] === href));
			expect(unsaid, page.address).toEqual([]);
		}
		expect(count).toBeGreaterThan(articles.length * 0.9);
	});

	test('weighs no more than 1.5 kB as it is sent', () => {
		const sizes = articles.map((page) => {
			const figure = page.one('.page-after figure:has(svg.drawing)');
			return figure ? gzipSync(toHtml(figure)).length : 0;
		});
		expect(Math.max(...sizes)).toBeLessThan(1_500);
	});
});
