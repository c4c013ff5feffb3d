import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { readLibrary } from '../src/library.ts';
import { openBrowser } from '../tests/e2e/browser.ts';
import { printGrowth, printTable, type Row } from './build-table.ts';
import { measuredRun } from './measured-run.ts';
import { bareAstro } from './rivals/astro.ts';
import type { Rival } from './rivals/rival.ts';
import { starlight } from './rivals/starlight.ts';
import { rivalTexts } from './rivals/texts.ts';
import { buildRival, install, NotInstalled } from './rivals/workshop.ts';
import { writeSynthetic } from './synthetic.ts';
import { askOurs, askStarlight, visit } from './visit.ts';
import { weigh } from './weigh.ts';

const known: Record<string, Rival> = { starlight, astro: bareAstro };

/**
 * `npm run bench -- build --sizes 100,1000`: builds synthetic libraries of those sizes (texts, half of them Chinese)
 * with ours and, from the same texts, with the rivals (`--rivals starlight,astro`, `--no-rivals`), and prints what
 * each cost and weighs. `--keep` leaves libraries and sites where they were made.
 */
export async function benchBuild(arguments_: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...arguments_],
		options: {
			sizes: { type: 'string', default: '100,1000' },
			rivals: { type: 'string', default: Object.keys(known).join() },
			'no-rivals': { type: 'boolean', default: false },
			seed: { type: 'string', default: '1' },
			keep: { type: 'boolean', default: false },
		},
	});
	const sizes = values.sizes.split(',').map(Number);
	const asked = values['no-rivals'] ? [] : values.rivals.split(',');
	const strange = asked.find((name) => !known[name]);
	if (!sizes.every((size) => Number.isInteger(size) && size >= 20))
		return refuse(`--sizes must be whole numbers from 20 up, such as 100,1000, not ${values.sizes}`);
	if (strange !== undefined) return refuse(`--rivals knows ${Object.keys(known).join(' and ')}, not ${strange}`);
	const folder = await mkdtemp(join(tmpdir(), 'atlas-bench-'));
	// What builds keep must lie in the project: a bundle looks for its packages from there.
	const kept = resolve(`node_modules/.cache/bench-${process.pid}`);
	const isLeft = (one: string) => values.keep && one === folder;
	process.on('SIGINT', () => process.exit(130));
	process.on('exit', () =>
		[folder, kept].filter((one) => !isLeft(one)).forEach((one) => rmSync(one, { recursive: true, force: true })),
	);
	const browser = await openBrowser().catch((error: Error) => {
		say(`no browser, so views and searches are not weighed: ${error.message.split('\n')[0]}`);
		return undefined;
	});
	const rivals = await installed(asked, folder);
	const rows: Row[] = [];
	for (const texts of sizes) {
		say(`${texts} texts: writing the library`);
		const library = join(folder, `library-${texts}`);
		await writeSynthetic(library, texts, Number(values.seed));
		rows.push(...(await ours(library, join(folder, `site-${texts}`), kept, texts, browser)));
		if (rivals.length > 0) rows.push(...(await theirs(rivals, library, texts, browser)));
	}
	await browser?.close();
	console.log('');
	printTable(rows);
	console.log('');
	printGrowth(rows);
	console.log(notes);
	if (values.keep) console.log(`\nkept in ${folder}`);
}

function refuse(why: string): void {
	say(why);
	process.exit(2);
}

const notes = `
CPU: all processes together. MB: the most they held at once (resident memory, summed). Bytes as brotli packs them.
article: HTML of the middle article; view: with all that its first view fetches; query: from there to the results.
Ours also draws facts, cards, links, maps, timelines, files for machines and pictures for previews; bare Astro has no search.`;

async function installed(names: readonly string[], folder: string): Promise<{ rival: Rival; home: string }[]> {
	const ready: { rival: Rival; home: string }[] = [];
	for (const name of names) {
		const rival = known[name]!;
		const home = join(folder, name);
		say(
			`${rival.name}: npm install ${Object.entries(rival.packages)
				.map((pair) => pair.join('@'))
				.join(' ')}`,
		);
		try {
			await install(rival, home);
			ready.push({ rival, home });
		} catch (error) {
			if (!(error instanceof NotInstalled)) throw error;
			say(`${rival.name} is left out, npm could not install it: ${error.message}`);
		}
	}
	return ready;
}

/** Ours as in a fresh clone, then with nothing changed, then after one sentence more. */
async function ours(library: string, site: string, kept: string, texts: number, browser?: Browser): Promise<Row[]> {
	const environment = { CONTENT_DIR: library, OUT_DIR: site, KEPT_DIR: kept, BASE_PATH: undefined };
	const rows: Row[] = [];
	rmSync(kept, { recursive: true, force: true });
	for (const state of ['cold', 'unchanged', 'one edit']) {
		if (state === 'one edit') await addSentence(library);
		announce(texts, `ours, ${state}`);
		const cost = await measuredRun(process.execPath, ['src/cli/build.ts'], resolve('.'), environment);
		rows.push({ texts, maker: 'ours', state, cost });
		if (cost.code !== 0) break;
	}
	const [first] = rows;
	if (first?.cost.code !== 0) return rows;
	first.weight = await weigh(site);
	if (browser) first.visit = await visit(browser, site, first.weight.middle, askOurs);
	return rows;
}

async function theirs(
	rivals: readonly { rival: Rival; home: string }[],
	library: string,
	texts: number,
	browser?: Browser,
): Promise<Row[]> {
	say(`${texts} texts: the same as plain MDX`);
	const own = rivalTexts((await readLibrary(library)).library);
	const rows: Row[] = [];
	for (const { rival, home } of rivals) {
		announce(texts, rival.name);
		const { site, cost } = await buildRival(rival, home, own);
		const row: Row = { texts, maker: rival.name, state: 'cold', cost };
		rows.push(row);
		if (cost.code !== 0) continue;
		row.weight = await weigh(site);
		if (browser) row.visit = await visit(browser, site, row.weight.middle, rival.hasSearch ? askStarlight : undefined);
	}
	return rows;
}

async function addSentence(library: string): Promise<void> {
	const [first] = (await readdir(join(library, 'firms'))).sort();
	const path = join(library, 'firms', first!, 'zh.mdx');
	writeFileSync(path, readFileSync(path, 'utf8').replace(/(?<=\n---\n\n)/, '这是新的一句。'));
}

function announce(texts: number, what: string): void {
	say(`${texts} texts: ${what} (the machine’s load is ${loadavg()[0]!.toFixed(1)})`);
}

/** Progress goes beside the table, which alone is the answer. */
function say(line: string): void {
	console.error(line);
}
