import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';

const { address } = inject('site');
let browser: Browser;
/** A reader without scripts. */
let still: Page;

beforeAll(async () => {
	browser = await openBrowser();
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
	still = await context.newPage();
});
afterAll(() => browser.close());

describe('the map', () => {
	test('is walked by keyboard: each name is seen to be chosen, its links stand out, and Enter opens its article', async () => {
		await still.goto(`${address}en/map/`);
		const nodes = still.locator('.plate .node > a');
		await nodes.first().focus();
		await still.keyboard.press('Tab');
		const second = nodes.nth(1);
		expect(await second.evaluate((link) => link === document.activeElement)).toBe(true);
		const ties = still.locator('.plate .node').nth(1).locator('> use');
		const visibility = () => ties.first().evaluate((use) => getComputedStyle(use).visibility);
		expect(await visibility()).toBe('visible');
		expect(await still.locator('.plate .node').first().locator('> use').first().isVisible()).toBe(false);
		const line = await second.locator('text').evaluate((text) => getComputedStyle(text).textDecorationLine);
		expect(line).toContain('underline');
		const href = await second.getAttribute('href');
		await still.keyboard.press('Enter');
		await still.waitForURL(`**${href}`);
	});

	test('shows an article that the address names, from the small map of that article', async () => {
		await still.goto(`${address}zh/firms/metax/`);
		await still.locator('.page-after figure a', { hasText: '在全图中看' }).click();
		await still.waitForURL('**/zh/map/#firms-metax');
		const uses = still.locator('[id="firms-metax"] > use');
		expect(await uses.first().evaluate((use) => getComputedStyle(use).visibility)).toBe('visible');
	});

	test.each([320, 360, 1280])('is no wider than a window of %i px, nor is the timeline', async (width) => {
		await still.setViewportSize({ width, height: 800 });
		for (const path of [
			'zh/map/',
			'en/map/views/',
			'en/map/links/firms/',
			'zh/timeline/2025/',
			'en/timeline/firms/nvidia/',
		]) {
			await still.goto(`${address}${path}`);
			const over = await still.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(`${path} ${over}`).toBe(`${path} 0`);
		}
	});
});

describe('the timeline', () => {
	test('is filtered by kind without a script, and the address keeps the choice', async () => {
		await still.setViewportSize({ width: 1280, height: 900 });
		await still.goto(`${address}en/timeline/2025/`);
		const shown = () => still.locator('[data-kinds]:visible').count();
		const all = await shown();
		const option = still.locator('[data-timeline-filter] li', { has: still.locator('#about-policies') });
		const count = Number(await option.locator('span').last().textContent());
		await option.locator('a').click();
		expect(new URL(still.url()).hash).toBe('#about-policies');
		expect(await shown()).toBe(count);
		expect(count).toBeLessThan(all);
		await still.reload();
		expect(await shown()).toBe(count);
		expect(await still.locator('[role=status] p:visible').textContent()).toContain(String(count));
		await still.goBack();
		expect(await shown()).toBe(all);
	});

	test('takes the choice along to another year', async () => {
		const page = await browser.newPage();
		await page.goto(`${address}zh/timeline/2025/#about-policies`);
		await page.getByRole('link', { name: '2026', exact: true }).click();
		await page.waitForURL('**/zh/timeline/2026/#about-policies');
		expect(await page.locator('[data-kinds]:visible:not([data-kinds~=policies])').count()).toBe(0);
		await page.close();
	});
});

describe('a citation', () => {
	test('is opened and selected without a script, for the page and for a figure', async () => {
		await still.goto(`${address}en/firms/metax/`);
		await still.getByRole('button', { name: 'Cite this page' }).click();
		const citation = still.locator('#cite .citation');
		expect(await citation.isVisible()).toBe(true);
		await citation.click({ clickCount: 3 });
		expect(await still.locator('.copy').count()).toBe(0);
		await still.keyboard.press('Escape');
		await still.locator('.prose .fact').first().focus();
		await still.keyboard.press('Enter');
		const titles = still.locator('.card:visible .card-sources').locator('cite, .described');
		expect(await titles.first().isVisible()).toBe(false);
		await still.locator('.card:visible .cite-figure summary').click();
		expect(await still.locator('.card:visible .citation').textContent()).toContain('/en/firms/metax/#fact-');
		expect(await titles.first().isVisible()).toBe(true);
	});

	test('is copied whole, with the day of reading', async () => {
		const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
		const page = await context.newPage();
		await page.goto(`${address}zh/firms/metax/`);
		await page.getByRole('button', { name: '引用本页' }).click();
		await page.locator('#cite .copy').click();
		await expect.poll(() => page.locator('#cite .copy').textContent()).toBe('已复制');
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(await page.locator('#cite .citation').textContent());
		expect(copied).toMatch(
			/^国产GPU知识库\. 沐曦股份\[EB\/OL\]\. \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. https:\S+\/zh\/firms\/metax\/$/,
		);
		await page.keyboard.press('Escape');
		await page.locator('.prose .fact:has(.dissent)').first().click();
		const card = page.locator('.card:popover-open');
		await card.locator('summary').click();
		await card.locator('.copy').click();
		await expect.poll(() => card.locator('.copy').textContent()).toBe('已复制');
		const [figure, ...grounds] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
		expect(figure).toBe(await card.locator('.citation').textContent());
		for (const title of await card.locator('.card-sources a > *').allTextContents()) expect(grounds).toContain(title);
		for (const other of await card.locator('.other .card-value').allTextContents()) expect(grounds).toContain(other);
		await context.close();
	});

	test('of a fact leads to that fact, also where it stands folded away', async () => {
		const page = await browser.newPage();
		await page.goto(`${address}zh/firms/moore-threads/`);
		const folded = await page.locator('.infobox details [id^=fact-]').first().getAttribute('id');
		await page.goto(`${address}zh/firms/moore-threads/#${folded}`);
		await expect.poll(() => page.locator(`[id="${folded}"]`).isVisible()).toBe(true);
		await page.close();
	});
});
