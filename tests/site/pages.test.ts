import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { addressesIn, readPage, textOf, type BuiltPage } from '../page.ts';

/** The rules every built page keeps, read from the files a server would send. */
const sites = [
	{ name: 'the real site', folder: inject('site').folder, base: '/', url: 'https://china-gpu-atlas.github.io' },
	{ name: 'the fixture', folder: inject('fixture').folder, base: '/atlas/', url: 'https://atlas.example' },
];

describe.each(sites)('$name', ({ folder, base, url }) => {
	const addresses = addressesIn(folder);
	const pages = new Map<string, BuiltPage>(addresses.map((address) => [address, readPage(folder, address)]));
	const each = <Found>(find: (page: BuiltPage) => Found[]) =>
		[...pages.values()].flatMap((page) => find(page).map((found) => `${page.address}: ${String(found)}`));
	const href = (page: BuiltPage, selector: string) => page.all(selector).map((link) => String(link.properties.href));

	test('has every page in both languages', () => {
		const both = addresses.filter((address) => address.startsWith('zh/'));
		expect(both.length).toBeGreaterThan(20);
		expect(both.filter((address) => !pages.has(address.replace('zh/', 'en/')))).toEqual([]);
	});

	test('says its language, one title, one h1 and a description on each page', () => {
		expect(
			each((page) => {
				const locale = page.address.startsWith('en/') ? 'en' : 'zh-Hans';
				const wrong = [];
				if (page.one('html')?.properties.lang !== locale) wrong.push('lang');
				if (page.all('h1').length !== 1) wrong.push(`${page.all('h1').length} h1`);
				if (textOf(page.one('title')).trim() === '') wrong.push('title');
				if (!page.one('meta[name=description]')?.properties.content) wrong.push('description');
				return wrong;
			}),
		).toEqual([]);
	});

	test('skips no level of heading', () => {
		expect(
			each((page) => {
				const levels = page.all('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName[1]));
				return levels
					.filter((level, index) => index > 0 && level > levels[index - 1]! + 1)
					.map((level) => `h${level} after less than h${level - 1}`);
			}),
		).toEqual([]);
	});

	test('uses every id once', () => {
		expect(
			each((page) => {
				const ids = page.all('[id]').map((element) => String(element.properties.id));
				return ids.filter((id, index) => ids.indexOf(id) !== index);
			}),
		).toEqual([]);
	});

	test('has no link, anchor, card or picture that leads nowhere', () => {
		const ids = new Map(
			[...pages].map(([address, page]) => [
				address,
				new Set(page.all('[id]').map((element) => String(element.properties.id))),
			]),
		);
		expect(
			each((page) => {
				const targets = [
					...href(page, 'a[href], link[href]'),
					...page.all('img[src], script[src]').map((element) => String(element.properties.src)),
				];
				const cards = page.all('[popovertarget]').map((button) => `#${String(button.properties.popoverTarget)}`);
				return [...new Set([...targets, ...cards])].filter((target) => {
					if (/^(https?|mailto):/.test(target)) return false;
					const [path, fragment] = decodeURI(target).split('#') as [string, string?];
					const below =
						path === '' ? page.address : path.startsWith(base) ? path.slice(base.length).split('?')[0]! : '/missing';
					if (below !== '' && !below.endsWith('/')) return !existsSync(join(folder, below));
					return !pages.has(below) || (fragment !== undefined && !ids.get(below)!.has(fragment));
				});
			}),
		).toEqual([]);
	});

	test('pairs languages both ways, with itself and x-default, and only where both exist', () => {
		const absolute = (address: string) => `${url}${base}${address}`;
		expect(
			each((page) => {
				if (page.address === '' || page.address.endsWith('404.html')) return [];
				const alternates = new Map(
					page
						.all('link[rel=alternate][hreflang]')
						.map((link) => [String(link.properties.hrefLang), String(link.properties.href)]),
				);
				if (alternates.size === 0) return [];
				const twin = page.address.startsWith('zh/')
					? page.address.replace('zh/', 'en/')
					: page.address.replace('en/', 'zh/');
				const [zh, en] = page.address.startsWith('zh/') ? [page.address, twin] : [twin, page.address];
				const expected = { 'zh-Hans': absolute(zh), en: absolute(en), 'x-default': absolute(en) };
				const back = pages
					.get(twin)!
					.all('link[rel=alternate][hreflang]')
					.map((link) => String(link.properties.href));
				const isRight =
					JSON.stringify(Object.fromEntries(alternates)) === JSON.stringify(expected) &&
					back.includes(absolute(page.address));
				return isRight ? [] : [JSON.stringify(Object.fromEntries(alternates))];
			}),
		).toEqual([]);
	});

	test('sends the reader of one language nowhere but to pages of that language, switch and twins apart', () => {
		expect(
			each((page) => {
				if (!/^(zh|en)\//.test(page.address)) return [];
				const other = page.address.startsWith('zh/') ? `${base}en/` : `${base}zh/`;
				return href(page, 'a[href]:not([hreflang])').filter((target) => target.startsWith(other));
			}),
		).toEqual([]);
	});

	test('carries no inline script, event attribute or style, and nothing from another host', () => {
		expect(
			each((page) => [
				...page
					.all('script:not([src]):not([type="application/json"]):not([type="application/ld+json"])')
					.map(() => 'inline script'),
				...page.all('[style]').map((element) => `style on ${element.tagName}`),
				...page.all('style').map(() => 'style element'),
				...page.all('*').flatMap((element) => Object.keys(element.properties).filter((name) => /^on[a-z]/i.test(name))),
				...page
					.all('script[src], img[src], link[rel=stylesheet]')
					.map((element) => String(element.properties.src ?? element.properties.href))
					.filter((address) => /^(https?:)?\/\//.test(address)),
			]),
		).toEqual([]);
	});

	test('gives no credit and no window to outside links', () => {
		expect(
			each((page) =>
				page
					.all('a[href^="http"]')
					.filter(
						(link) =>
							!['external', 'nofollow', 'noopener'].every((word) =>
								((link.properties.rel as string[] | undefined) ?? []).includes(word),
							),
					)
					.map((link) => String(link.properties.href)),
			),
		).toEqual([]);
	});

	test('lists in the sitemap exactly the pages that truly exist', async () => {
		const { readFileSync } = await import('node:fs');
		const listed = [...readFileSync(join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
			(match) => match[1]!.replace(`${url}${base}`, ''),
		);
		const real = [...pages.values()]
			.filter((page) => /^(zh|en)\//.test(page.address) && !page.address.includes('404'))
			.filter((page) => String(page.one('link[rel=canonical]')!.properties.href) === `${url}${base}${page.address}`);
		expect(listed.sort()).toEqual(real.map((page) => page.address).sort());
	});
});
