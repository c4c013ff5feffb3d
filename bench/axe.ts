import { openBrowser } from '../tests/e2e/browser.ts';
import { allLooks, axeFaults } from '../tests/e2e/axe.ts';
import { addressesIn } from '../tests/page.ts';
import { serveSite } from './serve-site.ts';

/** `npm run bench -- axe`: every page, wide and narrow, light and dark; `npm test` looks at one page of each type. */
export async function benchAxe(site: string): Promise<void> {
	const { address, close } = await serveSite(site);
	const browser = await openBrowser();
	const page = await (await browser.newContext({ bypassCSP: true })).newPage();
	const addresses = addressesIn(site);
	let count = 0;
	for (const path of addresses)
		for (const fault of await axeFaults(page, `${address}${path}`, allLooks)) {
			count++;
			console.log(fault);
		}
	console.log(`${addresses.length} pages, ${count} violations`);
	await browser.close();
	close();
}
