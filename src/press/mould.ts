import { cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, ifPossible, placeFor, readSealed, storeFolder, writeSealed } from './store.ts';
import { pathsUnder } from './walk.ts';

/**
 * What Astro has made of the program, apart from any content: the bundle that draws pages, and the files that pages
 * load. It lies in a folder of the project; while the program stays as it is, a copy is used again and nothing needs to be
 * bundled.
 */
export interface Mould {
	/** The bundle's own entry. */
	entry: string;
	/** The style sheets of each page, as Astro told them to the bundle. */
	pages: [key: string, page: { styles: unknown[] }][];
}

/** A mould and what is needed to see that it is whole. */
interface KeptMould extends Mould {
	files: Record<string, string>;
}

/** Where the bundle lies in the folder of a mould. */
export const bundleFolder = '.bundle';

/** The mould of this program, if one is kept and nothing in it has changed since. */
export function keptMould(program: string): Mould | 'absent' | 'damaged' {
	const mould = readSealed<KeptMould>(noteOf(program));
	if (mould === 'absent' || mould === 'damaged') return mould;
	const files = filesOf(placeFor('mould', program));
	const isSame = Object.entries(mould.files).every(([path, digest]) => files[path] === digest);
	return isSame ? mould : 'damaged';
}

/** Takes a mould that is not fit to be used away. */
export function dropMould(program: string): void {
	rmSync(placeFor('mould', program), { recursive: true, force: true });
}

/** Puts a copy of the kept mould into a folder. */
export function layMould(program: string, folder: string): void {
	cpSync(join(placeFor('mould', program), 'site'), folder, { recursive: true });
}

/** Brings what pages load from the folder of a mould into that of the site, which may lie on another disk. */
export function takeFiles(folder: string, site: string): void {
	for (const name of readdirSync(folder)) {
		if (name === bundleFolder) continue;
		const [from, to] = [join(folder, name), join(site, name)];
		try {
			renameSync(from, to);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
			cpSync(from, to, { recursive: true });
		}
	}
}

/** Keeps a mould that lies in a folder, before its files are taken. */
export function keepMould(program: string, mould: Mould, folder: string): void {
	const beside = join(storeFolder, `mould-next-${process.pid}`);
	ifPossible(() => {
		cpSync(folder, join(beside, 'site'), { recursive: true });
		writeSealed(join(beside, note), { ...mould, files: filesOf(beside) } satisfies KeptMould);
		dropMould(program);
		renameSync(beside, placeFor('mould', program));
		forgetOthers();
	});
	ifPossible(() => rmSync(beside, { recursive: true, force: true }));
}

const note = 'mould.kept';

function noteOf(program: string): string {
	return join(placeFor('mould', program), note);
}

/** Moulds of other programs than the last few are of no more use. */
function forgetOthers(): void {
	const kept = readdirSync(storeFolder)
		.filter((name) => /^mould-[0-9a-f]{24}$/.test(name))
		.map((name) => ({ path: join(storeFolder, name), age: statSync(join(storeFolder, name)).mtimeMs }))
		.sort((a, b) => b.age - a.age);
	for (const { path } of kept.slice(6)) rmSync(path, { recursive: true, force: true });
}

function filesOf(folder: string): Record<string, string> {
	return Object.fromEntries(
		pathsUnder(folder)
			.filter(({ path, isFile }) => isFile && path !== note)
			.map(({ path }) => [path, digestOf(readFileSync(join(folder, path)))]),
	);
}
