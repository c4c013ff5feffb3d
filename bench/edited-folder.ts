import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kinds } from '../src/model/id.ts';
import { pathsUnder } from '../src/press/walk.ts';
import type { Chance } from './random.ts';

/** The files of a library that fit a pattern, by their paths from its folder. */
export function filesOf(folder: string, pattern = /./): string[] {
	return pathsUnder(folder)
		.map(({ path }) => path)
		.filter((path) => pattern.test(path));
}

/** The ids of every article of a library. */
export function idsOf(folder: string): string[] {
	return [...new Set(filesOf(folder, /\.mdx$/).map((path) => dirname(path)))];
}

/** Puts something in at one of the places a pattern finds, in one of the files; false where there is none. */
export function insert(
	folder: string,
	among: RegExp,
	chance: Chance,
	where: RegExp,
	what: (number: number) => string,
): boolean {
	const fitting = filesOf(folder, among)
		.map((path) => ({ path: join(folder, path), text: readFileSync(join(folder, path), 'utf8') }))
		.filter(({ text }) => text.search(where) !== -1);
	if (fitting.length === 0) return false;
	const { path, text } = chance.pick(fitting);
	const place = chance.pick([...text.matchAll(where)]);
	const made = what(chance.below(1000));
	writeFileSync(path, text.slice(0, place.index) + made + text.slice(place.index + place[0].length));
	return true;
}

export function write(folder: string, path: string, text: string): boolean {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
	return true;
}

/** Every file with its bytes. */
export function snapshot(folder: string): Map<string, string> {
	return new Map(filesOf(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

export function restore(folder: string, before: ReadonlyMap<string, string>): void {
	for (const path of filesOf(folder)) if (!before.has(path)) rmSync(join(folder, path));
	for (const [path, text] of before) {
		const full = join(folder, path);
		if (existsSync(full) && readFileSync(full, 'latin1') === text) continue;
		mkdirSync(dirname(full), { recursive: true });
		writeFileSync(full, text, 'latin1');
	}
	sweep(folder);
}

/** Takes away folders without a file, which would not be there in a clone. */
export function sweep(folder: string): void {
	for (const kind of kinds.filter((one) => existsSync(join(folder, one))))
		for (const name of readdirSync(join(folder, kind)))
			if (readdirSync(join(folder, kind, name)).length === 0) rmdirSync(join(folder, kind, name));
}
