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

/**
 * Runs a command and keeps account of its processes. Linux tells them under /proc, elsewhere only the time is known:
 * processor time is what the kernel has booked for the finished command and everything that it waited for; memory is
 * the greatest sum of resident memory, looked at 25 times a second, pages that processes share counted in each.
 */
export async function measuredRun(
	command: string,
	arguments_: readonly string[],
	folder: string,
	environment: Record<string, string | undefined> = {},
): Promise<Cost> {
	const booked = ticksOfFinished();
	const started = performance.now();
	let said = '';
	const child = spawn(command, arguments_, { cwd: folder, env: { ...process.env, ...environment }, stdio: 'pipe' });
	child.stdout.on('data', (text) => (said += text));
	child.stderr.on('data', (text) => (said += text));
	// One that is left behind by its parent is booked with no one; what was seen of it counts then.
	const seen = new Map<number, number>();
	let most = 0;
	const look = () => {
		const tree = processesOf(child.pid!);
		for (const { pid, ticks } of tree) seen.set(pid, ticks);
		most = Math.max(
			most,
			tree.reduce((sum, { kilobytes }) => sum + kilobytes, 0),
		);
	};
	const looking = setInterval(look, 40);
	const code = await new Promise<number>((resolve) => {
		child.on('close', (status) => resolve(status ?? 1));
		child.on('error', (error) => {
			said += error.message;
			resolve(1);
		});
	});
	clearInterval(looking);
	if (code !== 0) console.error(said.slice(-2000));
	const sum = [...seen.values()].reduce((total, ticks) => total + ticks, 0);
	return {
		seconds: (performance.now() - started) / 1000,
		cpu: Math.max(ticksOfFinished() - booked, sum) / 100,
		megabytes: most / 1000,
		code,
	};
}

/** Hundredths of a second that the kernel has booked for finished children of this process, and for theirs. */
function ticksOfFinished(): number {
	try {
		const fields = statOf('self');
		return fields[13]! + fields[14]!;
	} catch {
		// Not Linux.
		return 0;
	}
}

/** A process and all below it: the time each has used, in hundredths of a second, and its resident memory. */
function processesOf(root: number): { pid: number; ticks: number; kilobytes: number }[] {
	const all = new Map<number, { parent: number; ticks: number }>();
	for (const pid of numbersIn('/proc')) {
		try {
			const fields = statOf(String(pid));
			all.set(pid, { parent: fields[1]!, ticks: fields[11]! + fields[12]! });
		} catch {
			// It has ended since its name was read.
		}
	}
	const isBelow = (pid: number): boolean => pid === root || (all.has(pid) && isBelow(all.get(pid)!.parent));
	return [...all]
		.filter(([pid]) => isBelow(pid))
		.map(([pid, { ticks }]) => ({ pid, ticks, kilobytes: residentOf(pid) }));
}

/** The fields of /proc/…/stat after the name, which may hold spaces. */
function statOf(pid: string): number[] {
	const [, after] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?!.*\) )/s) as [string, string];
	return after.split(' ').map(Number);
}

function residentOf(pid: number): number {
	try {
		return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
	} catch {
		// It has ended since it was found.
		return 0;
	}
}

function numbersIn(folder: string): number[] {
	try {
		return readdirSync(folder).map(Number).filter(Number.isInteger);
	} catch {
		return [];
	}
}
