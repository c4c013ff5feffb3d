import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pageTypesIn } from '../page.ts';
import { openBrowser } from './browser.ts';

/** Every page type in a real browser under its own policy, and pages with planted attacks under the same one. */
const { address, folder } = inject('site');
let browser: Browser;
let page: Page;
let violations: string[] = [];

/** Told by the browser itself, before any script of the page. */
const listen = `document.addEventListener('securitypolicyviolation', (event) =>
	globalThis.tellViolation(event.effectiveDirective + ' ' + event.blockedURI + ' on ' + location.pathname));`;

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage();
	await page.exposeFunction('tellViolation', (said: string) => violations.push(said));
	await page.addInitScript(listen);
});
afterAll(() => browser.close());

describe('the policy of the pages', () => {
	test('is broken by no page type of the site', { timeout: 300_000 }, async () => {
		violations = [];
		const paths = pageTypesIn(folder);
		for (const path of paths) {
			await page.goto(`${address}${path}`);
			await page.waitForLoadState('load');
		}
		expect(paths.length).toBeGreaterThan(40);
		expect(violations).toEqual([]);
	});

	test('is broken by no search, by the box or on its page', async () => {
		violations = [];
		await page.goto(`${address}zh/search/?q=${encodeURIComponent('出口管制')}`);
		await page.waitForSelector('[data-search-results][data-state="done"] a');
		await page.goto(`${address}en/`);
		await page.keyboard.press('Control+k');
		await page.keyboard.type('licence requirement');
		await page.locator('dialog a[data-search-result]').first().waitFor();
		expect(violations).toEqual([]);
	});
});

describe('a planted attack', () => {
	let server: Server;
	let planted = '';
	let port = 0;
	beforeAll(async () => {
		server = createServer((request, response) => {
			const isPage = request.url!.startsWith('/planted');
			response.writeHead(200, { 'Content-Type': isPage ? 'text/html; charset=utf-8' : 'text/javascript' });
			response.end(isPage ? planted : 'document.documentElement.dataset.ran = "self"');
		}).listen(0, '127.0.0.1');
		await new Promise((resolve) => server.once('listening', resolve));
		port = (server.address() as { port: number }).port;
	});
	afterAll(() => void server.close());

	const article = readFileSync(join(folder, 'en/firms/metax/index.html'), 'utf8');
	test.each([
		['an inline script', '<script>document.documentElement.dataset.ran = "1"</script>', 'script-src-elem inline'],
		[
			'an event attribute',
			'<img src="x.png" onerror="document.documentElement.dataset.ran = 1">',
			'script-src-attr inline',
		],
		[
			'an svg that runs on load',
			'<svg onload="document.documentElement.dataset.ran = 1"></svg>',
			'script-src-attr inline',
		],
		[
			'rules for the browser',
			'<script type="speculationrules">{"prerender":[{"urls":["/x"]}]}</script>',
			'script-src-elem inline',
		],
		['a style attribute', '<p style="position:fixed">x</p>', 'style-src-attr inline'],
		['a style element', '<style>body{display:none}</style>', 'style-src-elem inline'],
		[
			'a script of another host',
			'<script src="https://evil.example/x.js"></script>',
			'script-src-elem https://evil.example/x.js',
		],
		['a picture of another host', '<img src="https://evil.example/x.png">', 'img-src https://evil.example/x.png'],
		['a frame', '<iframe src="https://evil.example/"></iframe>', 'frame-src https://evil.example'],
		[
			'a frame with its own text',
			'<iframe srcdoc="<script>parent.document.documentElement.dataset.ran=1</script>"></iframe>',
			'script-src-elem inline',
		],
		[
			'a script from data',
			'<script src="data:text/javascript,document.documentElement.dataset.ran=1"></script>',
			'script-src-elem data',
		],
		['another base', '<base href="https://evil.example/">', 'base-uri https://evil.example'],
		['an object', '<object data="https://evil.example/x"></object>', 'object-src https://evil.example'],
	])('of %s is blocked', async (_name, markup, expected) => {
		violations = [];
		planted = article.replace(/<script[^>]*src=[^>]*><\/script>/g, '').replace('<main', `${markup}<main`);
		expect(planted).toContain(markup);
		await page.goto(`http://127.0.0.1:${port}/planted`);
		await expect
			.poll(() => violations.map((said) => said.replace(/ on .*/, '')))
			.toContainEqual(expect.stringContaining(expected));
		expect(await page.evaluate(() => document.documentElement.dataset.ran)).toBeUndefined();
	});

	test('of markup handed to innerHTML, or code to eval, is refused', async () => {
		planted = article;
		await page.goto(`http://127.0.0.1:${port}/planted`);
		const refused = (code: () => unknown) =>
			page.evaluate(code).then(
				() => 'done',
				(error: Error) => error.message.split('\n')[0],
			);
		expect(await refused(() => (document.body.innerHTML = '<img src=x onerror=1>'))).toMatch(/TrustedHTML|Trusted/);
		expect(await refused(() => document.write('<b>x</b>'))).toMatch(/Trusted/);
	});

	test('that asks nothing forbidden does run, so that the trap itself is proven', async () => {
		planted = article.replace('<main', '<script src="/plain.js"></script><main');
		await page.goto(`http://127.0.0.1:${port}/planted`);
		expect(await page.evaluate(() => document.documentElement.dataset.ran)).toBe('self');
	});
});
