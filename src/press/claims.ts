/**
 * Which of a list of tasks are taken, for threads that share the list: the first thread takes them from the beginning,
 * all others from the end, until they meet. No task is taken twice.
 */
export class Claims {
	/** To be handed to other threads, which open it again. */
	readonly shared: SharedArrayBuffer;
	readonly #counts: Int32Array;
	readonly #tasks: readonly number[];
	#own = 0;

	/** `tasks` are numbers of tasks, in one order in every thread. */
	constructor(tasks: readonly number[], shared = new SharedArrayBuffer(8)) {
		this.#tasks = tasks;
		this.shared = shared;
		this.#counts = new Int32Array(shared);
	}

	/** The next task from the beginning; for one thread alone. */
	first(): number | undefined {
		return this.#take() ? this.#tasks[this.#own++] : undefined;
	}

	/** The next task from the end. */
	last(): number | undefined {
		return this.#take() ? this.#tasks.at(-1 - Atomics.add(this.#counts, 1, 1)) : undefined;
	}

	/** Takes away what is left, so that all threads end. */
	end(): void {
		Atomics.add(this.#counts, 0, this.#tasks.length);
	}

	#take(): boolean {
		return Atomics.add(this.#counts, 0, 1) < this.#tasks.length;
	}
}
