import type { Knowledge } from '../model/knowledge.ts';
import { addTo, libraryFrom, type LibraryFile, type LibraryPart } from './library-file.ts';

/** More parts than these are not fetched at once: who goes on typing says which is meant. */
const mostAtOnce = 4;

/** The library beside which a contribution is checked: the whole of a small one, of a large one what has been asked for. */
export class PartialLibrary {
	readonly known: Knowledge;
	/** Where each part begins, in the order of keys: ids of articles, and those of sources below `sources/`. */
	readonly #parts: readonly string[];
	readonly #fetch: (part: number, count: number) => Promise<LibraryPart>;
	readonly #asked = new Map<number, Promise<void>>();
	readonly #here = new Set<number>();

	constructor(file: LibraryFile, fetchPart: (part: number, count: number) => Promise<LibraryPart>) {
		this.known = libraryFrom(file);
		this.#parts = file.parts ?? [];
		this.#fetch = fetchPart;
	}

	get isWhole(): boolean {
		return this.#parts.length === 0;
	}

	/** Brings the parts in which these would stand; tells whether anything came that was not here. */
	ask(keys: readonly string[]): Promise<boolean> {
		return this.#bring(keys.map((key) => this.#partOf(key)));
	}

	/** Brings whatever begins so, if that is not too much. */
	async askUnder(beginning: string): Promise<boolean> {
		const first = Math.max(0, this.#partOf(beginning));
		const last = this.#partOf(`${beginning}\uffff`);
		const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
		return numbers.length <= mostAtOnce && this.#bring(numbers);
	}

	/** The last part that begins no later than the key. */
	#partOf(key: string): number {
		return this.#parts.findLastIndex((first) => first <= key);
	}

	async #bring(numbers: readonly number[]): Promise<boolean> {
		const missing = [...new Set(numbers)].filter((number) => number >= 0 && !this.#here.has(number));
		await Promise.all(missing.map((number) => this.#part(number)));
		return missing.length > 0;
	}

	/** Each is fetched once; one that did not come may be asked for again. */
	#part(number: number): Promise<void> {
		const asked =
			this.#asked.get(number) ??
			this.#fetch(number, this.#parts.length).then(
				(part) => {
					addTo(this.known, part);
					this.#here.add(number);
				},
				(error: unknown) => {
					this.#asked.delete(number);
					throw error;
				},
			);
		this.#asked.set(number, asked);
		return asked;
	}
}
