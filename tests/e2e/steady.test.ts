import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pageTypesIn } from '../page.ts';
import { openBrowser } from './browser.ts';

const { address, folder } = inject('site');
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** Told by the browser itself, from the page's first moment. */
const watch = () => {
	const shifts: number[] = ((globalThis as unknown as { shifts: number[] }).shifts = []);
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
	}).observe({ type: 'layout-shift', buffered: true });
};
const shiftsSeen = () => (globalThis as unknown as { shifts: number[] }).shifts;

describe('every page type', () => {
	test.each([360, 1280])('shifts nothing, asks no other host, and fetches no font at %i px', async (width) => {
		const page = await browser.newPage({ viewport: { width, height: 800 } });
		const asked: string[] = [];
		page.on('request', (request) => asked.push(`${request.resourceType()} ${request.url()}`));
		await page.addInitScript(watch);
		const faults: string[] = [];
		for (const path of pageTypesIn(folder)) {
			asked.length = 0;
			await page.goto(`${address}${path}`);
			// Two frames: what would move has moved.
			await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
			faults.push(...(await page.evaluate(shiftsSeen)).map((value) => `${path} shifts by ${value}`));
			faults.push(...asked.filter((one) => one.startsWith('font') || !one.includes(` ${address}`)));
		}
		expect(faults).toEqual([]);
		await page.close();
	});

	test('would tell of a shift', async () => {
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		await page.addInitScript(watch);
		await page.goto(`${address}en/about/`);
		// Only what has been painted can shift.
		await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
		await page.evaluate(() => {
			const block = document.createElement('hr');
			block.setAttribute('height', '200');
			block.setAttribute('size', '200');
			document.querySelector('main')!.prepend(block);
		});
		await expect
			.poll(() => page.evaluate(shiftsSeen).then((shifts) => shifts.length), { timeout: 10_000 })
			.toBeGreaterThan(0);
		await page.close();
	});
});
