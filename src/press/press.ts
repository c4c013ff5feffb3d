import type { Library } from '../library.ts';
import { forgetMade, giveMade } from '../reads.ts';
import { Drawer, watchedBy, type DrawerOptions } from './drawer.ts';
import { Drawing } from './drawing.ts';
import { Folders } from './folders.ts';
import { keptReadings, keptShelf, shelfIn, type KeptFile, type KeptReadings } from './kept-site.ts';
import type { Teller } from './indexing.ts';
import { takeFiles } from './mould.ts';
import { Shelf } from './shelf.ts';
import { EarlierSite, type Earlier } from './reuse.ts';
import { SiteSearch } from './site-search.ts';

/** A site that has been drawn, and what is noted of it for the next. */
export interface Pressed {
	/** The pages that search will find. */
	pages: number;
	readings: KeptReadings;
	/** Digests of files, as far as they are known already. */
	digests: ReadonlyMap<string, string>;
}

/**
 * Draws a site with a mould: takes its files, brings from the earlier site what would be drawn the same again, and draws
 * the rest. `scratch` is an empty folder; what search takes from pages is laid there, and told.
 */
export async function pressSite(
	options: DrawerOptions,
	earlier: Earlier | undefined,
	scratch: string,
	teller: Teller,
): Promise<Pressed> {
	const drawing = new Drawing(options, earlier ? 0 : filesOf(options.library));
	try {
		return await pressWith(drawing, options, earlier, scratch, teller);
	} finally {
		await drawing.end();
	}
}

/** How many files are made of the texts of a library at least: of each a page, a picture, Markdown and JSON. */
function filesOf({ articles }: Library): number {
	return 4 * [...articles.values()].reduce((sum, { texts }) => sum + Object.keys(texts).length, 0);
}

async function pressWith(
	drawing: Drawing,
	options: DrawerOptions,
	earlier: Earlier | undefined,
	scratch: string,
	teller: Teller,
): Promise<Pressed> {
	takeFiles(options.folder, options.site);
	const folders = new Folders(options.site);
	forgetMade();
	const watch = watchedBy(options);
	const readings = earlier && keptReadings(earlier.folder, earlier.kept);
	const before = readings && new EarlierSite(earlier, await earlier.differing, readings, watch);
	giveMade(before?.made() ?? new Map());
	// Routes make things while they tell their paths.
	const drawer = await Drawer.open(options, watch);
	const drawn = new Map<string, KeptFile>();
	const digests = new Map<string, string>();
	const numbers = new Map(drawer.tasks.map(({ file }, number) => [file, number]));
	const shelf = Shelf.create(shelfIn(scratch));
	const shelfThen = earlier && keptShelf(earlier.folder);
	const files = drawer.tasks.map(({ file }) => file);
	const search = new SiteSearch(folders, files, before, (said) => teller.tell(said));
	try {
		const props = drawer.tasks.map((task) => drawer.propsOf(task));
		const same = drawer.tasks.map(({ file }, number) => {
			const own = props[number];
			return own && before?.sameAs(file, own);
		});
		for (const [number, { file }] of drawer.tasks.entries()) if (!same[number]) search.expect(file);
		const left: number[] = [];
		for (const [number, { file }] of drawer.tasks.entries()) {
			const known = same[number];
			const brought = known && before?.bringDrawn(file, known, shelfThen, folders);
			if (brought) {
				const page = brought.page && shelf.put(brought.page);
				drawn.set(file, { ...known, ...(page && { page }) });
				digests.set(file, brought.digest);
				search.take(file, page);
			} else left.push(number);
			// What was told of pages goes out.
			if (number % 100 === 0) await new Promise(setImmediate);
		}
		const made = await drawing.draw(drawer, left, ({ file, digest, readings, page: bytes }) => {
			const page = bytes && shelf.put(bytes);
			const own = props[numbers.get(file)!];
			// What was handed to it is read as well, were it only to know which one it is.
			const all = own && { ...readings, entries: Uint32Array.from(new Set([...readings.entries, ...own.entries])) };
			if (own && all) drawn.set(file, { props: own.digest, readings: all, ...(page && { page }) });
			digests.set(file, digest);
			search.take(file, page);
		});
		const pages = search.finish();
		// An index can be written while all is noted.
		teller.tellAll();
		// Their memory is wanted.
		await drawing.end();
		const { names } = watch;
		const entries = names.map((_, entry) => watch.digestOf(entry));
		return { pages, readings: { names, digests: entries, drawn, made }, digests };
	} finally {
		shelf.close();
		shelfThen?.close();
	}
}
