import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { openBrowser } from '../tests/e2e/browser.ts';
import { pageTypesIn } from '../tests/page.ts';
import { serveSite } from './serve-site.ts';

/** Lighthouse brings more packages than the site and its tests together; it is fetched when it is asked for. */
const version = '13.5.0';
const folder = resolve('.atlas/lighthouse');

/** What each category must reach. */
const least: Record<string, number> = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };

interface Result {
	categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
	audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
}
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Result } | undefined>;

/**
 * `npm run bench -- lighthouse [part of an address]`: a simulated slow phone on one page of each type in both
 * languages; the middle of three runs where the first falls short, for a busy machine can only make a page slower.
 */
export async function benchLighthouse(site: string): Promise<void> {
	const lighthouse = await fetched();
	const { address, close } = await serveSite(site);
	const port = 9333;
	const browser = await openBrowser([`--remote-debugging-port=${port}`]);
	const paths = pageTypesIn(site).filter((path) => path.includes(process.argv[3] ?? ''));
	let short = 0;
	for (const path of paths.filter((one) => !one.includes('404'))) {
		const runs: Result[] = [];
		do runs.push((await lighthouse(`${address}${path}`, { port, logLevel: 'error' }))!.lhr);
		while (runs.length < 3 && missed(runs.at(-1)!).length > 0);
		const best = missed(runs.at(-1)!).length === 0 ? runs.at(-1)! : middle(runs);
		const faults = missed(best);
		short += Number(faults.length > 0);
		const scores = Object.keys(least).map((name) => `${name} ${scoreOf(best, name)}`);
		console.log(`${faults.length > 0 ? '✗' : '✓'} ${path || '/'}  ${scores.join(', ')}`);
		for (const fault of faults) console.log(`    ${fault}`);
	}
	console.log(`${paths.length} pages, ${short} below what is asked`);
	await browser.close();
	close();
}

async function fetched(): Promise<Lighthouse> {
	if (!existsSync(resolve(folder, 'node_modules/lighthouse')))
		execFileSync('npm', [
			'install',
			'--prefix',
			folder,
			'--no-save',
			'--no-audit',
			'--no-fund',
			`lighthouse@${version}`,
		]);
	const entry = createRequire(resolve(folder, 'from.js')).resolve('lighthouse');
	return ((await import(entry)) as { default: Lighthouse }).default;
}

function scoreOf(result: Result, name: string): number {
	return Math.round(result.categories[name]!.score * 100);
}

/** Categories below their mark, with the audits that took points; one that could not be measured is below it too. */
function missed(result: Result): string[] {
	return Object.entries(least)
		.filter(([name, mark]) => scoreOf(result, name) < mark)
		.flatMap(([name]) => {
			const audits = result.categories[name]!.auditRefs.filter(
				({ id, weight }) => weight > 0 && (result.audits[id]!.score ?? 1) < 0.98,
			).map(({ id }) => `${name}: ${result.audits[id]!.title} ${result.audits[id]!.displayValue ?? ''}`);
			return audits.length > 0 ? audits : [`${name}: not measured`];
		});
}

function middle(runs: readonly Result[]): Result {
	return [...runs].sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'))[Math.floor(runs.length / 2)]!;
}
