import { allMade } from '../reads.ts';
import type { Drawn } from './drawer.ts';
import { packed, type KeptMade } from './kept-site.ts';

/** What a drawing thread is told when it is to begin. */
export interface Shared {
	/** The numbers of the tasks that are shared. */
	tasks: readonly number[];
	/** Of their claims. */
	shared: SharedArrayBuffer;
}

/** What it says: the files that it has drawn, and at last what it has made for many of them. */
export type Said = { drawn: Drawn[] } | { made: Map<string, KeptMade> };

/** What has been made once in this thread. */
export async function madeHere(): Promise<Map<string, KeptMade>> {
	const known = new Map<string, KeptMade>();
	for (const [name, { readings, kept }] of allMade()) {
		const isPromise = kept?.value instanceof Promise;
		known.set(name, { readings: packed(readings), ...(kept && { kept: { value: await kept.value, isPromise } }) });
	}
	return known;
}
