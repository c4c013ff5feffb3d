import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';

const { address } = inject('site');
let browser: Browser;
let context: BrowserContext;
let page: Page;
let requests: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
	browser = await openBrowser();
	context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	page = await context.newPage();
	page.on('request', (request) => requests.push(request.url()));
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
});
afterAll(() => browser.close());

const list = () => page.locator('[data-search-results]');
const links = () => page.locator('a[data-search-result]');
async function ask(locale: string, query: string): Promise<void> {
	await page.goto(`${address}${locale}/search/?${new URLSearchParams({ q: query })}`);
	await page.waitForSelector('[data-search-results][data-state="done"]');
}
async function firstPath(): Promise<string> {
	return new URL((await links().first().getAttribute('href'))!, address).pathname;
}

describe('the search page', () => {
	test.each([
		['zh', '摩尔线程', 'phrase', '/zh/firms/moore-threads/'],
		['zh', '摩爾線程', 'phrase', '/zh/firms/moore-threads/'],
		['zh', 'moer xiancheng', 'name', '/zh/firms/moore-threads/'],
		['zh', '688795.SH', 'name', '/zh/firms/moore-threads/'],
		['zh', 'Moore Thraeds', 'name', '/zh/firms/moore-threads/'],
		['en', '壁仞科技', 'phrase', '/en/firms/biren/'],
		['en', '06082', 'name', '/en/firms/biren/'],
	])('answers in %s to %s by %s with %s first', async (locale, query, rung, path) => {
		await ask(locale, query);
		expect(await firstPath()).toBe(path);
		expect(await list().getAttribute('data-rung')).toBe(rung);
		const paths = await links().evaluateAll((all) =>
			all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
		);
		expect(new Set(paths).size).toBe(paths.length);
	});

	test('says how far down the ladder it went', async () => {
		await ask('zh', '沐曦 科创板 亏损');
		expect(await list().getAttribute('data-rung')).toBe('all');
		await ask('zh', '科创板 火星探测器');
		expect(await list().getAttribute('data-rung')).toBe('any');
		expect(await page.locator('[data-search-status]').textContent()).toContain('部分词语');
	});

	test('answers what is nowhere with nothing, and offers the index of names', async () => {
		await ask('zh', '火星探测器');
		expect(await list().getAttribute('data-total')).toBe('0');
		expect(await links().count()).toBe(0);
		expect(await page.locator('.failed a').isVisible()).toBe(true);
	});

	test('shows whole terms marked in text without gaps', async () => {
		await ask('zh', '出口管制');
		const marks = await page.locator('[data-search-results] mark').allTextContents();
		expect(marks.length).toBeGreaterThan(3);
		expect(new Set(marks)).toEqual(new Set(['出口管制']));
		const text = (await list().textContent())!;
		expect(text).not.toMatch(/\p{Script=Han} \p{Script=Han}{2}\p{Script=Han} \p{Script=Han}/u);
	});

	test('leads to sections that are there, and marks the words on the page it leads to', async () => {
		await ask('zh', '实体清单');
		const section = page.locator('[data-search-results] ul a').first();
		const id = new URL((await section.getAttribute('href'))!, address).hash.slice(1);
		await section.click();
		await page.waitForSelector('main mark[data-search-mark]');
		expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
		await ask('zh', '实体清单');
		await links().first().click();
		await page.waitForSelector('main mark[data-search-mark]');
		expect((await page.locator('main mark[data-search-mark]').allTextContents()).join('')).toMatch(/^(?:实体清单)+$/);
	});

	test('narrows by kind, with the counts that it promised, in an address that can be shared', async () => {
		await ask('en', 'export controls');
		const kind = page.locator('[data-search-facets] select[name="kind"]');
		await kind.waitFor();
		const label = (await kind.locator('option[value="firms"]').textContent())!;
		await kind.selectOption('firms');
		await page.waitForURL(/kind=firms/);
		await page.waitForSelector('[data-search-results][data-state="done"]');
		const total = await list().getAttribute('data-total');
		expect(label).toBe(`Firms (${total})`);
		await page.reload();
		await page.waitForSelector('[data-search-results][data-state="done"]');
		expect(await list().getAttribute('data-total')).toBe(total);
		for (const href of await links().evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)))
			expect(href).toContain('/en/firms/');
	});

	test('waits while an input method composes', async () => {
		await page.goto(`${address}zh/search/`);
		await page.locator('search input').focus();
		const session = await context.newCDPSession(page);
		requests = [];
		await session.send('Input.imeSetComposition', { text: 'mo er', selectionStart: 5, selectionEnd: 5 });
		await page.waitForTimeout(500);
		expect(page.url()).not.toContain('q=');
		expect(requests.filter((url) => /pagefind/.test(url))).toEqual([]);
		await session.send('Input.insertText', { text: '摩尔' });
		await page.waitForURL(/q=/);
		await page.waitForSelector('[data-search-results][data-state="done"] a');
	});

	test('says so when the index does not load, and offers the index of names', async () => {
		const before = faults.length;
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.goto(`${address}zh/search/?q=${encodeURIComponent('出口管制')}`);
		await page.waitForSelector('[data-search-results][data-state="failed"]');
		expect(await page.locator('.failed a').getAttribute('href')).toBe('/zh/names/');
		await page.unroute('**/pagefind/**');
		await page.locator('search button').click();
		await page.waitForSelector('[data-search-results][data-state="done"] a');
		faults.length = before;
	});

	test('says so when a piece of the index does not load, and not that there is nothing', async () => {
		const before = faults.length;
		await page.route('**/*.pf_index', (route) => route.fulfill({ status: 404 }));
		await page.goto(`${address}en/search/?q=licence`);
		await page.waitForSelector('[data-search-results][data-state="failed"]');
		await page.unroute('**/*.pf_index');
		faults.length = before;
	});

	test('leads on without a script', async () => {
		const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
		await still.goto(`${address}en/`);
		await still.locator('[data-search-open]').click();
		await still.locator('noscript a').click();
		expect(still.url()).toBe(`${address}en/names/`);
		await still.context().close();
	});

	test('leaves no error behind', () => {
		expect(faults).toEqual([]);
	});
});
