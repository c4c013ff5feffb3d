import type { Page } from 'playwright-core';
import { openBrowser } from '../tests/e2e/browser.ts';
import { serverHeaders } from '../src/policy.ts';
import { serveSite } from './serve-site.ts';

const { 'Speculation-Rules': _rules, ...plainHeaders } = serverHeaders;

/** How far away the server is, and how long a pointer rests on a link before it is pressed. */
const [roundTrip, rest] = [100, 400];

/** `npm run bench -- next`: from the click to the first words of the next page, the middle of several, by way of arriving. */
export async function benchNextPage(site: string): Promise<void> {
	const ways: [string, boolean, (page: Page, path: string) => Promise<void>][] = [
		['at once', false, async () => {}],
		['after pointing, rules by the server', true, (page, path) => page.hover(linkTo(path))],
		['after pointing, plain host', false, (page, path) => page.hover(linkTo(path))],
		['by keyboard', true, (page, path) => page.focus(linkTo(path))],
	];
	for (const [name, hasRules, approach] of ways) {
		const { address, close } = await serveSite(site, hasRules ? serverHeaders : plainHeaders, roundTrip);
		const browser = await openBrowser();
		const times: number[] = [];
		for (const path of [
			'zh/firms/metax/',
			'zh/firms/biren/',
			'zh/firms/nvidia/',
			'zh/firms/amd/',
			'zh/firms/huawei/',
		]) {
			const page = await browser.newPage();
			await page.goto(`${address}zh/firms/`, { waitUntil: 'networkidle' });
			await approach(page, path);
			await page.waitForTimeout(rest);
			const clicked = await page.evaluate((selector) => {
				document.querySelector<HTMLElement>(selector)!.click();
				return Date.now();
			}, linkTo(path));
			await page.waitForURL(address + path);
			times.push((await firstPaint(page)) - clicked);
			await page.close();
		}
		console.log(`${name}: ${Math.round(times.sort((a, b) => a - b)[times.length >> 1]!)} ms`);
		await browser.close();
		close();
	}
}

function linkTo(path: string): string {
	return `main a[href="/${path}"]`;
}

/** When the page's first words stood on the screen, by the clock. */
function firstPaint(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((done) =>
				new PerformanceObserver((list) => {
					const [entry] = list.getEntriesByName('first-contentful-paint');
					const [visit] = performance.getEntriesByType('navigation') as (PerformanceEntry & {
						activationStart?: number;
					})[];
					if (entry) done(performance.timeOrigin + Math.max(entry.startTime, visit!.activationStart ?? 0));
				}).observe({ type: 'paint', buffered: true }),
			),
	);
}
