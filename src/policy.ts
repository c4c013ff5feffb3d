import { inlineDigests } from './inline-scripts.ts';

/**
 * What a page of this site may load and run: files of its own host, and the two scripts of ours that stand in it, by
 * their digests. Nothing else that slips into a page can run, and no style of its own is allowed. Text from strangers cannot become markup in the
 * browser either: `require-trusted-types-for` closes `innerHTML` and its kin to every script.
 *
 * The full-text search is compiled from Rust. Its box opens on every page but the first door, so all of them may
 * start WebAssembly (which is not `eval`); no page may start a worker or load a frame.
 */
export function pagePolicy(page: { hasSearch: boolean }): string {
	return [
		"default-src 'none'",
		`script-src 'self'${page.hasSearch ? " 'wasm-unsafe-eval'" : ''} ${inlineDigests}`,
		"style-src 'self'",
		"img-src 'self'",
		"font-src 'self'",
		"connect-src 'self'",
		"manifest-src 'self'",
		"base-uri 'none'",
		"form-action 'self'",
		"object-src 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	].join('; ');
}

/** What a server adds to the pages' own policy: a meta element cannot forbid others to frame the page. */
export const serverHeaders: Readonly<Record<string, string>> = {
	'Content-Security-Policy': `${pagePolicy({ hasSearch: true })}; frame-ancestors 'none'`,
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
};
