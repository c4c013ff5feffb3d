import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inputs } from './inputs.ts';
import { digestOf, placeFor, readSealed, writeSealed } from './store.ts';
import { pathsUnder } from './walk.ts';

/** What was noted of a site when it was made. */
export interface KeptSite extends Inputs {
	/** The pages that search has indexed. */
	pages: number;
	/** Every file of the site and its digest. */
	files: Record<string, string>;
}

/** Notes a finished site: what it was made from, and every file of it. */
export function keepSite(folder: string, inputs: Inputs, pages: number): void {
	writeSealed(noteOf(folder), { ...inputs, pages, files: filesOf(folder) } satisfies KeptSite);
}

/** What was noted of the site in this folder when it was made. */
export function keptSite(folder: string): KeptSite | 'absent' | 'damaged' {
	return readSealed<KeptSite>(noteOf(folder));
}

/** Whether the site still is, file by file and byte by byte, what it was when it was made. */
export function isWhole(folder: string, { files }: KeptSite): boolean {
	const found = filesOf(folder);
	const paths = Object.keys(found);
	return paths.length === Object.keys(files).length && paths.every((path) => found[path] === files[path]);
}

function filesOf(folder: string): Record<string, string> {
	// A site that someone has taken away is no longer whole, and that is all.
	if (!existsSync(folder)) return {};
	return Object.fromEntries(
		pathsUnder(folder).map(({ path, isFile }) => [
			path,
			isFile ? digestOf(readFileSync(join(folder, path))) : 'no file',
		]),
	);
}

function noteOf(folder: string): string {
	return `${placeFor('site', folder)}.json`;
}
