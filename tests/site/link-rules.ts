import { onEach, type BuiltSite } from './rules.ts';

/** Links, anchors, cards and pictures of the site's own that lead to nothing. */
export function leadsNowhere(site: BuiltSite): string[] {
	const ids = new Map(
		[...site.pages].map(([address, page]) => [
			address,
			new Set(page.all('[id]').map((element) => String(element.properties.id))),
		]),
	);
	return onEach(site, (page) => {
		const targets = [
			...page.all('a[href], link[href]').map(({ properties }) => String(properties.href)),
			...page.all('img[src], script[src]').map(({ properties }) => String(properties.src)),
			...page.all('form[action]').map(({ properties }) => String(properties.action)),
			...page.all('[popovertarget]').map(({ properties }) => `#${String(properties.popoverTarget)}`),
		];
		return [...new Set(targets)].filter((target) => {
			if (/^(https?|mailto):/.test(target)) return false;
			const [path, fragment] = decodeURI(target).split('#') as [string, string?];
			const isBelow = path.startsWith(site.base);
			const below = path === '' ? page.address : isBelow ? path.slice(site.base.length).split('?')[0]! : '/missing';
			if (below !== '' && !below.endsWith('/') && path !== '') return !site.hasFile(below);
			return !site.pages.has(below) || (fragment !== undefined && !ids.get(below)!.has(fragment));
		});
	});
}
