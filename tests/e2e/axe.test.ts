import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pageTypesIn } from '../page.ts';
import { axeFaults, findings } from './axe.ts';
import { openBrowser } from './browser.ts';

const { address, folder } = inject('site');
let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
	page = await (await browser.newContext({ bypassCSP: true })).newPage();
});
afterAll(() => browser.close());

describe('axe, on every page type, wide and narrow, light and dark', () => {
	test.each(['zh', 'en'])('finds nothing in %s', { timeout: 300_000 }, async (locale) => {
		const paths = pageTypesIn(folder).filter((path) => path.startsWith(`${locale}/`));
		const faults: string[] = [];
		for (const path of paths) faults.push(...(await axeFaults(page, `${address}${path}`)));
		expect(paths.length).toBeGreaterThan(20);
		expect(faults).toEqual([]);
	});

	test('finds nothing on the first door', async () => {
		expect(await axeFaults(page, address)).toEqual([]);
	});

	test('finds nothing on a figure’s open card, nor on the citation of a page', async () => {
		await axeFaults(page, `${address}en/firms/moore-threads/`, []);
		await page.locator('.prose .fact:has(.dissent)').first().click();
		expect(await findings(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.locator('button[popovertarget=cite]').click();
		expect(await findings(page)).toEqual([]);
	});

	test('would find a fault', async () => {
		await page.evaluate(() => document.body.append(document.createElement('button')));
		expect(await findings(page)).toEqual([expect.stringContaining('button-name')]);
	});
});
