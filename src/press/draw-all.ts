import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Claims } from './claims.ts';
import type { Drawer, DrawerOptions, Drawn } from './drawer.ts';
import type { KeptMade } from './kept-site.ts';
import { madeHere, type Said, type ThreadData } from './thread-data.ts';

/** Fewer files than these are drawn sooner than another thread is ready. */
const worthAThread = 400;

/** More threads than these wait for each other; each holds the library. */
const mostThreads = 4;

/**
 * Draws files, in this thread and in others where there are many; hands over each as soon as it is there, in no
 * certain order. Ends when all are drawn, or with the first error; answers what was made for many of them.
 */
export async function drawAll(
	drawer: Drawer,
	options: DrawerOptions,
	tasks: readonly number[],
	take: (drawn: Drawn) => void,
): Promise<Map<string, KeptMade>> {
	const claims = new Claims(tasks);
	const count = tasks.length < worthAThread ? 0 : Math.min(availableParallelism(), mostThreads) - 1;
	const data: ThreadData = { options, tasks, shared: claims.shared };
	const threads = Array.from({ length: count }, () => threadOf(data, take));
	// Heard below; until then an error in a thread must not end the process.
	for (const { ended } of threads) ended.catch(() => claims.end());
	try {
		for (let task = claims.first(); task !== undefined; task = claims.first()) {
			take(await drawer.draw(drawer.tasks[task]!));
			// Other threads have pages to hand over, and Pagefind has questions.
			await new Promise(setImmediate);
		}
		const made = await Promise.all(threads.map(({ ended }) => ended));
		return new Map([...made.flatMap((one) => [...one]), ...(await madeHere())]);
	} finally {
		claims.end();
		await Promise.all(threads.map(({ worker }) => worker.terminate()));
	}
}

function threadOf(
	data: ThreadData,
	take: (drawn: Drawn) => void,
): { worker: Worker; ended: Promise<Map<string, KeptMade>> } {
	const worker = new Worker(new URL('thread.ts', import.meta.url), {
		workerData: data,
		resourceLimits: { maxOldGenerationSizeMb: 8192, maxYoungGenerationSizeMb: 96 },
	});
	const ended = new Promise<Map<string, KeptMade>>((resolve, reject) => {
		worker.on('message', (said: Said) => ('made' in said ? resolve(said.made) : take(said.drawn)));
		worker.on('error', reject);
		worker.on('exit', (code) => reject(new Error(`a drawing thread ended with ${code}`)));
	});
	return { worker, ended };
}
