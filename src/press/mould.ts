import { cpSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
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

/** A mould where pages can be drawn with it. */
export interface LaidMould {
	mould: Mould;
	folder: string;
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

/** Where Node keeps what it has compiled of a program. It knows its modules by their paths, and sees whether they have changed. */
export function compiledFolder(program: string): string {
	return placeFor('compiled', program);
}

/** The kept mould where it lies; a copy in `folder`, which is in the project, if it lies outside of that. */
export function layMould(program: string, mould: Mould, folder: string): LaidMould {
	if (canBeUsed(program)) return { mould, folder: siteOf(program) };
	cpSync(siteOf(program), folder, { recursive: true });
	return { mould, folder };
}

function siteOf(program: string): string {
	return join(placeFor('mould', program), 'site');
}

/** From outside the project a bundle would not find its packages. */
function canBeUsed(program: string): boolean {
	const way = relative(realpathSync('.'), realpathSync(siteOf(program)));
	return !way.startsWith('..') && !isAbsolute(way);
}

/** Brings what pages load from the folder of a mould into that of the site. */
export function takeFiles(folder: string, site: string): void {
	const bundle = join(folder, bundleFolder);
	cpSync(folder, site, { recursive: true, filter: (from) => from !== bundle });
}

/**
 * Keeps a mould that lies in a folder, and answers where it is to be used: from where it is kept, for what Node compiles
 * of it serves later builds as well. One that is kept already is the same and may be in use; it gives way where all is
 * made anew (`isClean`).
 */
export function keepMould(program: string, mould: Mould, folder: string, isClean: boolean): LaidMould {
	const beside = join(storeFolder, `mould-next-${process.pid}`);
	let isKept = !isClean && typeof keptMould(program) === 'object';
	if (!isKept)
		ifPossible(() => {
			cpSync(folder, join(beside, 'site'), { recursive: true });
			writeSealed(join(beside, note), { ...mould, files: filesOf(beside) } satisfies KeptMould);
			dropMould(program);
			renameSync(beside, placeFor('mould', program));
			isKept = true;
			forgetOthers();
		});
	ifPossible(() => rmSync(beside, { recursive: true, force: true }));
	return { mould, folder: isKept && !isClean && canBeUsed(program) ? siteOf(program) : folder };
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
	for (const { path } of kept.slice(6))
		for (const one of [path, path.replace(/mould(?=-\w+$)/, 'compiled')]) rmSync(one, { recursive: true, force: true });
}

function filesOf(folder: string): Record<string, string> {
	return Object.fromEntries(
		pathsUnder(folder)
			.filter(({ path, isFile }) => isFile && path !== note)
			.map(({ path }) => [path, digestOf(readFileSync(join(folder, path)))]),
	);
}
