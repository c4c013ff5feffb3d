import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readings } from '../reads.ts';
import type { Inputs } from './inputs.ts';
import { Shelf, type Shelved } from './shelf.ts';
import { digestOf, moveTo, placeFor, readSealed, writeSealed } from './store.ts';
import { pathsUnder } from './walk.ts';

/** What was noted of a site when it was made. */
export interface KeptSite extends Inputs {
	/** The pages that search has indexed. */
	pages: number;
	/** Every file of the site and its digest. */
	files: Record<string, string>;
}

/** How the files of a site were made: what each had read of the library, and what that was. */
export interface KeptReadings {
	/** The entries of the library by number, and their digests. */
	names: readonly string[];
	digests: readonly string[];
	drawn: ReadonlyMap<string, KeptFile>;
	/** What many files had been made of. */
	made: ReadonlyMap<string, KeptMade>;
}

/** With what the site was made from. */
interface SealedReadings extends Inputs {
	readings: KeptReadings;
}

/** Something that many files are made of; its value where that may be used again. */
export interface KeptMade {
	readings: KeptReadingsOf;
	kept?: { value: unknown; isPromise: boolean };
}

/** What was read for something: entries of the library by number, things made once by name. */
export interface KeptReadingsOf {
	entries: Uint32Array;
	made: readonly string[];
}

export function packed({ entries, made }: Readings): KeptReadingsOf {
	return { entries: Uint32Array.from(entries), made: [...made] };
}

/** How one file was made. */
export interface KeptFile {
	/** A digest of what it was handed beside the library. */
	props: string;
	readings: KeptReadingsOf;
	/** What search took from it. */
	page?: Shelved;
}

/** Lays how a site was drawn into `scratch`, until the site is finished. */
export function sealReadings(scratch: string, { program, content }: Inputs, readings: KeptReadings): void {
	writeSealed(readingsIn(scratch), { program, content, readings } satisfies SealedReadings);
}

function readingsIn(scratch: string): string {
	return join(scratch, 'readings');
}

/**
 * Notes a finished site: what it was made from, and every file of it. In `scratch` lie how it was drawn, and what search
 * took from its pages; `digests` are those of files that need not be found again.
 */
export function keepSite(
	folder: string,
	inputs: Inputs,
	pages: number,
	{ scratch, digests }: { scratch: string; digests: ReadonlyMap<string, string> },
): void {
	moveTo(noteOf('pages', folder), shelfIn(scratch));
	moveTo(noteOf('readings', folder), readingsIn(scratch));
	writeSealed(noteOf('site', folder), { ...inputs, pages, files: filesOf(folder, digests) } satisfies KeptSite);
}

/** What was noted of the site in this folder when it was made. */
export function keptSite(folder: string): KeptSite | 'absent' | 'damaged' {
	return readSealed<KeptSite>(noteOf('site', folder));
}

/** How the files of that site were made; nothing where that was not kept, or was of another site. */
export function keptReadings(folder: string, site: KeptSite): KeptReadings | undefined {
	const kept = readSealed<SealedReadings>(noteOf('readings', folder));
	const isKept = typeof kept === 'object' && kept.program === site.program && kept.content === site.content;
	return isKept ? kept.readings : undefined;
}

/** Where what search takes from pages lies while a site is made. */
export function shelfIn(scratch: string): string {
	return join(scratch, 'pages');
}

/** What search took from the pages of that site. */
export function keptShelf(folder: string): Shelf | undefined {
	return Shelf.open(noteOf('pages', folder));
}

/** Whether the site still is, file by file and byte by byte, what it was when it was made. */
export function isWhole(folder: string, { files }: KeptSite): boolean {
	const found = filesOf(folder, new Map());
	const paths = Object.keys(found);
	return paths.length === Object.keys(files).length && paths.every((path) => found[path] === files[path]);
}

function filesOf(folder: string, known: ReadonlyMap<string, string>): Record<string, string> {
	// A site that someone has taken away is no longer whole, and that is all.
	if (!existsSync(folder)) return {};
	return Object.fromEntries(
		pathsUnder(folder).map(({ path, isFile }) => [
			path,
			known.get(path) ?? (isFile ? digestOf(readFileSync(join(folder, path))) : 'no file'),
		]),
	);
}

function noteOf(what: 'site' | 'readings' | 'pages', folder: string): string {
	return `${placeFor(what, folder)}.kept`;
}
