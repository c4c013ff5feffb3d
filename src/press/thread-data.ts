import { keepableMade } from '../reads.ts';
import type { DrawerOptions, Drawn } from './drawer.ts';
import type { KeptMade } from './kept-site.ts';

/** What a drawing thread is given. */
export interface ThreadData {
	options: DrawerOptions;
	/** The numbers of the tasks that are shared. */
	tasks: readonly number[];
	/** Of their claims. */
	shared: SharedArrayBuffer;
}

/** What it says: each file that it has drawn, and at last what it has made for many of them. */
export type Said = { drawn: Drawn } | { made: Map<string, KeptMade> };

/** What has been made in this thread and may outlive the build. */
export async function madeHere(): Promise<Map<string, KeptMade>> {
	const made = await keepableMade();
	return new Map([...made].map(([name, one]) => [name, { ...one, readings: Uint32Array.from(one.readings) }]));
}
