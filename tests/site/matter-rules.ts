import type { Element } from 'hast';
import { nextPageRules, themeScript } from '../../src/inline-scripts.ts';
import { pagePolicy } from '../../src/policy.ts';
import { onEach, type BuiltSite } from './rules.ts';

const dataBlocks = ['application/json', 'application/ld+json'];
const addressed = [
	'src',
	'href',
	'action',
	'formAction',
	'data',
	'poster',
	'srcSet',
	'ping',
	'cite',
	'background',
	'xLinkHref',
];
const policies = [pagePolicy({ hasSearch: true }), pagePolicy({ hasSearch: false })];

/** Everything a page should not carry: code and styles of its own, other hosts' files, frames, a broken data block or policy. */
export function carriesForeignMatter(site: BuiltSite): string[] {
	return onEach(site, (page) => {
		const head = page.one('head')!.children.filter((child) => child.type === 'element');
		const policy = head.find(
			({ properties }) => properties.httpEquiv?.toString().toLowerCase() === 'content-security-policy',
		);
		// What stands above it is not bound by it.
		const above = head.slice(0, policy ? head.indexOf(policy) : 0).map(({ tagName }) => tagName);
		return [
			...(policy && policies.includes(String(policy.properties.content)) ? [] : ['no policy of ours']),
			...above.filter((tagName) => tagName !== 'meta').map((tagName) => `${tagName} above the policy`),
			...page.all('*').flatMap((element) => faultsOf(element)),
		];
	});
}

function faultsOf({ tagName, properties, children }: Element): string[] {
	const isScript = tagName === 'script' && properties.src === undefined;
	const isBlock = isScript && dataBlocks.includes(String(properties.type));
	const isOurs = isScript && isOneOfOurs(properties.type, textIn(children));
	const addresses = addressed.filter((name) => properties[name] !== undefined).map((name) => String(properties[name]));
	const isFetched = ['script', 'img', 'source', 'video', 'audio', 'track', 'form', 'input', 'use', 'image'].includes(
		tagName,
	);
	const rel = (properties.rel as string[] | undefined) ?? [];
	const isLoaded =
		tagName === 'link' && rel.some((word) => /^(?:stylesheet|icon|preload|modulepreload|manifest)$/.test(word));
	return [
		...(isScript && !isBlock && !isOurs ? ['inline script'] : []),
		...(isBlock && !isJson(children) ? ['data block that is no JSON'] : []),
		...(tagName === 'style' ? ['style element'] : []),
		...(/^(?:iframe|frame|object|embed|applet|base|portal)$/.test(tagName) ? [`<${tagName}>`] : []),
		...(tagName === 'meta' && String(properties.httpEquiv).toLowerCase() === 'refresh' ? ['refresh'] : []),
		...Object.keys(properties)
			.filter((name) => /^(?:on[a-z]|style$|srcDoc$)/i.test(name))
			.map((name) => `${name} on ${tagName}`),
		...addresses.filter((address) => /^\s*(?:javascript|data|vbscript|blob|file):/i.test(address)),
		...(isFetched || isLoaded ? addresses.filter((address) => /^(?:[a-z]+:)?\/\//i.test(address)) : []),
	];
}

/** The policy names these by their digests; a letter more and they do not run. */
function isOneOfOurs(type: unknown, text: string): boolean {
	return type === 'speculationrules' ? text === nextPageRules : type === undefined && text === themeScript;
}

function textIn(children: Element['children']): string {
	return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function isJson(children: Element['children']): boolean {
	try {
		JSON.parse(textIn(children));
		return true;
	} catch {
		// What does not parse is the finding itself.
		return false;
	}
}
