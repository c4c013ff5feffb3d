import { selectAll } from 'hast-util-select';
import { describe, expect, inject, test } from 'vitest';
import { builtSites } from './sites.ts';
import { textOf, type BuiltPage } from '../page.ts';

/** What every article and every fact offers to those who quote it. */
describe.each(builtSites(inject('site'), inject('fixture')))('citations of $name', ({ site }) => {
	const articles = [...site.pages.values()].filter((page) => page.one('main > article'));
	const anchors = new Map<string, Set<string>>();
	const idsOf = (page: BuiltPage) => {
		if (!anchors.has(page.address))
			anchors.set(page.address, new Set(page.all('[id]').map(({ properties }) => String(properties.id))));
		return anchors.get(page.address)!;
	};

	test('stand on every article: title, version, the page’s own lasting address', () => {
		expect(articles.length).toBeGreaterThan(10);
		for (const page of articles) {
			const citation = textOf(page.one('#cite .citation'));
			expect(citation, page.address).toContain(textOf(page.one('h1')));
			expect(citation, page.address).toContain(String(page.one('link[rel=canonical]')!.properties.href));
			expect(citation, page.address).toMatch(/\((\d{4}-\d\d-\d\d|\d{4}, [A-Z][a-z]+ \d+)\)/);
			expect(page.all('button[popovertarget=cite]'), page.address).toHaveLength(1);
		}
	});

	test('stand on the card of every fact where it is kept, and cards elsewhere lead there', () => {
		let count = 0;
		for (const page of site.pages.values())
			for (const card of page.all('.card:not(#cite)')) {
				count++;
				const [citation] = selectAll('.citation', card);
				const [lead] = selectAll('.cite-figure > a', card);
				const cited = /https:\S+/.exec(textOf(citation))?.[0] ?? `${site.url}${String(lead?.properties.href)}`;
				const [path, anchor] = cited.slice(`${site.url}${site.base}`.length).split('#') as [string, string];
				if (page.address.endsWith(path.slice(path.indexOf('/')))) expect(citation, cited).toBeDefined();
				const target = site.pages.get(path);
				expect(target && idsOf(target).has(anchor), `${page.address} ${cited}`).toBe(true);
			}
		expect(count).toBeGreaterThan(10);
	});

	test('leave no fact of an article without an anchor of its own', () => {
		for (const page of articles)
			for (const { properties } of page.all('.infobox .fact'))
				expect(String(properties.id), page.address).toMatch(/^fact-[a-z0-9-]+$/);
		expect(articles.flatMap((page) => page.all('.infobox .fact')).length).toBeGreaterThan(10);
	});
});
