import { join } from 'node:path';
import type { Locale } from '../model/locale.ts';
import { closePagefind, SearchIndex } from '../search/build-index.ts';
import { keptShelf, shelfIn } from './kept-site.ts';
import { Shelf, type Shelved } from './shelf.ts';
import { pageOn } from './shelved-page.ts';

/** What is told, by the process that draws pages, of the index of one language. */
export type SaidOfSearch =
	/** It is to be made; `expected` are the files that may be pages, in the order in which they are indexed. */
	| { index: Locale; expected: readonly string[] }
	/** What a file that is still to come said in the earlier site. */
	| { index: Locale; held: string; place: Shelved }
	/** A file has come; without a place it is no page. */
	| { index: Locale; taken: string; place: Shelved | undefined }
	/** It is there already: nothing of it has changed. */
	| { index: Locale; brought: true };

/**
 * Pagefind takes 350 KB a page while it writes. Indexes of more pages than these are written one after the other, when
 * whoever draws has gone.
 */
const mostAtOnce = 1500;

/** The indexes of a site, made of what another process tells of its pages. */
export class Indexing {
	readonly #indexes = new Map<Locale, SearchIndex>();
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
		const index = this.#indexes.get(said.index);
		if ('expected' in said) {
			const { index: locale, expected } = said;
			const folder = join(this.#site, 'pagefind', locale);
			this.#isBegun = true;
			this.#indexes.set(locale, new SearchIndex(folder, expected, expected.length <= mostAtOnce));
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
		for (const index of this.#indexes.values()) await index.finish();
	}

	async close(): Promise<void> {
		if (this.#isBegun) await closePagefind();
		this.#shelf?.close();
		this.#shelfThen?.close();
	}
}
