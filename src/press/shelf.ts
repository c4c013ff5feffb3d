import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { digestOf } from './store.ts';

/** Where on a shelf some bytes lie, and the digest of them. */
export interface Shelved {
	at: number;
	length: number;
	digest: string;
}

/** Many things as bytes in one file, for what would be too large to be held in memory until it is wanted. */
export class Shelf {
	readonly #file: number;
	#end = 0;

	/** The file that it lies in, as all threads of this process know it. */
	get descriptor(): number {
		return this.#file;
	}

	private constructor(file: number) {
		this.#file = file;
	}

	/** An empty one. */
	static create(path: string): Shelf {
		return new Shelf(openSync(path, 'wx+'));
	}

	/** One that is there already, to be read; nothing where there is none. */
	static open(path: string): Shelf | undefined {
		try {
			return new Shelf(openSync(path, 'r'));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
			return undefined;
		}
	}

	put(bytes: Uint8Array): Shelved {
		const place = { at: this.#end, length: bytes.length, digest: digestOf(bytes) };
		for (let done = 0; done < bytes.length;)
			done += writeSync(this.#file, bytes, done, bytes.length - done, this.#end + done);
		this.#end += bytes.length;
		return place;
	}

	/** The bytes as they were put there; nothing if they are no longer the same. */
	bytesOf({ at, length, digest }: Shelved): Uint8Array | undefined {
		const bytes = Buffer.allocUnsafe(length);
		return bytesInto(bytes, this.#file, at) && digestOf(bytes) === digest ? bytes : undefined;
	}

	close(): void {
		closeSync(this.#file);
	}
}

/** Fills bytes with those that stand in a file from a place on; answers whether there were enough. */
export function bytesInto(bytes: Uint8Array, file: number, at: number): boolean {
	for (let done = 0; done < bytes.length;) {
		const read = readSync(file, bytes, done, bytes.length - done, at + done);
		if (read === 0) return false;
		done += read;
	}
	return true;
}
