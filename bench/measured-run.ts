import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost, its children included. */
export interface Cost {
	seconds: number;
	/** Seconds of all processors together: what counts on a machine that others use as well. */
	cpu: number;
	/** The most memory that its processes held at one moment, in megabytes. */
	megabytes: number;
	/** The exit code. */
	code: number;
}

/** Runs a command and keeps account of its processes (Linux tells them under /proc; elsewhere only the time is known). */
export async function measuredRun(
	command: string,
	arguments_: readonly string[],
	folder: string,
	environment: Record<string, string> = {},
): Promise<Cost> {
	const started = performance.now();
	let said = '';
	const child = spawn(command, arguments_, { cwd: folder, env: { ...process.env, ...environment }, stdio: 'pipe' });
	child.stdout.on('data', (text) => (said += text));
	child.stderr.on('data', (text) => (said += text));
	const spent = new Map<number, number>();
	let most = 0;
	const look = () => {
		const tree = processesOf(child.pid!);
		for (const { pid, ticks } of tree) spent.set(pid, ticks);
		most = Math.max(
			most,
			tree.reduce((sum, { pages }) => sum + pages, 0),
		);
	};
	const looking = setInterval(look, 40);
	const code = await new Promise<number>((resolve) => child.on('exit', (status) => resolve(status ?? 1)));
	clearInterval(looking);
	if (code !== 0) console.error(said.slice(-2000));
	return {
		seconds: (performance.now() - started) / 1000,
		cpu: [...spent.values()].reduce((sum, ticks) => sum + ticks, 0) / 100,
		megabytes: (most * 4096) / 1e6,
		code,
	};
}

/** A process and all below it: the time each has used, in hundredths of a second, and its pages of memory. */
function processesOf(root: number): { pid: number; ticks: number; pages: number }[] {
	const parents = new Map<number, { pid: number; parent: number; ticks: number; pages: number }>();
	for (const name of numbersIn('/proc')) {
		try {
			const [, after] = readFileSync(`/proc/${name}/stat`, 'utf8').split(/\) (.*)/s) as [string, string];
			const fields = after.split(' ').map(Number);
			const pages = Number(readFileSync(`/proc/${name}/statm`, 'utf8').split(' ')[1]);
			parents.set(name, { pid: name, parent: fields[1]!, ticks: fields[11]! + fields[12]!, pages });
		} catch {
			// It has ended since its name was read.
		}
	}
	const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid)!.parent));
	return [...parents.values()].filter(({ pid }) => isBelow(pid));
}

function numbersIn(folder: string): number[] {
	try {
		return readdirSync(folder).map(Number).filter(Number.isInteger);
	} catch {
		return [];
	}
}
