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
	if (/^mailto:[^\s<>"'?%]+@[a-z0-9.-]+$/i.test(url)) return { to: 'outside', url };
	if (!/^https:\/\/[^\s<>"'\\]+$/.test(url) || !URL.canParse(url)) return undefined;
	const { hostname, username, password } = new URL(url);
	const isPlainHost =
		/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) &&
		!/^[\d.]+$/.test(hostname) &&
		!hostname.split('.').some((label) => label.startsWith('xn--'));
	return isPlainHost && !username && !password ? { to: 'outside', url } : undefined;
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
