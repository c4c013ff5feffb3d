import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BuildTrouble } from './build-trouble.ts';

/**
 * Where a site is made and where it goes. It is made in a folder of this process alone, beside its place, and renamed
 * into it: whoever reads the site meets the old one or the new one, whole, and a build that ends early leaves nothing
 * but folders to sweep.
 */
export interface SitePlace {
	/** The empty folder in which the next site is made, on the disk of the old one. */
	work: string;
	/** Where the program is bundled, in the project: from there a bundle finds its packages. */
	cast: string;
	/** An empty folder for what is only needed while the site is made. */
	scratch: string;
	/** Puts the next site in the place of the old one, which is then taken away; waiting for that is left to the caller. */
	replace(): { oldIsGone: Promise<void> };
	/** Takes away what this build has left. */
	clear(): void;
}

/** The place for a site, swept of what killed builds left; throws when a site there would bury something else. */
export function sitePlace(outFolder: string, contentFolder: string): SitePlace {
	const site = truePath(outFolder);
	const sources = [resolve('src'), resolve('public'), contentFolder].map(truePath);
	refuseHarm(site, outFolder, [process.cwd(), contentFolder].map(truePath), sources);
	mkdirSync(dirname(site), { recursive: true });
	const beside = (name: string) => join(dirname(site), `.${basename(site)}.${name}-${process.pid}`);
	const [cast, scratch] = ['cast', 'scratch'].map((name) => resolve(`.atlas/.work.${name}-${process.pid}`)) as [
		string,
		string,
	];
	const [work, old] = [beside('next'), beside('old')];
	sweep(resolve('.atlas/work'));
	sweep(site);
	// Now, rather than after all the work, is the time to learn that nothing can be written here.
	mkdirSync(work);
	mkdirSync(scratch, { recursive: true });
	let isReplaced = false;
	return {
		work,
		cast,
		scratch,
		replace() {
			// One after the other without a breath: a signal is heard before them or after them.
			if (isThere(site)) renameSync(site, old);
			try {
				renameSync(work, site);
			} catch (error) {
				if (isThere(old)) renameSync(old, site);
				throw error;
			}
			isReplaced = true;
			return { oldIsGone: isThere(old) ? removed(old) : Promise.resolve() };
		},
		clear() {
			if (isReplaced) return [cast, scratch].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
			// What another thread is still writing may come back after the first time.
			for (let time = 0; time < 5; time++) {
				const left = [work, cast, scratch].filter((folder) => existsSync(folder));
				for (const folder of left) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
				if (time === 0 || left.length > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
			}
		},
	};
}

/** Takes a folder away in a thread of its own: thousands of files take a while. */
async function removed(folder: string): Promise<void> {
	const [code] = (await once(
		new Worker(new URL('remove-thread.ts', import.meta.url), { workerData: folder }),
		'exit',
	)) as [number];
	if (code !== 0) throw new Error(`the thread that takes ${folder} away ended with ${code}`);
}

function refuseHarm(site: string, folder: string, work: readonly string[], sources: readonly string[]): void {
	const held = work.find((one) => isWithin(one, site));
	if (held) throw new BuildTrouble('out-holds-work', { folder, held });
	const around = sources.find((one) => isWithin(site, one));
	if (around) throw new BuildTrouble('out-in-work', { folder, held: around });
	if (!isThere(site)) return;
	if (!lstatSync(site).isDirectory()) throw new BuildTrouble('out-is-file', { folder });
	if (lstatSync(site).dev !== lstatSync(dirname(site)).dev) throw new BuildTrouble('out-is-disk', { folder });
	const names = readdirSync(site);
	// The old site is thrown away for the new one; what is no site is somebody's work.
	if (names.length > 0 && !names.includes('index.html')) throw new BuildTrouble('out-holds-other', { folder });
}

/** Removes what builds that were killed have left, and puts back a site that one of them had just set aside. */
function sweep(site: string): void {
	const folder = dirname(site);
	if (!isThere(folder)) return;
	const left = readdirSync(folder).flatMap((name) => {
		const found = name.startsWith(`.${basename(site)}.`) ? /\.(next|old|cast|scratch)-(\d+)$/.exec(name) : null;
		return found && name === `.${basename(site)}${found[0]}` && !isRunning(Number(found[2]))
			? [{ path: join(folder, name), isOld: found[1] === 'old' }]
			: [];
	});
	const aside = left.find(({ isOld }) => isOld);
	if (aside && !isThere(site)) renameSync(aside.path, site);
	for (const { path } of left) rmSync(path, { recursive: true, force: true });
}

function isRunning(id: number): boolean {
	if (id === process.pid) return false;
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function isThere(path: string): boolean {
	return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isWithin(path: string, folder: string): boolean {
	return path === folder || !/^\.\.(?:[\\/]|$)|^(?:[A-Za-z]:|[\\/])/.test(relative(folder, path));
}

/** The path with every link on the way followed, also where its end is not there yet. */
function truePath(path: string): string {
	try {
		return realpathSync(path);
	} catch (error) {
		const above = dirname(path);
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === path) throw error;
		return join(truePath(above), basename(path));
	}
}
