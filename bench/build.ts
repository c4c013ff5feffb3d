import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measuredRun, type Cost } from './measured-run.ts';
import { writeSynthetic } from './synthetic.ts';
import { weigh } from './weigh.ts';

/** `npm run bench -- build --articles 100,1000,8000`: builds synthetic libraries of those sizes and prints what each cost. */
export async function benchBuild(arguments_: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...arguments_],
		options: { articles: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
	});
	const folder = await mkdtemp(join(tmpdir(), 'atlas-bench-'));
	const rows: string[][] = [];
	for (const texts of values.articles.split(',').map(Number)) {
		const library = join(folder, `library-${texts}`);
		const site = join(folder, `site-${texts}`);
		await writeSynthetic(library, texts, Number(values.seed));
		const environment = { CONTENT_DIR: library, OUT_DIR: site };
		const cost = await measuredRun(process.execPath, ['src/cli/build.ts'], process.cwd(), environment);
		rows.push([`${texts} ours, cold`, ...costCells(cost, texts), ...Object.values(await weigh(site))]);
	}
	printTable(['', 'wall s', 'cpu s', 'MB', 'ms/article', 'html gz', 'html br', 'css br', 'js br'], rows);
	console.log('\nms/article is processor time; it holds also where other work shares the machine, wall time does not.');
	await rm(folder, { recursive: true, force: true });
}

function costCells({ seconds, cpu, megabytes, code }: Cost, texts: number): string[] {
	if (code !== 0) return ['failed', '', '', ''];
	return [seconds.toFixed(1), cpu.toFixed(1), megabytes.toFixed(0), ((cpu * 1000) / texts).toFixed(1)];
}

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
	for (const row of [head, ...rows])
		console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(28) : cell.padStart(12))).join(''));
}
