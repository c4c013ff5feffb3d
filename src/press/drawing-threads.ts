import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Claims } from './claims.ts';
import type { DrawerOptions, Drawn } from './drawer.ts';
import type { KeptMade } from './kept-site.ts';
import type { Said, Shared } from './thread-data.ts';

/**
 * As many processors as there may be, more threads are not opened: each holds the library, and compiles the program for
 * itself. Two take 1.1 GB for 1,000 texts and 2.1 GB for 8,000; four took 1.5 and 3.3, where 1.2 and 2.5 are promised,
 * and 7 seconds of processors more for 1,000.
 */
const mostThreads = 2;

interface Thread {
	worker: Worker;
	/** What it has made for many files, once it has drawn all that it could claim. */
	made: Promise<Map<string, KeptMade>>;
}

/** Threads beside this one that draw. They get ready at once, and begin when they are told what there is to draw. */
export class DrawingThreads {
	readonly #threads: Thread[];
	#take: (drawn: Drawn) => void = () => {};

	constructor(options: DrawerOptions) {
		const count = Math.min(availableParallelism(), mostThreads) - 1;
		this.#threads = Array.from({ length: count }, () => this.#opened(options));
	}

	/** Lets each draw what it can claim, and hands it over; answers what they have made for many files. */
	async draw(tasks: readonly number[], claims: Claims, take: (drawn: Drawn) => void): Promise<Map<string, KeptMade>[]> {
		this.#take = take;
		for (const { worker } of this.#threads) worker.postMessage({ tasks, shared: claims.shared } satisfies Shared);
		try {
			return await Promise.all(this.#threads.map(({ made }) => made));
		} catch (error) {
			// Nobody need draw what is left.
			claims.end();
			throw error;
		}
	}

	async end(): Promise<void> {
		await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
	}

	#opened(options: DrawerOptions): Thread {
		const worker = new Worker(new URL('thread.ts', import.meta.url), {
			workerData: options,
			resourceLimits: { maxOldGenerationSizeMb: 8192, maxYoungGenerationSizeMb: 48 },
		});
		const made = new Promise<Map<string, KeptMade>>((resolve, reject) => {
			worker.on('message', (said: Said) => {
				if ('made' in said) resolve(said.made);
				else for (const one of said.drawn) this.#take(one);
			});
			worker.on('error', reject);
			worker.on('exit', (code) => reject(new Error(`a drawing thread ended with ${code}`)));
		});
		// Heard when something is drawn; until then an error in a thread must not end the process.
		made.catch(() => {});
		return { worker, made };
	}
}
