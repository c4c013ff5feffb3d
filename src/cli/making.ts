import { fork } from 'node:child_process';
import type { Locale } from '../model/locale.ts';
import { sparingly, youngObjects } from '../press/cast.ts';
import type { Inputs } from '../press/inputs.ts';
import type { SaidOfSearch } from '../press/indexing.ts';

/** What the process that makes a site is told when it starts. */
export interface Order {
	locale: Locale;
	isClean: boolean;
	/** The folder in which the site is made, that in which the program is bundled, and one for what is only needed meanwhile. */
	work: string;
	cast: string;
	scratch: string;
}

/** A site that has been drawn; what search took from its pages lies in `scratch`, and what is kept for the next build. */
export interface MadeSite {
	inputs: Inputs;
	/** The pages that search finds. */
	pages: number;
	/** Digests of files, as far as they are known already. */
	digests: ReadonlyMap<string, string>;
}

/** How making ends: with a site, with the word that the old one still is the right one, or with what is wrong. */
export type Ended = { made: MadeSite } | { unchanged: number } | { failed: string };

/** What that process says: of another one that it has started, of pages for search, and how it ended. */
export type Said = Ended | { search: SaidOfSearch[] } | { helper: number | undefined };

/** A site in the making. */
export interface Making {
	ended: Promise<Ended>;
	/** Ends it; nothing is written after that. */
	stop(): void;
}

/**
 * Has a site drawn in a process of its own, so that what a large library takes there (2 GB at 8,000 texts) is free
 * before Pagefind wants as much to write its index.
 */
export function startMaking(order: Order, hear: (said: SaidOfSearch) => void): Making {
	const maker = fork(new URL('maker.ts', import.meta.url), [JSON.stringify(order)], {
		serialization: 'advanced',
		execArgv: [...process.execArgv, youngObjects(16), '--expose-gc'],
		env: sparingly(process.env),
	});
	let helper: number | undefined;
	const ended = new Promise<Ended>((resolve, reject) => {
		let last: Ended | undefined;
		maker.on('message', (said: Said) => {
			if ('helper' in said) helper = said.helper;
			else if ('search' in said) {
				try {
					for (const one of said.search) hear(one);
				} catch (error) {
					reject(error);
				}
			} else last = said;
		});
		maker.on('error', reject);
		maker.on('exit', (code, signal) => {
			if (last) resolve(last);
			else reject(new Error(`The process that makes the site ended with ${signal ?? code}.`));
		});
	});
	// Whoever waits for it will hear; until then nobody does.
	ended.catch(() => {});
	const stop = () => {
		maker.kill('SIGKILL');
		if (helper !== undefined) killed(helper);
	};
	return { ended, stop };
}

/** Kills a process if it is still there. */
function killed(id: number): void {
	try {
		process.kill(id, 'SIGKILL');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}
