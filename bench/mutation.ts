import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What strangers' words and readers' queries meet first, and with it what their mistakes would break in silence. */
const mutated = [
	'src/model/article-language.ts',
	'src/model/component-language.ts',
	'src/model/address.ts',
	'src/model/parse-body.ts',
	'src/model/braces.ts',
	'src/model/hazards.ts',
	'src/model/cjk-emphasis.ts',
	'src/model/drift.ts',
	'src/search/query.ts',
];
const folder = resolve('.atlas/mutation');
const version = '10.1.1';
const report = resolve(folder, 'report.json');
/** The score that each file must reach. */
const wanted = 80;

/**
 * `npm run bench -- mutation [file…]`: changes one thing at a time in the code and counts the changes that no test
 * notices. Stryker is fetched when it is first wanted: two hundred packages for one command are too many to install
 * with every clone.
 */
export function benchMutation(files: readonly string[]): void {
	install();
	const settings = resolve(folder, 'stryker.json');
	writeFileSync(
		settings,
		JSON.stringify({
			mutate: files.length > 0 ? files : mutated,
			plugins: [resolve(folder, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
			testRunner: 'vitest',
			vitest: { configFile: 'bench/mutation.vitest.ts' },
			coverageAnalysis: 'perTest',
			ignoreStatic: true,
			incremental: true,
			incrementalFile: resolve(folder, 'incremental.json'),
			concurrency: 2,
			timeoutMS: 90_000,
			tempDirName: '.atlas/mutation-sandbox',
			ignorePatterns: ['content', 'docs', 'dist', 'tests/e2e'],
			reporters: ['json'],
			jsonReporter: { fileName: report },
		}),
	);
	rmSync(report, { force: true });
	const stryker = resolve(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js');
	const { status } = spawnSync('node', [stryker, 'run', settings], { stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0 || !existsSync(report))
		throw new Error('Stryker did not finish; run it again, it goes on where it was.');
	print();
}

/** The project's own vitest and TypeScript are linked in, so that one version of each runs. */
function install(): void {
	if (existsSync(resolve(folder, 'node_modules/@stryker-mutator/core'))) return;
	mkdirSync(folder, { recursive: true });
	writeFileSync(resolve(folder, 'package.json'), '{ "private": true }\n');
	const packages = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${version}`);
	const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps', ...packages];
	const { status } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) throw new Error('Stryker could not be installed.');
	for (const name of ['vitest', 'typescript']) {
		const link = resolve(folder, 'node_modules', name);
		rmSync(link, { recursive: true, force: true });
		mkdirSync(dirname(link), { recursive: true });
		symlinkSync(resolve('node_modules', name), link);
	}
}

interface Report {
	files: Record<string, { source: string; mutants: Mutant[] }>;
}
interface Mutant {
	status: string;
	statusReason?: string;
	replacement?: string;
	location: { start: { line: number; column: number } };
}

function print(): void {
	const { files } = JSON.parse(readFileSync(report, 'utf8')) as Report;
	let isGood = true;
	for (const [name, { mutants, source }] of Object.entries(files)) {
		const count = (...states: string[]) => mutants.filter(({ status }) => states.includes(status)).length;
		const stopped = mutants.filter(({ status }) => status === 'Timeout');
		// Stryker counts how often a changed line runs; only what runs a hundred times as often as it should has a loop.
		const looping = stopped.filter(({ statusReason }) => statusReason?.startsWith('Hit limit')).length;
		const noticed = count('Killed') + looping;
		const all = count('Killed', 'Timeout', 'Survived', 'NoCoverage');
		const score = (100 * noticed) / all;
		isGood &&= score >= wanted;
		const clock = stopped.length - looping;
		const notes = [looping && `${looping} loop`, clock && `${clock} not counted, stopped by the clock`].filter(Boolean);
		console.log(`${score.toFixed(1).padStart(5)} %  ${noticed}/${all}  ${[name, ...notes].join('  ')}`);
		if (process.env.SURVIVORS !== '1') continue;
		const lines = source.split('\n');
		for (const { status, location, replacement } of mutants)
			if (status !== 'Killed' && status !== 'Ignored')
				console.log(
					`  ${status} ${location.start.line}:${location.start.column}  ${lines[location.start.line - 1]!.trim().slice(0, 90)}  →  ${replacement?.slice(0, 50)}`,
				);
	}
	if (!isGood) process.exit(1);
}
