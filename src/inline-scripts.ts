import { createHash } from 'node:crypto';

/**
 * What stands in the pages themselves, because a file of its own would come too late, or cost each first visit a request.
 * The policy names both by their digests: nothing else that stands in a page can run.
 */

/**
 * Says which theme is drawn: before anything is painted, so that a chosen one never flashes, and again when the system
 * changes or another tab chooses. Storage may be forbidden; then nothing was chosen. `components/theme.ts` chooses.
 */
export const themeScript =
	"{let r=document.documentElement.dataset,d=matchMedia('(prefers-color-scheme:dark)'),f=()=>{let t;try{t=localStorage.theme}catch{}r.theme=t=='dark'||t=='light'?t:d.matches?'dark':'light'};f();d.onchange=onstorage=f}";

/**
 * By these rules a browser draws the page behind a link that is hovered, or marked by `components/next-page.ts`. Not
 * drawn: files, the search link, which opens a box, and the form, which brings the most script.
 */
export const nextPageRules = JSON.stringify({
	prerender: [
		{
			where: { and: [{ href_matches: '/*/' }, { not: { href_matches: ['/*/search/', '/*/new/'] } }] },
			eagerness: 'moderate',
		},
		{ where: { selector_matches: '[data-next]' }, eagerness: 'immediate' },
	],
});

/** The digests of both, as a policy names them. */
export const inlineDigests = [themeScript, nextPageRules]
	.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
	.join(' ');
