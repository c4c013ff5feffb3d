import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';

const { address } = inject('site');
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function read(path: string, options: BrowserContextOptions): Promise<Page> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	await page.goto(`${address}${path}`);
	return page;
}

describe('an article', () => {
	test('keeps the sign of dissent in forced colours', async () => {
		const page = await read('zh/firms/metax/', { forcedColors: 'active' });
		const sign = page.locator('.prose .fact .dissent').first();
		expect(await sign.evaluate((element) => getComputedStyle(element).backgroundImage)).toContain('radial-gradient');
		await page.context().close();
	});

	test('moves nothing for those who asked', async () => {
		const behaviour = async (reducedMotion: 'reduce' | 'no-preference') => {
			const page = await read('en/firms/metax/', { reducedMotion });
			const found = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
			await page.context().close();
			return found;
		};
		expect([await behaviour('no-preference'), await behaviour('reduce')]).toEqual(['smooth', 'auto']);
	});

	test('is met by keyboard in the order in which it reads, beginning with a way past the menu', async () => {
		const page = await read('en/firms/metax/', { viewport: { width: 1280, height: 900 } });
		await page.keyboard.press('Tab');
		const skip = page.locator('.skip');
		expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
		expect((await skip.boundingBox())!.x).toBeGreaterThanOrEqual(0);
		await page.keyboard.press('Enter');
		const met: string[] = [];
		for (let count = 0; count < 40; count++) {
			await page.keyboard.press('Tab');
			met.push(
				await page.evaluate(() => {
					const around = document.activeElement!.closest('header, [data-contents], .prose, .infobox, footer');
					return around!.matches('.prose') ? 'text' : around!.tagName.toLowerCase();
				}),
			);
		}
		expect(met.filter((room, index) => room !== met[index - 1])).toEqual(['header', 'nav', 'text']);
		await page.context().close();
	});

	test('marks in the contents the section that is being read', async () => {
		const page = await read('en/firms/metax/', { viewport: { width: 1280, height: 900 } });
		const [first, third] = [0, 2].map((index) => page.locator('[data-contents] a').nth(index));
		const weight = (link: typeof first) => link!.evaluate((element) => getComputedStyle(element).fontWeight);
		await page
			.locator('.prose h2')
			.nth(2)
			.evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
		await expect.poll(() => weight(third)).toBe('600');
		expect(await weight(first)).toBe('400');
		await page.context().close();
	});

	test('stands whole at four times its size', async () => {
		const page = await read('zh/firms/metax/', { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 });
		const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		expect(over).toBe(0);
		await page.locator('.prose .fact:has(.dissent)').first().click();
		const card = (await page.locator('.card:popover-open').boundingBox())!;
		expect(card.x >= 0 && card.x + card.width <= 320 && card.y >= 0 && card.y + card.height <= 225).toBe(true);
		await page.context().close();
	});
});

describe('the contribution form', () => {
	test('says without a script how to contribute otherwise', async () => {
		const page = await read('zh/contribute/new/', { javaScriptEnabled: false });
		expect(await page.locator('main').innerText()).toContain('没有脚本也可以投稿');
		expect(await page.locator('[data-form]').isVisible()).toBe(false);
		await page.context().close();
	});
});
