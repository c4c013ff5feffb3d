import { Claims } from './claims.ts';
import type { Drawer, DrawerOptions, Drawn } from './drawer.ts';
import { DrawingThreads } from './drawing-threads.ts';
import type { KeptMade } from './kept-site.ts';
import { madeHere } from './thread-data.ts';

/** Fewer files than these are drawn sooner than another thread is ready. */
const worthAThread = 400;

/** Milliseconds after which this thread hears the others again: after each file would be thousands of turns. */
const betweenTurns = 10;

/** The drawing of files, in this thread and in others. */
export class Drawing {
	readonly #options: DrawerOptions;
	#threads: DrawingThreads | undefined;

	/** Where many files are certain to be drawn, other threads get ready while it is still found out which. */
	constructor(options: DrawerOptions, certain: number) {
		this.#options = options;
		if (certain >= worthAThread) this.#threads = new DrawingThreads(options);
	}

	/**
	 * Hands over each file as soon as it is there, in no certain order. Ends when all are drawn, or with the first error;
	 * answers what was made for many of them.
	 */
	async draw(drawer: Drawer, tasks: readonly number[], take: (drawn: Drawn) => void): Promise<Map<string, KeptMade>> {
		const claims = new Claims(tasks);
		if (tasks.length >= worthAThread) this.#threads ??= new DrawingThreads(this.#options);
		const others = this.#threads?.draw(tasks, claims, take) ?? Promise.resolve([]);
		// Heard below; until then an error must not end the process.
		others.catch(() => {});
		try {
			let heard = performance.now();
			for (let task = claims.first(); task !== undefined; task = claims.first()) {
				take(await drawer.draw(drawer.tasks[task]!));
				if (performance.now() - heard < betweenTurns) continue;
				// Other threads have pages to hand over, and what was told of them goes out.
				await new Promise(setImmediate);
				heard = performance.now();
			}
			return new Map([...(await others).flatMap((made) => [...made]), ...(await madeHere())]);
		} finally {
			claims.end();
		}
	}

	/** Lets the other threads go, whatever they are doing. */
	async end(): Promise<void> {
		await this.#threads?.end();
	}
}
