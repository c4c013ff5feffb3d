import { locales, type Locale } from '../model/locale.ts';
import type { Folders } from './folders.ts';
import type { SaidOfSearch } from './indexing.ts';
import type { EarlierSite } from './reuse.ts';
import type { Shelved } from './shelf.ts';

/**
 * Tells the pages of both languages to whoever makes their indexes; an index whose pages all say what they said is
 * brought from the earlier site, and nothing is told of it.
 */
export class SiteSearch {
	readonly #folders: Folders;
	readonly #before: EarlierSite | undefined;
	readonly #say: (said: SaidOfSearch) => void;
	readonly #parts: Record<Locale, Part>;

	/** `files` are all that the site will have, in the order in which pages are indexed. */
	constructor(
		folders: Folders,
		files: readonly string[],
		before: EarlierSite | undefined,
		say: (said: SaidOfSearch) => void,
	) {
		this.#folders = folders;
		this.#before = before;
		this.#say = say;
		const [zh, en] = locales.map((locale): Part => {
			const expected = files.filter((file) => localeOf(file) === locale);
			return { expected, pages: new Map(), told: new Set(), isChanging: false, isDecided: false };
		});
		this.#parts = { zh: zh!, en: en! };
		// Beside an earlier site it is first to be seen whether anything changes.
		if (!before) for (const locale of locales) this.#begin(locale);
	}

	/** Tells of a file that it will be drawn: its language is indexed from the beginning on. */
	expect(file: string): void {
		const locale = localeOf(file);
		if (!locale) return;
		this.#begin(locale);
		const place = this.#before?.pageOf(file);
		if (place) this.#say({ index: locale, held: file, place });
	}

	take(file: string, page: Shelved | undefined): void {
		const locale = localeOf(file);
		if (!locale) return;
		const { pages, expected, isChanging } = this.#parts[locale];
		pages.set(file, page);
		// With the last one an index is whole, and could be written for nothing.
		if (this.#before && pages.size === expected.length) this.#decide(locale);
		else if (isChanging) this.#tell(locale, file);
	}

	/** Decides what is left to decide; answers how many pages search will find. */
	finish(): number {
		for (const locale of locales) this.#decide(locale);
		return locales.reduce((sum, locale) => sum + [...this.#parts[locale].pages.values()].filter(Boolean).length, 0);
	}

	/** Brings the index, or tells all that has not been told. */
	#decide(locale: Locale): void {
		const part = this.#parts[locale];
		if (part.isDecided) return;
		part.isDecided = true;
		if (this.#before && this.#isSame(locale) && this.#bring(locale)) return this.#say({ index: locale, brought: true });
		this.#begin(locale);
		for (const file of part.expected) this.#tell(locale, file);
	}

	#begin(locale: Locale): void {
		const part = this.#parts[locale];
		if (!part.isChanging) this.#say({ index: locale, expected: part.expected, isNew: !this.#before });
		part.isChanging = true;
	}

	#tell(locale: Locale, file: string): void {
		const { pages, told } = this.#parts[locale];
		if (!told.has(file)) this.#say({ index: locale, taken: file, place: pages.get(file) });
		told.add(file);
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

/** What is known of one language. */
interface Part {
	/** The files that may be pages of search. */
	expected: string[];
	pages: Map<string, Shelved | undefined>;
	/** The files that have been told. */
	told: Set<string>;
	isChanging: boolean;
	isDecided: boolean;
}

function localeOf(file: string): Locale | undefined {
	return locales.find((locale) => file.startsWith(`${locale}/`) && file.endsWith('.html'));
}
