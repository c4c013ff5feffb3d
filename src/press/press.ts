import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { locales, type Locale } from '../model/locale.ts';
import type { BundlePage } from '../search/bundle-text.ts';
import { giveMade } from '../reads.ts';
import { closePagefind, SearchIndex } from '../search/build-index.ts';
import { drawAll } from './draw-all.ts';
import { Drawer, type DrawerOptions } from './drawer.ts';
import { keptReadings, type KeptFile, type KeptReadings, type KeptSite } from './kept-site.ts';
import { bundleFolder } from './mould.ts';
import { EarlierSite } from './reuse.ts';
import { digestOfValue } from './watched.ts';

/** A site that has been made, and what is noted of it for the next. */
export interface Pressed {
	/** The pages that search has indexed. */
	pages: number;
	readings: Pick<KeptReadings, 'names' | 'digests' | 'drawn' | 'made'>;
	/** Digests of files, as far as they are known already. */
	digests: ReadonlyMap<string, string>;
}

/**
 * Makes a site in a folder that holds a mould: brings from the earlier site what would be drawn the same again, draws
 * the rest, and has both indexed for search.
 */
export async function pressSite(
	options: DrawerOptions,
	earlier: { folder: string; kept: KeptSite } | undefined,
): Promise<Pressed> {
	const drawer = await Drawer.open(options);
	const readings = earlier && keptReadings(earlier.folder, earlier.kept);
	const before = readings && new EarlierSite(earlier.folder, earlier.kept, readings, drawer.watch);
	giveMade(before?.made() ?? new Map());
	const drawn = new Map<string, KeptFile>();
	const digests = new Map<string, string>();
	const search = new SiteSearch(options.site, drawer, before);
	try {
		const props = drawer.tasks.map((task) => drawer.propsOf(task));
		const left = drawer.tasks.flatMap(({ file }, number) => {
			const own = props[number];
			const same = own && before?.sameAs(file, own);
			const [digest] = (same && before?.bring([file], options.site)) ?? [];
			if (!same || digest === undefined) return [number];
			drawn.set(file, same);
			digests.set(file, digest);
			search.take(file, same.page);
			return [];
		});
		const numbers = new Map(drawer.tasks.map(({ file }, number) => [file, number]));
		const made = await drawAll(drawer, options, left, ({ file, digest, readings, page }) => {
			const own = props[numbers.get(file)!];
			// What was handed to it is read as well, were it only to know which one it is.
			const all = own && Uint32Array.from(new Set([...readings, ...own.entries]));
			if (own && all) drawn.set(file, { props: own.digest, readings: all, ...(page && { page }) });
			digests.set(file, digest);
			search.take(file, page);
		});
		const pages = await search.finish();
		rmSync(join(options.site, bundleFolder), { recursive: true });
		const { names } = drawer.watch;
		const entries = names.map((_, entry) => drawer.watch.digestOf(entry));
		return { pages, readings: { names, digests: entries, drawn, made }, digests };
	} finally {
		await closePagefind();
	}
}

/** The indexes of both languages; one whose pages all say what they said is brought from the earlier site. */
class SiteSearch {
	readonly #site: string;
	readonly #before: EarlierSite | undefined;
	readonly #parts: Record<
		Locale,
		{ expected: string[]; pages: Map<string, BundlePage | undefined>; index: SearchIndex }
	>;

	constructor(site: string, drawer: Drawer, before: EarlierSite | undefined) {
		this.#site = site;
		this.#before = before;
		const [zh, en] = locales.map((locale) => {
			const expected = drawer.tasks.map(({ file }) => file).filter((file) => localeOf(file) === locale);
			return { expected, pages: new Map(), index: new SearchIndex(join(site, 'pagefind', locale), expected) };
		});
		this.#parts = { zh: zh!, en: en! };
	}

	take(file: string, page: BundlePage | undefined): void {
		const locale = localeOf(file);
		if (!locale) return;
		const { pages, index } = this.#parts[locale];
		pages.set(file, page);
		// Beside an earlier site it is known only at the end whether anything has changed.
		if (!this.#before) index.take(file, page);
	}

	async finish(): Promise<number> {
		const counts = await Promise.all(locales.map((locale) => this.#finish(locale)));
		return counts.reduce((sum, count) => sum + count, 0);
	}

	async #finish(locale: Locale): Promise<number> {
		const { expected, pages, index } = this.#parts[locale];
		const count = [...pages.values()].filter(Boolean).length;
		if (this.#before) {
			if (this.#isSame(locale) && this.#bring(locale)) return count;
			for (const file of expected) index.take(file, pages.get(file));
		}
		await index.finish();
		return count;
	}

	#isSame(locale: Locale): boolean {
		const before = this.#before!;
		const { pages } = this.#parts[locale];
		const then = before.filesBelow(`${locale}/`).filter((file) => before.pageOf(file));
		const now = [...pages].flatMap(([file, page]) => (page ? [[file, page] as const] : []));
		const isUnchanged = ([file, page]: readonly [string, BundlePage]) => {
			const earlier = before.pageOf(file);
			return earlier === page || (earlier !== undefined && digestOfValue(earlier) === digestOfValue(page));
		};
		return then.length === now.length && now.every(isUnchanged);
	}

	#bring(locale: Locale): boolean {
		const folder = `pagefind/${locale}/`;
		return this.#before!.bring(this.#before!.filesBelow(folder), this.#site) !== undefined;
	}
}

function localeOf(file: string): Locale | undefined {
	return locales.find((locale) => file.startsWith(`${locale}/`) && file.endsWith('.html'));
}
