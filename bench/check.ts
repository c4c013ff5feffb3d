import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { settingsFrom } from '../src/settings.ts';
import { measuredRun } from './measured-run.ts';

/** `npm run bench -- check [--times 5]`: what `npm run check` costs on the real content, and on as much again beside it. */
export async function benchCheck(arguments_: readonly string[]): Promise<void> {
	const { values } = parseArgs({ args: [...arguments_], options: { times: { type: 'string', default: '5' } } });
	const folder = await mkdtemp(join(tmpdir(), 'atlas-bench-'));
	const { contentFolder } = settingsFrom(process.env);
	try {
		const twice = join(folder, 'content');
		await cp(contentFolder, twice, { recursive: true });
		await copyBeside(twice);
		for (const content of [contentFolder, twice]) await measure(content, Number(values.times));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Every article, source and event once more under another name; links of the copies lead to the first ones. */
async function copyBeside(content: string): Promise<void> {
	for (const room of await readdir(content)) {
		if (room === 'vocabulary') continue;
		for (const name of await readdir(join(content, room))) {
			const other = name.replace(/(\.yaml)?$/, '-again$1');
			await cp(join(content, room, name), join(content, room, other), { recursive: true });
		}
	}
}

async function measure(content: string, times: number): Promise<void> {
	const entries = await readdir(content, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).length;
	const costs = [];
	for (let time = 0; time < times; time++)
		costs.push(await measuredRun('node', ['src/cli/check.ts'], process.cwd(), { CONTENT_DIR: content }));
	const median = (of: number[]) => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)]!;
	const [seconds, cpu] = [median(costs.map((cost) => cost.seconds)), median(costs.map((cost) => cost.cpu))];
	const per = (spent: number) => ((spent / files) * 1000).toFixed(2);
	console.log(
		`${files} files: ${seconds.toFixed(2)} s, ${cpu.toFixed(2)} s of processors; for 1,000 files ${per(seconds)} s, ${per(cpu)} s`,
	);
}
