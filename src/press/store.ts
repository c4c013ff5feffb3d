import { hash } from 'node:crypto';
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { settingsFrom } from '../settings.ts';

/** Where builds keep what a later one may use again. Nothing here is needed: without it a build only takes longer. */
export const storeFolder = settingsFrom(process.env).keptFolder;

/** Changes whenever what is kept changes its form; what an older program kept is not read. */
const form = 'atlas 4';

/** Writes a value with a seal over it, in one step. */
export function writeSealed(path: string, value: unknown): void {
	const bytes = serialize(value);
	mkdirSync(dirname(path), { recursive: true });
	const beside = `${path}.${process.pid}`;
	writeFileSync(beside, sealOf(bytes));
	// Not put together first: what is kept of a large library is too large to be copied.
	appendFileSync(beside, bytes);
	renameSync(beside, path);
}

/** A sealed value; `absent` when there is none, `damaged` when the seal is not whole. */
export function readSealed<Value>(path: string): Value | 'absent' | 'damaged' {
	let written: Buffer;
	try {
		written = readFileSync(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return 'absent';
	}
	const end = written.indexOf('\n') + 1;
	const bytes = written.subarray(end);
	return written.toString('utf8', 0, end) === sealOf(bytes) ? (deserialize(bytes) as Value) : 'damaged';
}

function sealOf(bytes: Uint8Array): string {
	return `${form} ${digestOf(bytes)}\n`;
}

/** Moves a file into the store, in one step, also from another disk. */
export function moveTo(path: string, from: string): void {
	mkdirSync(dirname(path), { recursive: true });
	try {
		renameSync(from, path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		copyFileSync(from, `${path}.${process.pid}`);
		renameSync(`${path}.${process.pid}`, path);
	}
}

/** Runs what only keeps something for later; forgives a disk that is full or not ours to write on. */
export function ifPossible(run: () => void): void {
	try {
		run();
	} catch (error) {
		const isForgiven = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTEMPTY', 'EEXIST'];
		if (!isForgiven.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
	}
}

/** The digest that files and seals are known by. */
export function digestOf(bytes: string | Uint8Array): string {
	return hash('sha256', bytes);
}

/** A place in the store that belongs to one folder or digest. */
export function placeFor(kind: string, of: string): string {
	return join(storeFolder, `${kind}-${digestOf(of).slice(0, 24)}`);
}
