import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';

const { address } = inject('site');
let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage({ viewport: { width: 660, height: 900 }, colorScheme: 'dark' });
	await page.goto(`${address}en/firms/moore-threads/`);
	await page.emulateMedia({ media: 'print' });
});
afterAll(() => browser.close());

describe('an article on paper', () => {
	test('leaves out what only a screen can use', async () => {
		for (const selector of [
			'header nav',
			'footer nav',
			'[data-contents]',
			'.mend',
			'.card-close',
			'[data-theme-switch]',
		])
			expect(await page.locator(`${selector}:visible`).count(), selector).toBe(0);
	});

	test('shows every figure of the text with its sources, and the values of those who differ', async () => {
		const cards = await page
			.locator('.prose .fact')
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
		expect(cards.length).toBeGreaterThan(20);
		for (const card of new Set(cards)) expect(await page.locator(card).isVisible(), card).toBe(true);
		expect(await page.locator('.card .other:visible').count()).toBeGreaterThan(0);
	});

	test('writes out the addresses of the references', async () => {
		const written = await page
			.locator('#references ~ ol a[rel]')
			.evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
		expect(written.length).toBeGreaterThan(20);
		expect(written.every((content) => /attr\(href\)|https?:/.test(content))).toBe(true);
	});

	test('is black on white, whatever the screen was', async () => {
		expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
	});

	test('holds no card that was left open', async () => {
		const open = page.locator('.card:popover-open');
		await page.locator('.prose .fact').first().click();
		expect(await open.count()).toBe(1);
		await page.pdf();
		expect(await open.count()).toBe(0);
	});
});
