import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFrom } from '../../src/settings.ts';
import { addressesIn, readPage, textOf, type BuiltPage } from '../page.ts';
import { leadsNowhere } from './link-rules.ts';
import { carriesForeignMatter } from './matter-rules.ts';

/** A built site as a server would send it. */
export interface BuiltSite {
	base: string;
	url: string;
	pages: ReadonlyMap<string, BuiltPage>;
	hasFile(path: string): boolean;
	sitemap: string;
	/** Whether the content, or the site's own settings, names this outside address. */
	isNamed(address: string): boolean;
}

/** What is wrong with a site by one rule, each fault with the page on which it stands. */
export type Rule = (site: BuiltSite) => string[];

export function readSite(folder: string, base: string, url: string, named: string): BuiltSite {
	const { repositoryUrl } = settingsFrom(process.env);
	return {
		base,
		url,
		pages: new Map(addressesIn(folder).map((address) => [address, readPage(folder, address)])),
		hasFile: (path) => existsSync(join(folder, path)),
		sitemap: readFileSync(join(folder, 'sitemap.xml'), 'utf8'),
		isNamed: (address) => `${address}/`.startsWith(`${repositoryUrl}/`) || named.includes(address),
	};
}

/** Applies a finder to every page and names the page with what it finds. */
export function onEach(site: BuiltSite, find: (page: BuiltPage) => readonly string[]): string[] {
	return [...site.pages.values()].flatMap((page) => find(page).map((found) => `${page.address}: ${found}`));
}

function isReading(page: BuiltPage): boolean {
	return /^(zh|en)\//.test(page.address) && !page.address.endsWith('404.html') && !page.address.includes('/404/');
}

function twinOf(address: string): string {
	return address.startsWith('zh/') ? address.replace('zh/', 'en/') : address.replace('en/', 'zh/');
}

/** The rules every built page keeps; each is also shown to fail, by `tests/trust/built/gate.test.ts`. */
export const rules = {
	'has every page in both languages': (site) =>
		[...site.pages.keys()].filter((address) => /^(zh|en)\//.test(address) && !site.pages.has(twinOf(address))),

	'says its language, one title, one h1 and a description on each page': (site) =>
		onEach(site, (page) => {
			const locale = page.address.startsWith('en/') ? 'en' : 'zh-Hans';
			const headings = page.all('h1').length;
			return [
				...(page.one('html')?.properties.lang === locale ? [] : ['lang']),
				...(headings === 1 ? [] : [`${headings} h1`]),
				...(textOf(page.one('title')).trim() === '' ? ['title'] : []),
				...(page.one('meta[name=description]')?.properties.content ? [] : ['description']),
			];
		}),

	'skips no level of heading': (site) =>
		onEach(site, (page) => {
			const levels = page.all('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName[1]));
			return levels
				.filter((level, index) => index > 0 && level > levels[index - 1]! + 1)
				.map((level) => `h${level} after less than h${level - 1}`);
		}),

	'uses every id once': (site) =>
		onEach(site, (page) => {
			const ids = page.all('[id]').map((element) => String(element.properties.id));
			return [...Map.groupBy(ids, (id) => id)].filter(([, same]) => same.length > 1).map(([id]) => id);
		}),

	'has no link, anchor, card or picture that leads nowhere': leadsNowhere,

	'pairs languages both ways, with itself and x-default, and only where both exist': (site) => {
		const absolute = (address: string) => `${site.url}${site.base}${address}`;
		const alternates = (page: BuiltPage | undefined) =>
			(page?.all('link[rel=alternate][hreflang]') ?? []).map(({ properties }) => [
				String(properties.hrefLang),
				String(properties.href),
			]);
		return onEach(site, (page) => {
			if (!isReading(page) || alternates(page).length === 0) return [];
			const twin = twinOf(page.address);
			const [zh, en] = page.address.startsWith('zh/') ? [page.address, twin] : [twin, page.address];
			const expected = [
				['zh-Hans', absolute(zh)],
				['en', absolute(en)],
				['x-default', absolute(en)],
			];
			const isRight = JSON.stringify(alternates(page)) === JSON.stringify(expected);
			const isBack = alternates(site.pages.get(twin)).some(([, href]) => href === absolute(page.address));
			return isRight && isBack ? [] : [JSON.stringify(alternates(page))];
		});
	},

	'names itself as canonical, or the twin whose words it shows': (site) =>
		onEach(site, (page) => {
			const canonical = page.all('link[rel=canonical]').map(({ properties }) => String(properties.href));
			const own = `${site.url}${site.base}${page.address}`;
			const twin = `${site.url}${site.base}${twinOf(page.address)}`;
			const standsIn = page.one('main [lang]') !== undefined && page.all('link[rel=alternate][hreflang]').length === 0;
			if (page.address.includes('404')) return [];
			const isRight = canonical.length === 1 && (canonical[0] === own || (standsIn && canonical[0] === twin));
			return isRight ? [] : [canonical.join(' ')];
		}),

	'sends the reader of one language nowhere but to pages of that language, switch and twins apart': (site) =>
		onEach(site, (page) => {
			if (!/^(zh|en)\//.test(page.address)) return [];
			const other = page.address.startsWith('zh/') ? `${site.base}en/` : `${site.base}zh/`;
			return page
				.all('a[href]:not([hreflang])')
				.map(({ properties }) => String(properties.href))
				.filter((target) => target.startsWith(other));
		}),

	'carries no inline script, event attribute or style, and nothing from another host': carriesForeignMatter,

	'gives no credit and no window to outside links, and leads only where the content names': (site) =>
		onEach(site, (page) =>
			page.all('a[href]').flatMap(({ properties }) => {
				const href = String(properties.href);
				if (!/^(?:[a-z]+:|\/\/)/i.test(href)) return [];
				const rel = (properties.rel as string[] | undefined) ?? [];
				return [
					...(href.startsWith('mailto:') || ['external', 'nofollow', 'noopener'].every((word) => rel.includes(word))
						? []
						: [`${href} without rel`]),
					...(site.isNamed(href) ? [] : [`${href} is named nowhere`]),
				];
			}),
		),

	'lists in the sitemap exactly the pages that truly exist': (site) => {
		const listed = [...site.sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]!);
		const real = [...site.pages.values()]
			.filter(isReading)
			.map((page) => `${site.url}${site.base}${page.address}`)
			.filter((own) => {
				const page = site.pages.get(own.slice(`${site.url}${site.base}`.length))!;
				return String(page.one('link[rel=canonical]')?.properties.href) === own;
			});
		return [
			...real.filter((address) => !listed.includes(address)).map((address) => `${address} is not listed`),
			...listed.filter((address) => !real.includes(address)).map((address) => `${address} is listed`),
			...(new Set(listed).size === listed.length ? [] : ['an address is listed twice']),
		];
	},
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
