import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { BundlePage } from '../search/bundle-text.ts';
import { digestOf } from './store.ts';

/** Where on a shelf lies what search takes from a page, and the digest of it. */
export interface ShelvedPage {
	at: number;
	length: number;
	digest: string;
}

/**
 * What search takes from pages, in a file. Held in memory until all pages are drawn, it would be half of what a large
 * library needs there.
 */
export class PageShelf {
	readonly #file: number;
	#end = 0;

	private constructor(file: number) {
		this.#file = file;
	}

	/** An empty one. */
	static create(path: string): PageShelf {
		return new PageShelf(openSync(path, 'wx+'));
	}

	/** One that is there already, to be read; nothing where there is none. */
	static open(path: string): PageShelf | undefined {
		try {
			return new PageShelf(openSync(path, 'r'));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
			return undefined;
		}
	}

	put(page: Uint8Array): ShelvedPage {
		const place = { at: this.#end, length: page.length, digest: digestOf(page) };
		for (let done = 0; done < page.length;)
			done += writeSync(this.#file, page, done, page.length - done, this.#end + done);
		this.#end += page.length;
		return place;
	}

	/** The bytes of a page as they were put there; nothing if they are no longer the same. */
	bytesOf({ at, length, digest }: ShelvedPage): Uint8Array | undefined {
		const bytes = Buffer.allocUnsafe(length);
		for (let done = 0; done < length;) {
			const read = readSync(this.#file, bytes, done, length - done, at + done);
			if (read === 0) return undefined;
			done += read;
		}
		return digestOf(bytes) === digest ? bytes : undefined;
	}

	pageOf(place: ShelvedPage): BundlePage {
		const bytes = this.bytesOf(place);
		if (!bytes) throw new Error('what search was to take from a page has changed on the disk');
		return unshelved(bytes);
	}

	close(): void {
		closeSync(this.#file);
	}
}

/** A page as the bytes that are put on a shelf. */
export function shelved(page: BundlePage): Uint8Array {
	return Buffer.from(JSON.stringify(page));
}

function unshelved(bytes: Uint8Array): BundlePage {
	return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')) as BundlePage;
}
