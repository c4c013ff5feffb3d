import { copyFileSync, linkSync } from 'node:fs';
import { join } from 'node:path';
import type { Made } from '../reads.ts';
import type { Props } from './drawer.ts';
import type { Folders } from './folders.ts';
import type { KeptFile, KeptReadings, KeptReadingsOf, KeptSite } from './kept-site.ts';
import type { Shelf } from './shelf.ts';
import type { WatchedLibrary } from './watched.ts';

/** A site that was made before by the same program. */
export interface Earlier {
	folder: string;
	kept: KeptSite;
	/** Its files that are gone or are no longer what they were. */
	differing: Promise<ReadonlySet<string>>;
}

/** The site as it was made before, from which files are taken that would be drawn the same again. */
export class EarlierSite {
	readonly #folder: string;
	readonly #files: KeptSite['files'];
	readonly #differing: ReadonlySet<string>;
	readonly #drawn: KeptReadings['drawn'];
	readonly #same = new Map<string, Made>();
	readonly #isSame = new Map<string, boolean>();
	/** For each entry of then its number of now; nothing where it is gone or holds something else. */
	readonly #now: readonly (number | undefined)[];

	constructor(
		{ folder, kept: { files } }: Earlier,
		differing: ReadonlySet<string>,
		{ names, digests, drawn, made }: KeptReadings,
		watch: WatchedLibrary,
	) {
		this.#folder = folder;
		this.#files = files;
		this.#differing = differing;
		this.#drawn = drawn;
		const numbers = new Map(watch.names.map((name, number) => [name, number]));
		this.#now = names.map((name, then) => {
			const now = numbers.get(name);
			return now !== undefined && watch.digestOf(now) === digests[then] ? now : undefined;
		});
		for (const name of made.keys()) this.#findSame(name, made);
	}

	/** How a file was made, if it would be made the same again: from the same props, having read the same. */
	sameAs(file: string, props: Props): KeptFile | undefined {
		const then = this.#drawn.get(file);
		const readings = then?.props === props.digest ? this.#today(then.readings) : undefined;
		return then && readings && { ...then, readings };
	}

	/** What many files were made of, as far as it would be made the same again. */
	made(): ReadonlyMap<string, Made> {
		return this.#same;
	}

	/** Of things made of other things, first those; nothing is made of itself. */
	#findSame(name: string, made: KeptReadings['made']): boolean {
		const known = this.#isSame.get(name);
		if (known !== undefined) return known;
		this.#isSame.set(name, false);
		const then = made.get(name);
		const readings = then?.readings.made.every((one) => this.#findSame(one, made)) && this.#today(then.readings);
		if (!then || !readings) return false;
		const { entries, made: others } = readings;
		const value = then.kept?.isPromise ? Promise.resolve(then.kept.value) : then.kept?.value;
		this.#same.set(name, {
			readings: { entries: new Set(entries), made: new Set(others) },
			...(then.kept && { kept: { value } }),
		});
		this.#isSame.set(name, true);
		return true;
	}

	/** Readings by their numbers of today; nothing if one of them would not be the same. */
	#today({ entries: then, made }: KeptReadingsOf): KeptReadingsOf | undefined {
		if (!made.every((name) => this.#isSame.get(name))) return undefined;
		const entries = new Uint32Array(then.length);
		for (const [at, entry] of then.entries()) {
			const now = this.#now[entry];
			if (now === undefined) return undefined;
			entries[at] = now;
		}
		return { entries, made };
	}

	/** What search took from a file then. */
	pageOf(file: string): KeptFile['page'] {
		return this.#drawn.get(file)?.page;
	}

	/** The files of then below a folder. */
	filesBelow(folder: string): string[] {
		return Object.keys(this.#files).filter((file) => file.startsWith(folder));
	}

	/** Brings one drawn file, with what search took from it; nothing if either is lost. */
	bringDrawn(
		file: string,
		{ page: place }: KeptFile,
		shelf: Shelf | undefined,
		folders: Folders,
	): { digest: string; page: Uint8Array | undefined } | undefined {
		const page = place && shelf?.bytesOf(place);
		if (place && !page) return undefined;
		const [digest] = this.bring([file], folders) ?? [];
		return digest === undefined ? undefined : { digest, page };
	}

	/** Brings files to their places in the next site, if each still is what it was; answers their digests, or nothing at all. */
	bring(files: readonly string[], folders: Folders): string[] | undefined {
		const digests: string[] = [];
		for (const file of files) {
			const digest = this.#files[file];
			if (digest === undefined || this.#differing.has(file)) return undefined;
			digests.push(digest);
		}
		for (const file of files) link(join(this.#folder, file), folders.placeFor(file));
		return digests;
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
