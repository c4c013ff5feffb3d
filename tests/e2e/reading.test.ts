import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';

const { address } = inject('site');
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('request', (request) => !request.url().startsWith(address) && faults.push(`request to ${request.url()}`));
});
afterAll(() => browser.close());

describe('reading in a real browser', () => {
	test('a figure opens its sources and dissent without a script, by keyboard too, and leads back', async () => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const still = await context.newPage();
		await still.goto(`${address}zh/firms/moore-threads/`);
		const figure = still.locator('.prose .fact:has(.dissent)').first();
		await figure.focus();
		await still.keyboard.press('Enter');
		const card = still.locator('.card:visible');
		await card.waitFor();
		expect(await card.locator('.other').count()).toBeGreaterThan(0);
		await card.locator('.card-close').press('Enter');
		expect(await still.locator('.card:visible').count()).toBe(0);
		expect(await still.locator('.fact:target').textContent()).toBe(await figure.textContent());
		await context.close();
	});

	test('with scripts a figure’s card opens beside it, takes the keyboard, and gives it back', async () => {
		await page.goto(`${address}en/firms/moore-threads/`);
		const figure = page.locator('.prose .fact:has(.dissent)').first();
		await figure.focus();
		await page.keyboard.press('Enter');
		const card = page.locator('.card:popover-open');
		expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
		expect(page.url()).not.toContain('#');
		await page.keyboard.press('Escape');
		expect(await card.count()).toBe(0);
		expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
		await figure.click();
		await card.locator('.card-sources a').first().click();
		expect(await card.count()).toBe(0);
		expect(await page.locator('li:target').count()).toBe(1);
	});

	test('an address that names a figure’s card opens it where the figure stands', async () => {
		await page.goto(`${address}en/firms/moore-threads/`);
		const card = await page.locator('#fact-founded').getAttribute('href');
		await page.goto(`${address}en/firms/moore-threads/${card}`);
		expect(await page.locator('.card:popover-open .card-line').innerText()).toMatch(/^Founded:/);
		expect(await page.locator('.fact:target').isVisible()).toBe(true);
		await page.keyboard.press('Escape');
		expect(await page.locator('.card:visible').count()).toBe(0);
	});

	test('a long Chinese figure breaks across lines as the text around it does', async () => {
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto(`${address}zh/firms/metax/`);
		const lines = await page
			.locator('.prose p .fact')
			.evaluateAll((links) => links.map((link) => new Set([...link.getClientRects()].map(({ top }) => top)).size));
		expect(Math.max(...lines)).toBe(2);
	});

	test('where lines are ragged, a Chinese figure and its unit stay on one line, and may begin the next', async () => {
		await page.setViewportSize({ width: 360, height: 800 });
		await page.goto(`${address}zh/firms/metax/`);
		const lines = await page.locator('.prose .fact.figure').evaluateAll((figures) =>
			figures.map((figure) => {
				const words = document.createRange();
				words.selectNodeContents(figure.firstChild!);
				return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
			}),
		);
		expect(lines.length).toBeGreaterThan(20);
		expect(lines.filter((count) => count > 1)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		await page.setViewportSize({ width: 1280, height: 900 });
	});

	test('a list of articles stands two to a line on a wide page, one on a phone', async () => {
		const beginnings = (list: Page) =>
			list
				.locator('main li')
				.evaluateAll((entries) => new Set(entries.map((one) => one.getBoundingClientRect().left)).size);
		for (const locale of ['zh', 'en']) {
			await page.goto(`${address}${locale}/firms/`);
			expect(await beginnings(page)).toBe(2);
			await page.setViewportSize({ width: 360, height: 800 });
			expect(await beginnings(page)).toBe(1);
			await page.setViewportSize({ width: 1280, height: 900 });
		}
	});

	test('the language switch keeps the article and the section', async () => {
		await page.goto(`${address}zh/firms/metax/`);
		const heading = page.locator('.prose h2').nth(2);
		const id = await heading.getAttribute('id');
		await heading.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
		await page.locator('[data-language-switch]').evaluate((link: HTMLElement) => link.click());
		await page.waitForURL(`${address}en/firms/metax/#${id}`);
		expect(await page.locator(`h2#${id}`).count()).toBe(1);
	});

	test.each([
		['zh', 1280],
		['zh', 360],
		['en', 1280],
		['en', 320],
	])('no page type is wider than the window in %s at %i px', async (locale, width) => {
		await page.setViewportSize({ width, height: 800 });
		for (const path of [
			'',
			'firms/',
			'firms/moore-threads/',
			'policies/us-october-2022-rule/',
			'timeline/',
			'sources/',
			'sources/law/',
			'names/',
			'search/',
			'about/',
			'404/',
		]) {
			await page.goto(`${address}${locale}/${path}`);
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(`${path} ${over}`).toBe(`${path} 0`);
		}
	});

	test('the reader’s own light or dark is kept', async () => {
		const paper = async (colorScheme: 'light' | 'dark') => {
			await page.emulateMedia({ colorScheme });
			await page.goto(`${address}zh/`);
			return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		};
		expect(await paper('light')).not.toBe(await paper('dark'));
	});

	test('the first door offers both languages, and an unknown address a way on in both', async () => {
		await page.goto(address);
		expect(await page.locator('main a').allTextContents()).toEqual(['中文', 'English']);
		await page.goto(`${address}zh/firms/nobody/`);
		expect(await page.locator('main a').count()).toBe(6);
		faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('404')));
	});

	test('nothing failed, and nothing was asked of another host', () => {
		expect(faults).toEqual([]);
	});
});
