import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';

const real = inject('site');
const both = ['zh', 'en'].flatMap((locale) =>
	['disputes', 'debate', 'compare', 'chains', 'glossary', 'quality'].map((name) => `${locale}/${name}/`),
);
let browser: Browser;
let page: Page;

describe('the pages across the articles in a real browser', () => {
	const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	beforeAll(async () => {
		browser = await openBrowser();
		page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
	});
	afterAll(() => browser.close());

	test('the theme is switched, remembered on the next page, and given back to the system', async () => {
		await page.goto(`${real.address}en/`);
		const light = await paper();
		await page.getByRole('button', { name: 'Dark' }).click();
		const dark = await paper();
		expect(dark).not.toBe(light);
		await page.goto(`${real.address}zh/compare/`);
		expect(await paper()).toBe(dark);
		await page.getByRole('button', { name: '浅色' }).click();
		expect(await paper()).toBe(light);
		await page.emulateMedia({ colorScheme: 'dark' });
		await expect.poll(paper).toBe(dark);
		await page.emulateMedia({ colorScheme: 'light' });
	});

	test.each(['dark', 'light'] as const)('a chosen %s theme is there from the first frame on', async (chosen) => {
		const system = chosen === 'dark' ? 'light' : 'dark';
		const context = await browser.newContext({ colorScheme: system });
		await context.addInitScript((theme) => {
			localStorage.setItem('theme', theme);
			const frames: string[] = ((globalThis as unknown as { frames: string[] }).frames = []);
			const look = () => {
				if (document.body) frames.push(getComputedStyle(document.body).backgroundColor);
				requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		}, chosen);
		// A slow line: the page and its styles are there, its scripts are not.
		await context.route('**/*.js', () => {});
		const visitor = await context.newPage();
		await visitor.goto(`${real.address}zh/compare/`, { waitUntil: 'commit' });
		await visitor.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
		const frames = await visitor.evaluate(() => (globalThis as unknown as { frames: string[] }).frames);
		await page.emulateMedia({ colorScheme: chosen });
		await page.goto(`${real.address}zh/compare/`);
		expect([...new Set(frames)]).toEqual([await paper()]);
		await page.emulateMedia({ colorScheme: 'light' });
		await context.close();
	});

	test('the theme offers no switch without scripts', async () => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const still = await context.newPage();
		await still.goto(`${real.address}en/compare/`);
		expect(await still.locator('[data-theme-switch]').isVisible()).toBe(false);
		expect(await still.locator('summary:visible').count()).toBe(0);
		await context.close();
	});

	test('comparison is sorted by keyboard and its columns chosen', async () => {
		await page.goto(`${real.address}en/compare/`);
		const table = page.locator('[data-compare]').first();
		const head = table.locator('thead th').nth(1);
		await head.locator('button').focus();
		await page.keyboard.press('Enter');
		expect(await head.getAttribute('aria-sort')).toBe('descending');
		const orders = async () =>
			(await table.locator('tbody td:nth-child(2)').evaluateAll((cells) => cells.map((cell) => cell.dataset['order'])))
				.filter((order) => order !== undefined)
				.map(Number);
		const down = await orders();
		expect(down).toEqual([...down].sort((a, b) => b - a));
		await page.keyboard.press('Enter');
		expect(await orders()).toEqual([...down].sort((a, b) => a - b));
		await table.locator('summary').click();
		await table.locator('input').first().uncheck();
		expect(await head.isVisible()).toBe(false);
	});

	test.each([320, 360, 1280])('no page across the articles is wider than a window of %i px', async (width) => {
		await page.setViewportSize({ width, height: 800 });
		for (const address of both) {
			await page.goto(`${real.address}${address}`);
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(`${address} ${over}`).toBe(`${address} 0`);
		}
	});
});
