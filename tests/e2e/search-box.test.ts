import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';

const { address } = inject('site');
let browser: Browser;
let page: Page;
let requests: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	page.on('request', (request) => requests.push(request.url()));
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
});
afterAll(() => browser.close());

describe('the search box', () => {
	test.each([
		['zh', 'moerxian', '/zh/firms/moore-threads/'],
		['en', '寒武纪', '/en/firms/cambricon/'],
	])('is used by keyboard alone in %s, and answers a name before the index is fetched', async (locale, typed, path) => {
		requests = [];
		await page.goto(`${address}${locale}/policies/`);
		await page.waitForLoadState('networkidle');
		expect(requests.filter((url) => /pagefind|names\.json|words\.json|suggest/.test(url))).toEqual([]);
		await page.keyboard.press('/');
		const field = page.locator('dialog[open] [role=combobox]');
		expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
		await page.keyboard.type(typed);
		await page.locator('dialog [role=option]').first().waitFor();
		expect(await field.getAttribute('aria-expanded')).toBe('true');
		await page.keyboard.press('ArrowDown');
		const active = (await field.getAttribute('aria-activedescendant'))!;
		expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
		await page.keyboard.press('Enter');
		await page.waitForURL(`${address}${path.slice(1)}`);
		expect(requests.filter((url) => /pagefind\//.test(url))).toEqual([]);
	});

	test('closes by Escape and gives the focus back', async () => {
		await page.goto(`${address}en/firms/`);
		await page.locator('[data-search-open]').focus();
		await page.keyboard.press('Control+k');
		await page.locator('dialog[open]').waitFor();
		await page.keyboard.press('Escape');
		expect(await page.locator('dialog[open]').count()).toBe(0);
		expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search-open'))).toBe(true);
	});

	test('searches the text where no name is meant, and marks it on the page', async () => {
		await page.goto(`${address}zh/`);
		await page.keyboard.press('Control+k');
		await page.keyboard.type('推定拒绝');
		await page.locator('dialog a[data-search-result]').first().waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForSelector('main mark[data-search-mark]');
		expect(await page.locator('main mark').first().textContent()).toBe('推定拒绝');
	});

	test('sends Enter to the search page, and a slash in a field is a slash', async () => {
		await page.goto(`${address}en/`);
		await page.keyboard.press('/');
		await page.keyboard.type('GB/T');
		await page.keyboard.press('Enter');
		await page.waitForURL(`${address}en/search/?q=GB%2FT`);
	});

	test('has nothing wider than a small window', async () => {
		await page.setViewportSize({ width: 360, height: 700 });
		await page.goto(`${address}en/firms/`);
		await page.keyboard.press('/');
		await page.keyboard.type('entity list');
		await page.locator('dialog [role=option]').first().waitFor();
		const width = await page.evaluate(() =>
			Math.max(document.documentElement.scrollWidth, document.querySelector('dialog')!.scrollWidth),
		);
		expect(width).toBeLessThanOrEqual(360);
		await page.setViewportSize({ width: 1280, height: 900 });
	});

	test('says so when its words do not load, leads to the index of names, and tries again', async () => {
		const before = faults.length;
		await page.route('**/words.json', (route) => route.abort());
		await page.goto(`${address}zh/firms/`);
		await page.keyboard.press('Control+k');
		const instead = page.locator('dialog .failed');
		await instead.waitFor();
		expect(await instead.textContent()).toContain('搜索没能载入');
		expect(await instead.locator('a').getAttribute('href')).toBe('/zh/names/');
		await page.unroute('**/words.json');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Control+k');
		await page.keyboard.type('muxi');
		await page.locator('dialog a[data-search-result]').first().waitFor();
		expect(await instead.isVisible()).toBe(false);
		faults.length = before;
	});

	test('says so when the index does not load', async () => {
		const before = faults.length;
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.goto(`${address}en/firms/`);
		await page.keyboard.press('/');
		await page.keyboard.type('presumption of denial');
		await page.locator('dialog .failed a').waitFor();
		expect(await page.locator('dialog [role=option]').count()).toBe(0);
		await page.unroute('**/pagefind/**');
		faults.length = before;
	});

	test('leaves no error behind', () => {
		expect(faults).toEqual([]);
	});
});
