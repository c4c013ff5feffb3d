import type { ProblemCode } from './problem.ts';
import { isArticleId } from './id.ts';

const pictureName = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:png|jpe?g|webp|avif)$/;
const sectionId = /^#[a-z0-9-]+$/;

/** What the address of a link in prose points to. */
export type Target =
	{ to: 'article'; id: string; section?: string } | { to: 'section'; section: string } | { to: 'outside'; url: string };

/** A link's target, or nothing when an article may not point there. */
export function targetOf(url: string): Target | undefined {
	if (sectionId.test(url)) return { to: 'section', section: url.slice(1) };
	const [id, section] = url.split('#');
	if (isArticleId(id!) && url.split('#').length <= 2) {
		if (section === undefined) return { to: 'article', id: id! };
		return sectionId.test(`#${section}`) ? { to: 'article', id: id!, section } : undefined;
	}
	if (/^mailto:[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(url)) return { to: 'outside', url };
	return url.startsWith('https://') && isPlainAddress(url) ? { to: 'outside', url } : undefined;
}

/**
 * An address that leads where it seems to lead: https or http, a host name in plain letters under a public domain,
 * no user before it. Numbers as hosts, look-alike letters (`xn--`), other spellings of a host and local names are none.
 */
export function isPlainAddress(url: string): boolean {
	const host = /^https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?::[1-9]\d{0,4})?(?:[/?#][^\s<>"'\\]*)?$/i.exec(
		url,
	)?.[1];
	if (host === undefined || !URL.canParse(url)) return false;
	const labels = host.toLowerCase().split('.');
	if (host.length > 253 || localDomains.has(labels.at(-1)!)) return false;
	return new URL(url).hostname === labels.join('.') && labels.every((label) => plainLabel.test(label));
}

/** As registrars give them; `xn--` writes letters that may look like others. */
const plainLabel = /^(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Names under these lead into the reader's own network, or nowhere. */
const localDomains = new Set([
	'local',
	'localhost',
	'internal',
	'intranet',
	'lan',
	'home',
	'corp',
	'onion',
	'arpa',
	'invalid',
]);

/** A host as people write it when they mean one; `llama.cpp` and `Node.js` are none. */
const bareHost = /^(?:[a-z0-9-]+\.)+(?:com|cn|net|org|gov|edu|io|hk|tw|example)(?=[/?#:]|$)/i;

/** Whether a link's words are themselves an address, and another one than it leads to. */
export function isDisguise(words: string, url: string): boolean {
	const text = words.normalize('NFKC').trim();
	const leadsTo = URL.canParse(url) ? new URL(url).hostname : '';
	const said =
		/^(?:https?:\/\/)?(www\.[^\s/?#:]+|(?<=:\/\/)[^\s/?#:]+)/i.exec(text)?.[1] ?? (leadsTo && bareHost.exec(text)?.[0]);
	if (!said) return false;
	const bare = (host: string) => host.toLowerCase().replace(/^www\./, '');
	return bare(said) !== bare(leadsTo) && !leadsTo.endsWith(`.${bare(said)}`);
}

/** Reports an address an article may not use: `javascript:`, `data:`, `//host`, look-alike hosts, paths out of the folder. */
export function checkAddress(
	url: string,
	as: 'link' | 'picture',
	add: (code: ProblemCode, values?: Record<string, string>) => void,
): void {
	const isFine = as === 'link' ? targetOf(url) !== undefined : pictureName.test(url);
	if (!isFine) add('foreign-address', { url: url.slice(0, 80), as });
}
