import { join } from 'node:path';
import type { Locale } from '../model/locale.ts';
import { closePagefind, SearchIndex } from '../search/build-index.ts';
import { keptShelf, shelfIn } from './kept-site.ts';
import { Shelf, type Shelved } from './shelf.ts';
import { pageOn } from './shelved-page.ts';

/** What is told, by the process that draws pages, of the index of one language. */
export type SaidOfSearch =
	/**
	 * It is to be made; `expected` are the files that may be pages, in the order in which they are indexed. `isNew` where
	 * all of them are drawn.
	 */
	| { index: Locale; expected: readonly string[]; isNew: boolean }
	/** What a file that is still to come said in the earlier site. */
	| { index: Locale; held: string; place: Shelved }
	/** A file has come; without a place it is no page. */
	| { index: Locale; taken: string; place: Shelved | undefined }
	/** It is there already: nothing of it has changed. */
	| { index: Locale; brought: true };

/** Tells of indexes to the process that makes them. */
export interface Teller {
	tell(said: SaidOfSearch): void;
	/** Tells at once what was to wait for more. */
	tellAll(): void;
}

/**
 * Pagefind takes 60 KB for each page that it has read, and 350 KB while it writes. Indexes of more pages than these are
 * written one after the other, when whoever draws has gone; if that takes a while, they are not even begun before.
 */
const mostAtOnce = 1500;

/** The indexes of a site, made of what another process tells of its pages. */
export class Indexing {
	readonly #indexes = new Map<Locale, SearchIndex>();
	/** What the indexes that are not yet begun will be told. */
	readonly #untold = new Map<Locale, SaidOfSearch[]>();
	readonly #site: string;
	readonly #outFolder: string;
	readonly #scratch: string;
	/** Pagefind may have been started, were it for an index that was not needed in the end. */
	#isBegun = false;
	#shelf: Shelf | undefined;
	#shelfThen: Shelf | undefined;

	/** `site` is the folder of the next site, `outFolder` that of the earlier one. */
	constructor(site: string, outFolder: string, scratch: string) {
		this.#site = site;
		this.#outFolder = outFolder;
		this.#scratch = scratch;
	}

	hear(said: SaidOfSearch): void {
		const untold = this.#untold.get(said.index);
		if (untold) untold.push(said);
		else this.#heed(said);
	}

	#heed(said: SaidOfSearch): void {
		const index = this.#indexes.get(said.index);
		if ('expected' in said) {
			const { index: locale, expected, isNew } = said;
			const isLarge = expected.length > mostAtOnce;
			const folder = join(this.#site, 'pagefind', locale);
			this.#isBegun = true;
			this.#indexes.set(locale, new SearchIndex(folder, expected, !isLarge));
			if (isLarge && isNew) this.#untold.set(locale, []);
		} else if ('brought' in said) {
			this.#indexes.delete(said.index);
		} else if ('held' in said) {
			const shelf = (this.#shelfThen ??= keptShelf(this.#outFolder));
			if (shelf?.bytesOf(said.place)) index!.hold(said.held, () => pageOn(shelf, said.place));
		} else {
			const shelf = (this.#shelf ??= Shelf.open(shelfIn(this.#scratch))!);
			const { taken, place } = said;
			index!.take(taken, place && (() => pageOn(shelf, place)));
		}
	}

	/** Waits for all of them. */
	async finish(): Promise<void> {
		for (const [locale, index] of this.#indexes) {
			for (const said of this.#untold.get(locale) ?? []) this.#heed(said);
			await index.finish();
		}
	}

	async close(): Promise<void> {
		if (this.#isBegun) await closePagefind();
		this.#shelf?.close();
		this.#shelfThen?.close();
	}
}
