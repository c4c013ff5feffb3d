import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readPage, textOf } from '../page.ts';

const real = inject('site').folder;
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const words = (folder: string, address: string, selector: string) =>
	readPage(folder, address)
		.all(selector)
		.map((element) => plain(textOf(element)));
const eventsOn = (address: string) =>
	readPage(real, address)
		.all('[data-kinds]')
		.map(({ properties }) => String(properties.id));

describe('the timeline', () => {
	test('has every event once under its year, at an address that stays', () => {
		const written = readdirSync('content/events').map((name) => name.replace('.yaml', ''));
		for (const locale of ['zh', 'en']) {
			const years = readdirSync(join(real, locale, 'timeline')).filter((name) => /^\d{4}$/.test(name));
			const shown = years.flatMap((year) => eventsOn(`${locale}/timeline/${year}/`));
			expect(shown.sort()).toEqual(written.sort());
		}
	});

	test('says beside each year, firm and kind how many events it leads to', () => {
		const page = readPage(real, 'en/timeline/');
		const options = page.all('[data-timeline-filter] li');
		expect(options.length).toBeGreaterThan(30);
		for (const option of options) {
			const [name, count] = option.children.filter((child) => child.type === 'element');
			const href = String(name!.properties.href ?? '');
			const said = Number(textOf(count));
			if (href.startsWith('#about-'))
				expect(page.all(`[data-kinds~=${href.slice('#about-'.length)}]`), href).toHaveLength(said);
			else if (href.startsWith('/')) expect(eventsOn(href.slice(1)).length, href).toBe(said);
		}
	});

	test('leads from a year to a firm at that very year', () => {
		const links = readPage(real, 'zh/timeline/2025/').all('[aria-labelledby=by-firm] a[data-carries]');
		expect(links.length).toBeGreaterThan(5);
		for (const { properties } of links) expect(properties.href).toMatch(/^\/zh\/timeline\/firms\/[a-z-]+\/#y2025$/);
	});

	test('says when nothing is of the kind asked for, in both languages', () => {
		expect(words(real, 'zh/timeline/2004/', '[data-state=people]')).toEqual(['这里没有涉及人物的事。']);
		expect(words(real, 'en/timeline/2004/', '[data-state=people]')).toEqual(['No event here is listed under People.']);
	});

	test('is reached at the event itself from the front page', () => {
		for (const { properties } of readPage(real, 'en/').all('.timeline a')) {
			const [path, id] = String(properties.href).slice(1).split('#') as [string, string];
			expect(existsSync(join(real, path, 'index.html'))).toBe(true);
			expect(eventsOn(path)).toContain(id);
		}
	});
});
