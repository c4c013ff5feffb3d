import type { Browser, Page } from 'playwright-core';
import { locales, type Locale } from '../src/model/locale.ts';
import { serveSite, type Sent } from './serve-site.ts';

/** What a reader with an empty cache is sent, packed with brotli. */
export interface Visit {
	/** An article, until nothing more is asked for. */
	requests: number;
	bytes: number;
	/** Then one search over the full text, from the article to the results shown, in the middle of the queries. */
	search?: Record<Locale, number>;
}

/** How a site's search is asked, from one of its articles; it is done when results or a word about them are shown. */
export type Ask = (page: Page, query: string, locale: Locale) => Promise<void>;

/** Words that the prose of synthetic libraries has, as of our own. */
const queries: Record<Locale, readonly string[]> = {
	zh: ['市场份额', '出口管制', '开源生态', '上市', '显存带宽'],
	en: ['market share', 'export controls', 'open source', 'listing', 'memory bandwidth'],
};

/** Visits an article of a built site in a real browser, then searches from it; the server keeps the account. */
export async function visit(browser: Browser, site: string, article: string, ask?: Ask): Promise<Visit> {
	const { address, sent, close } = await serveSite(site, ask === askOurs ? undefined : {});
	try {
		const first = await from(browser, address + article, sent);
		if (!ask) return first;
		const search = {} as Record<Locale, number>;
		for (const locale of locales) {
			const start = address + article.replace(/^\w+/, locale);
			const costs: number[] = [];
			for (const query of queries[locale])
				costs.push((await from(browser, start, sent, (page) => ask(page, query, locale))).bytes);
			search[locale] = costs.sort((a, b) => a - b)[Math.floor(costs.length / 2)]!;
		}
		return { ...first, search };
	} finally {
		close();
	}
}

/** Opens a page with nothing cached, and answers what was sent for it, or for what is done on it afterwards. */
async function from(browser: Browser, address: string, sent: Sent, act?: (page: Page) => Promise<void>): Promise<Sent> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	try {
		const page = await context.newPage();
		let before = { ...sent };
		await page.goto(address);
		await quiet(page, sent);
		if (act) {
			before = { ...sent };
			await act(page);
			await quiet(page, sent);
		}
		return { requests: sent.requests - before.requests, bytes: sent.bytes - before.bytes };
	} finally {
		await context.close();
	}
}

/** Waits until the server has had nothing to do for a while. */
async function quiet(page: Page, sent: Sent): Promise<void> {
	for (let last = -1; last !== sent.requests;) {
		last = sent.requests;
		await page.waitForTimeout(700);
	}
}

/** The search page of ours, reached with the query as every form of the site does. */
export const askOurs: Ask = async (page, query, locale) => {
	await page.goto(new URL(`/${locale}/search/?q=${encodeURIComponent(query)}`, page.url()).href);
	await page.waitForSelector('[data-search-results][data-state="done"]');
};

/** The box of Starlight, which is Pagefind's own. */
export const askStarlight: Ask = async (page, query) => {
	await page.click('button[data-open-modal]');
	await page.fill('#starlight__search input', query);
	await page.waitForSelector('.pagefind-ui__result');
};
