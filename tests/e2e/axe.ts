import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Finding {
	id: string;
	help: string;
	nodes: { target: string[] }[];
}

/** Width does not change colours, nor the theme the layout: two looks of the four show what there is to see. */
type Look = { width: number; colorScheme: 'light' | 'dark' };
const twoLooks: readonly Look[] = [
	{ width: 1280, colorScheme: 'light' },
	{ width: 360, colorScheme: 'dark' },
];
export const allLooks: readonly Look[] = [
	...twoLooks,
	{ width: 1280, colorScheme: 'dark' },
	{ width: 360, colorScheme: 'light' },
];

/**
 * What axe finds on a page, wide and narrow, light and dark, with everything that opens on request open.
 * The page's context must bypass its policy: axe is a script of no page of ours.
 */
export async function axeFaults(page: Page, address: string, looks: readonly Look[] = twoLooks): Promise<string[]> {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto(address);
	await page.addScriptTag({ path: script });
	await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
	const faults: string[] = [];
	for (const { width, colorScheme } of looks) {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme });
		faults.push(...(await findings(page)).map((found) => `${found} (${width} px, ${colorScheme})`));
	}
	return faults;
}

/** What axe finds on a page as it stands. */
export async function findings(page: Page): Promise<string[]> {
	const violations = await page.evaluate(async () => {
		const { axe } = globalThis as unknown as {
			axe: { run(options: object): Promise<{ violations: Finding[] }> };
		};
		const found = await axe.run({
			resultTypes: ['violations'],
			// Asked for by WCAG 2.2, and off in axe until told otherwise.
			rules: { 'target-size': { enabled: true } },
		});
		return found.violations.map(({ id, help, nodes }) => ({
			id,
			help,
			nodes: nodes.map(({ target }) => ({ target })),
		}));
	});
	const path = new URL(page.url()).pathname;
	return violations.map(
		({ id, help, nodes }) => `${path} ${id}: ${help}: ${nodes.length} × ${nodes[0]!.target.join(' ')}`,
	);
}
