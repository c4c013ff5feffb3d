import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { measuredRun, type Cost } from '../measured-run.ts';
import type { Rival } from './rival.ts';
import { mdxFile, type RivalText } from './texts.ts';

/** Why a rival could not be had, in npm's own last words. */
export class NotInstalled extends Error {}

/** Fetches a rival's packages into an empty folder, from the registry that npm is set to. */
export async function install(rival: Rival, folder: string): Promise<void> {
	const files = new Map(rival.files);
	const manifest = { name: 'rival', private: true, type: 'module', dependencies: rival.packages };
	files.set('package.json', JSON.stringify(manifest));
	await writeAll(folder, files);
	try {
		const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--fetch-retries=1', '--loglevel=error'];
		await promisify(execFile)('npm', ['install', ...flags], { cwd: folder });
	} catch (error) {
		const { stderr, message } = error as Error & { stderr?: string };
		const lines = (stderr || message).split('\n').filter((line) => line.trim() && !/complete log/.test(line));
		throw new NotInstalled(
			lines
				.slice(0, 3)
				.map((line) => line.replace(/^npm (?:error|ERR!) /, ''))
				.join('; '),
		);
	}
}

/** Builds a rival's site of these texts from nothing kept; answers where it lies and what it cost. */
export async function buildRival(
	rival: Rival,
	folder: string,
	texts: readonly RivalText[],
): Promise<{ site: string; cost: Cost }> {
	const [root] = rival.pathOf(texts[0]!).split(`/${texts[0]!.locale}/`) as [string];
	for (const stale of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite', root])
		await rm(join(folder, stale), { recursive: true, force: true });
	await writeAll(folder, rival.files);
	await writeAll(folder, new Map(texts.map((text) => [rival.pathOf(text), mdxFile(text)])));
	const site = join(folder, 'dist');
	const quiet = { ASTRO_TELEMETRY_DISABLED: '1', CI: '1', NODE_ENV: undefined };
	const cost = await measuredRun(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], folder, quiet);
	return { site, cost };
}

async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
	for (const [path, text] of files) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
}
