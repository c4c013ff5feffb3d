import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settingsFrom } from '../settings.ts';

/** Where builds keep what a later one may use again. Nothing here is needed: without it a build only takes longer. */
export const storeFolder = settingsFrom(process.env).keptFolder;

/** Changes whenever what is kept changes its form; what an older program kept is not read. */
const form = 'atlas 1';

/** Writes a value with a seal over it, in one step. */
export function writeSealed(path: string, value: unknown): void {
	const text = JSON.stringify(value);
	mkdirSync(dirname(path), { recursive: true });
	const beside = `${path}.${process.pid}`;
	writeFileSync(beside, `${form} ${digestOf(text)}\n${text}`);
	renameSync(beside, path);
}

/** A sealed value; `absent` when there is none, `damaged` when the seal is not whole. */
export function readSealed<Value>(path: string): Value | 'absent' | 'damaged' {
	let written: string;
	try {
		written = readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return 'absent';
	}
	const end = written.indexOf('\n');
	const text = written.slice(end + 1);
	return written.slice(0, end) === `${form} ${digestOf(text)}` ? (JSON.parse(text) as Value) : 'damaged';
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
	return createHash('sha256').update(bytes).digest('hex');
}

/** A place in the store that belongs to one folder or digest. */
export function placeFor(kind: string, of: string): string {
	return join(storeFolder, `${kind}-${digestOf(of).slice(0, 24)}`);
}
