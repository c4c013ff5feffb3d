import { copyFileSync, linkSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Made } from '../reads.ts';
import type { Props } from './drawer.ts';
import type { KeptFile, KeptReadings, KeptSite } from './kept-site.ts';
import { digestOf } from './store.ts';
import type { WatchedLibrary } from './watched.ts';

/** The site as it was made before, from which files are taken that would be drawn the same again. */
export class EarlierSite {
	readonly #folder: string;
	readonly #files: KeptSite['files'];
	readonly #drawn: KeptReadings['drawn'];
	readonly #made: KeptReadings['made'];
	/** For each entry of then its number of now; nothing where it is gone or holds something else. */
	readonly #now: readonly (number | undefined)[];

	constructor(
		folder: string,
		{ files }: KeptSite,
		{ names, digests, drawn, made }: KeptReadings,
		watch: WatchedLibrary,
	) {
		this.#folder = folder;
		this.#files = files;
		this.#drawn = drawn;
		this.#made = made;
		const numbers = new Map(watch.names.map((name, number) => [name, number]));
		this.#now = names.map((name, then) => {
			const now = numbers.get(name);
			return now !== undefined && watch.digestOf(now) === digests[then] ? now : undefined;
		});
	}

	/** How a file was made, if it would be made the same again: from the same props, having read the same. */
	sameAs(file: string, props: Props): KeptFile | undefined {
		const then = this.#drawn.get(file);
		const readings = then?.props === props.digest ? this.#today(then.readings) : undefined;
		return then && readings && { ...then, readings };
	}

	/** What many files were made of, as far as it would be made the same again. */
	made(): Map<string, Made> {
		return new Map(
			[...this.#made].flatMap(([name, { value, isPromise, readings: then }]): [string, Made][] => {
				const readings = this.#today(then);
				return readings ? [[name, { value: isPromise ? Promise.resolve(value) : value, readings }]] : [];
			}),
		);
	}

	/** Readings by their numbers of today; nothing if one of them would not be the same. */
	#today(then: Uint32Array): Uint32Array | undefined {
		const readings = new Uint32Array(then.length);
		for (const [at, entry] of then.entries()) {
			const now = this.#now[entry];
			if (now === undefined) return undefined;
			readings[at] = now;
		}
		return readings;
	}

	/** What search took from a file then. */
	pageOf(file: string): KeptFile['page'] {
		return this.#drawn.get(file)?.page;
	}

	/** The files of then below a folder. */
	filesBelow(folder: string): string[] {
		return Object.keys(this.#files).filter((file) => file.startsWith(folder));
	}

	/** Brings files into the next site, if each still is what it was; answers their digests, or nothing at all. */
	bring(files: readonly string[], site: string): string[] | undefined {
		const digests: string[] = [];
		for (const file of files) {
			const digest = this.#files[file];
			if (digest === undefined || digestOfFile(join(this.#folder, file)) !== digest) return undefined;
			digests.push(digest);
		}
		for (const file of files) {
			mkdirSync(dirname(join(site, file)), { recursive: true });
			link(join(this.#folder, file), join(site, file));
		}
		return digests;
	}
}

function digestOfFile(path: string): string | undefined {
	try {
		return digestOf(readFileSync(path));
	} catch {
		return undefined;
	}
}

/** The same file under another name, until the old site goes; a copy where the disk has no such thing. */
function link(from: string, to: string): void {
	try {
		linkSync(from, to);
	} catch {
		copyFileSync(from, to);
	}
}
