import { describe, expect, inject, test } from 'vitest';
import { themeScript } from '../../../src/inline-scripts.ts';
import { pageFrom } from '../../page.ts';
import { rules, type BuiltSite, type RuleName } from '../../site/rules.ts';
import { builtFixture } from '../../site/sites.ts';

const sound = builtFixture(inject('fixture'));
const address = 'zh/firms/acme/';
const inBody = (markup: string) => (html: string) => html.replace('<main', `${markup}<main`);
const inHead = (markup: string) => (html: string) => html.replace('</head>', `${markup}</head>`);

/** A fault for each thing a rule looks at: the rule must find it, or the rule guards nothing. */
const matter = 'carries no inline script, event attribute or style, and nothing from another host';
const outside = 'gives no credit and no window to outside links, and leads only where the content names';
const nowhere = 'has no link, anchor, card or picture that leads nowhere';
const paired = 'pairs languages both ways, with itself and x-default, and only where both exist';
const said = 'says its language, one title, one h1 and a description on each page';
const faults: [RuleName, string, (html: string) => string][] = [
	[said, 'another language', (html) => html.replace('<html lang="zh-Hans"', '<html lang="en"')],
	[said, 'a second h1', inBody('<h1>x</h1>')],
	[said, 'no title', (html) => html.replace(/<title>[^<]*<\/title>/, '<title></title>')],
	[said, 'no description', (html) => html.replace(/<meta name="description"[^>]*>/, '')],
	['skips no level of heading', 'a level skipped', (html) => html.replace('</article>', '<h6>x</h6></article>')],
	['uses every id once', 'an id twice', inBody('<p id="main">x</p>')],
	[nowhere, 'a link to no page', inBody('<a href="/atlas/zh/firms/nobody/">x</a>')],
	[nowhere, 'a link out of the site’s path', inBody('<a href="/zh/firms/acme/">x</a>')],
	[nowhere, 'a link to no section', inBody('<a href="#nowhere">x</a>')],
	[nowhere, 'a link to no section of another page', inBody('<a href="/atlas/zh/firms/beta/#nowhere">x</a>')],
	[nowhere, 'a button for no card', inBody('<button popovertarget="card-none">x</button>')],
	[nowhere, 'a picture that is not there', inBody('<img src="/atlas/pictures/x.png" alt="x">')],
	[nowhere, 'a script that is not there', inBody('<script src="/atlas/_astro/x.js"></script>')],
	[nowhere, 'a form that leads nowhere', inBody('<form action="/atlas/zh/nothing/"></form>')],
	[paired, 'a twin misnamed', (html) => html.replace(/(hreflang="en" href="[^"]*)acme/, '$1beta')],
	[paired, 'no x-default', (html) => html.replace(/<link rel="alternate" hreflang="x-default"[^>]*>/, '')],
	[
		'names itself as canonical, or the twin whose words it shows',
		'another canonical',
		(html) => html.replace(/(rel="canonical" href="[^"]*)acme/, '$1beta'),
	],
	[
		'names itself as canonical, or the twin whose words it shows',
		'no canonical',
		(html) => html.replace(/<link rel="canonical"[^>]*>/, ''),
	],
	[
		'sends the reader of one language nowhere but to pages of that language, switch and twins apart',
		'a link to the other language',
		inBody('<a href="/atlas/en/firms/acme/">x</a>'),
	],
	...[
		['an inline script', '<script>1</script>'],
		['a module inline', '<script type="module">1</script>'],
		['a data block that is no JSON', '<script type="application/json">{</script>'],
		['a script of another host', '<script src="https://evil.example/x.js"></script>'],
		['a script of another host without a scheme', '<script src="//evil.example/x.js"></script>'],
		['an event attribute', '<p onclick="x">x</p>'],
		['an event attribute of SVG', '<svg onload="x"></svg>'],
		['a style attribute', '<p style="color:red">x</p>'],
		['a script like ours', `<script>${themeScript};x</script>`],
		['rules of its own', '<script type="speculationrules">{"prerender":[]}</script>'],
		['a style element', '<style>p{}</style>'],
		['a frame', '<iframe src="/atlas/"></iframe>'],
		['a frame with text', '<iframe srcdoc="x"></iframe>'],
		['an object', '<object data="/atlas/icon.svg"></object>'],
		['a base', '<base href="/x/">'],
		['a refresh', '<meta http-equiv="refresh" content="0">'],
		['a link that runs', '<a href="javascript:x">x</a>'],
		['a link that runs, in capitals', '<a href=" JavaScript:x">x</a>'],
		['a link to data', '<a href="data:text/html,x">x</a>'],
		['a picture of another host', '<img src="https://evil.example/x.png" alt="x">'],
		['a picture from data', '<img src="data:image/png,x" alt="x">'],
		['a form to another host', '<form action="https://evil.example/"></form>'],
	].map(([name, markup]): [RuleName, string, (html: string) => string] => [matter, name!, inBody(markup!)]),
	[matter, 'a style sheet of another host', inHead('<link rel="stylesheet" href="https://evil.example/x.css">')],
	[matter, 'no policy', (html) => html.replace(/<meta http-equiv="[cC]ontent-[^>]*>/, '')],
	[matter, 'a weaker policy', (html) => html.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")],
	[
		matter,
		'a script above the policy',
		(html) => html.replace('<head>', '<head><script src="/atlas/_astro/theme.js"></script>'),
	],
	[outside, 'an outside link with credit', inBody('<a href="https://daily.example/acme?a=1&amp;b=2">x</a>')],
	[
		outside,
		'an outside link named nowhere',
		inBody('<a href="https://evil.example/" rel="external nofollow noopener">x</a>'),
	],
	[
		outside,
		'an outside link without a scheme',
		inBody('<a href="//evil.example/" rel="external nofollow noopener">x</a>'),
	],
	[
		'lists in the sitemap exactly the pages that truly exist',
		'a page that is elsewhere',
		(html) => html.replace(/(rel="canonical" href="[^"]*)acme/, '$1beta'),
	],
];

function withPage(html: string): BuiltSite {
	return { ...sound, pages: new Map([...sound.pages, [address, pageFrom(address, html)]]) };
}

describe('a planted fault is found:', () => {
	const { html } = sound.pages.get(address)!;

	test.each(faults)('%s: %s', (rule, _name, plant) => {
		const planted = plant(html);
		expect(planted).not.toBe(html);
		const found = rules[rule](withPage(planted));
		expect(found.filter((one) => !rules[rule](sound).includes(one))).not.toEqual([]);
	});

	test('a page without its twin', () => {
		const pages = new Map([...sound.pages].filter(([one]) => one !== 'en/firms/acme/'));
		expect(rules['has every page in both languages']({ ...sound, pages })).toEqual([address]);
	});

	test('a sitemap with a page too many, too few, or twice', () => {
		const rule = rules['lists in the sitemap exactly the pages that truly exist'];
		const loc = `<loc>${sound.url}${sound.base}${address}</loc>`;
		expect(rule({ ...sound, sitemap: sound.sitemap.replace(loc, '') })).toHaveLength(1);
		expect(rule({ ...sound, sitemap: sound.sitemap + loc })).toEqual(['an address is listed twice']);
		expect(rule({ ...sound, sitemap: `${sound.sitemap}<loc>https://evil.example/</loc>` })).toHaveLength(1);
	});

	test('and every rule has been shown to fail', () => {
		const shown = new Set<string>([...faults.map(([rule]) => rule), 'has every page in both languages']);
		expect(Object.keys(rules).filter((rule) => !shown.has(rule))).toEqual([]);
	});
});
