import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { serverHeaders } from '../../src/policy.ts';
import { openBrowser } from './browser.ts';
import { served } from './static.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe.each([
	['a plain host', '/atlas/', {}],
	['a server with our headers', '/', serverHeaders],
])('the next page, on %s,', (_name, base, headers) => {
	let server: Server;
	let address: string;
	let page: Page;
	let asked: { path: string; purpose: string }[] = [];
	const faults: string[] = [];
	const times = (path: string) => asked.filter((one) => one.path === base + path).length;
	const link = (path: string) => page.locator(`main a[href="${base}${path}"]`).first();

	beforeAll(async () => {
		// The fixture stands under /atlas/, the site under /.
		({ server, address } = await served(inject(base === '/' ? 'site' : 'fixture').folder, base, headers));
		server.on('request', ({ url, headers: sent }) =>
			asked.push({ path: url!, purpose: String(sent['sec-purpose'] ?? '') }),
		);
	});
	afterAll(() => void server.close());
	afterEach(() => page.close());

	async function open(path: string): Promise<void> {
		page = await browser.newPage();
		page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
		await page.goto(address + path);
		await page.waitForLoadState('networkidle');
	}
	const [first, second] = base === '/' ? ['zh/firms/metax/', 'zh/firms/biren/'] : ['zh/firms/acme/', 'zh/firms/beta/'];

	test('costs nothing before it is wanted: a first visit asks for four files, the icon among them', async () => {
		asked = [];
		await open(first!);
		expect(asked.map(({ path }) => path.replace(/^.*\.(?=\w+$)|.*(?=\/$)/, '')).sort()).toEqual([
			'/',
			'css',
			'js',
			'svg',
		]);
	});

	test.each([
		['pointed at', (path: string) => link(path).hover()],
		['reached by keyboard', (path: string) => link(path).focus()],
	])('is drawn when its link is %s, and not asked for again when it is followed', async (_way, reach) => {
		await open('zh/firms/');
		asked = [];
		await reach(first!);
		await expect.poll(() => times(first!)).toBe(1);
		expect(asked.find(({ path }) => path === base + first)!.purpose).toContain('prerender');
		expect(times(second!)).toBe(0);
		await link(first!).click();
		await page.waitForURL(address + first);
		expect(times(first!)).toBe(1);
	});

	test('is drawn when its link is hovered, wherever it leads, though no script of ours has come', async () => {
		page = await browser.newPage();
		await page.route('**/_astro/*.js', (route) => route.abort());
		await page.goto(`${address}zh/timeline/`, { waitUntil: 'networkidle' });
		asked = [];
		await link(first!).hover();
		await expect.poll(() => asked.find(({ path }) => path === base + first)?.purpose ?? '').toContain('prerender');
	});

	test('is fetched where the browser knows no rules', async () => {
		page = await browser.newPage();
		// As in a browser without them: the property is not there, and what stands in the page says nothing.
		await page.addInitScript(() => {
			delete (Document.prototype as { prerendering?: boolean }).prerendering;
			new MutationObserver(() => document.querySelector('script[type=speculationrules]')?.remove()).observe(document, {
				childList: true,
				subtree: true,
			});
		});
		await page.goto(`${address}zh/firms/`, { waitUntil: 'networkidle' });
		asked = [];
		await link(first!).focus();
		await expect.poll(() => times(first!)).toBe(1);
		expect(asked.find(({ path }) => path === base + first)!.purpose).toBe('prefetch');
	});

	test('is not asked for by who saves data, nor is what is no page, nor the form', async () => {
		await open('zh/data/');
		const asksNothing = async (selector: string) => {
			asked = [];
			const one = page.locator(selector).first();
			await one.hover();
			await one.focus();
			await page.waitForTimeout(500);
			expect(asked).toEqual([]);
		};
		await asksNothing('main a[href$=".csv"]');
		await page.goto(`${address}zh/contribute/`, { waitUntil: 'networkidle' });
		await asksNothing('main a[href$="/contribute/new/"]');
		await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
		await page.reload({ waitUntil: 'networkidle' });
		asked = [];
		// Hovering is the browser’s own matter then.
		await page.locator('nav a[href$="/zh/firms/"]').first().focus();
		await page.waitForTimeout(500);
		expect(asked).toEqual([]);
	});

	test('breaks no policy and leaves no error', () => {
		expect(faults).toEqual([]);
	});
});
