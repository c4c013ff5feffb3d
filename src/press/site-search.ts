import { join } from 'node:path';
import { locales, type Locale } from '../model/locale.ts';
import { SearchIndex } from '../search/build-index.ts';
import type { Drawer } from './drawer.ts';
import type { Folders } from './folders.ts';
import type { Shelf, Shelved } from './shelf.ts';
import { pageOn } from './shelved-page.ts';
import type { EarlierSite } from './reuse.ts';

/** The indexes of both languages; one whose pages all say what they said is brought from the earlier site. */
export class SiteSearch {
	readonly #folders: Folders;
	readonly #shelf: Shelf;
	readonly #before: EarlierSite | undefined;
	readonly #parts: Record<Locale, Part>;

	constructor(folders: Folders, site: string, shelf: Shelf, drawer: Drawer, before: EarlierSite | undefined) {
		this.#folders = folders;
		this.#shelf = shelf;
		this.#before = before;
		const [zh, en] = locales.map((locale) => {
			const expected = drawer.tasks.map(({ file }) => file).filter((file) => localeOf(file) === locale);
			const index = new SearchIndex(join(site, 'pagefind', locale), expected);
			return { expected, pages: new Map(), index, handed: new Set<string>(), isChanging: false };
		});
		this.#parts = { zh: zh!, en: en! };
	}

	/**
	 * Tells of a file that it will be drawn: its language is indexed from the beginning on. `shelfThen` holds what search
	 * took from it before.
	 */
	expect(file: string, shelfThen: Shelf | undefined): void {
		const locale = localeOf(file);
		if (!locale) return;
		const part = this.#parts[locale];
		part.isChanging = true;
		const then = this.#before?.pageOf(file);
		if (then && shelfThen?.bytesOf(then)) part.index.hold(file, () => pageOn(shelfThen, then));
	}

	take(file: string, page: Shelved | undefined): void {
		const locale = localeOf(file);
		if (!locale) return;
		const part = this.#parts[locale];
		part.pages.set(file, page);
		// Beside an earlier site it is known only at the end whether anything has changed.
		if (this.#before && part.pages.size === part.expected.length) this.#begin(locale);
		else if (!this.#before || part.isChanging) this.#hand(part, file);
	}

	/** Waits for both; answers how many pages they hold. */
	async finish(): Promise<number> {
		await Promise.all(locales.map((locale) => this.#begin(locale)));
		return locales.reduce((sum, locale) => sum + [...this.#parts[locale].pages.values()].filter(Boolean).length, 0);
	}

	/** Pagefind writes while other files are still drawn. */
	#begin(locale: Locale): Promise<void> {
		const part = this.#parts[locale];
		part.made ??= this.#make(locale, part);
		// Heard by whoever waits; until then it must not end the process.
		part.made.catch(() => {});
		return part.made;
	}

	async #make(locale: Locale, part: Part): Promise<void> {
		if (this.#before) {
			if (this.#isSame(locale) && this.#bring(locale)) return;
			for (const file of part.expected) this.#hand(part, file);
		}
		await part.index.finish();
	}

	#hand({ pages, index, handed }: Part, file: string): void {
		if (handed.has(file)) return;
		handed.add(file);
		const page = pages.get(file);
		index.take(file, page && (() => pageOn(this.#shelf, page)));
	}

	#isSame(locale: Locale): boolean {
		const before = this.#before!;
		const { pages } = this.#parts[locale];
		const then = before.filesBelow(`${locale}/`).filter((file) => before.pageOf(file));
		const now = [...pages].flatMap(([file, page]) => (page ? [[file, page] as const] : []));
		const isUnchanged = ([file, page]: readonly [string, Shelved]) => {
			const earlier = before.pageOf(file);
			return earlier?.digest === page.digest;
		};
		return then.length === now.length && now.every(isUnchanged);
	}

	#bring(locale: Locale): boolean {
		const folder = `pagefind/${locale}/`;
		return this.#before!.bring(this.#before!.filesBelow(folder), this.#folders) !== undefined;
	}
}

/** The index of one language. */
interface Part {
	/** The files that may be pages of search. */
	expected: string[];
	pages: Map<string, Shelved | undefined>;
	index: SearchIndex;
	/** The files of which the index knows. */
	handed: Set<string>;
	isChanging: boolean;
	made?: Promise<void>;
}

function localeOf(file: string): Locale | undefined {
	return locales.find((locale) => file.startsWith(`${locale}/`) && file.endsWith('.html'));
}
