import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { holdLibrary, type Library } from '../library.ts';
import { withReadings } from '../reads.ts';
import { bundlePage, type BundlePage } from '../search/bundle-text.ts';
import { pageText } from '../search/page-text.ts';
import { foldByTables } from '../search/traditional.ts';
import { Folders } from './folders.ts';
import { packed, type KeptReadingsOf } from './kept-site.ts';
import { bundleFolder, type LaidMould } from './mould.ts';
import { shelvedPage } from './shelved-page.ts';
import { digestOf } from './store.ts';
import { addressFor, inOrder, type PagePath, type Task } from './tasks.ts';
import { Trees, type PackedTrees } from './trees.ts';
import { digestOfValue, watched, type WatchedLibrary } from './watched.ts';

/** What a route is handed for one of its paths. */
interface Handed {
	params?: Record<string, string | undefined>;
	props?: object;
}

/** The module of a file that is no page. */
interface Endpoint {
	GET(context: Handed): Response | Promise<Response>;
}

/** The bundle's own maker of pages, as Astro's builder drives it. */
interface PageApp {
	routeCache: { get(route: unknown): { staticPaths?: { keyed: Map<string, Handed> } } | undefined };
	getComponentByRoute(route: unknown): Promise<unknown>;
	setInternals(internals: unknown): void;
	setOptions(options: unknown): void;
	render(request: Request, options: { routeData: unknown }): Promise<Response>;
}

/** What a page is handed: a digest of it, and the numbers of the entries of the library among it. */
export interface Props {
	digest: string;
	entries: number[];
}

/** A file that has been drawn and written. */
export interface Drawn {
	file: string;
	/** The digest of its bytes. */
	digest: string;
	readings: KeptReadingsOf;
	/** What search takes from it, to be shelved. */
	page?: Uint8Array;
}

export interface DrawerOptions extends LaidMould {
	/** The folder in which the site is made. */
	site: string;
	basePath: string;
	contentFolder: string;
	/** Its texts have no trees: they are packed. */
	library: Library;
	trees: PackedTrees;
}

/** The library as pages will read it. */
export function watchedBy({ library, trees }: DrawerOptions): WatchedLibrary {
	return watched(library, new Trees(trees));
}

/** Draws pages with the bundle, in whatever thread it was opened. */
export class Drawer {
	readonly watch: WatchedLibrary;
	/** Every file that the bundle can draw, pages first, in an order that is the same in every thread. */
	readonly tasks: readonly Task[];
	readonly #options: DrawerOptions;
	readonly #app: PageApp;
	readonly #folders: Folders;

	private constructor(options: DrawerOptions, app: PageApp, watch: WatchedLibrary, tasks: Task[]) {
		this.#options = options;
		this.#app = app;
		this.#folders = new Folders(options.site);
		this.watch = watch;
		this.tasks = tasks;
	}

	/** `watch` is the library of the options, watched. */
	static async open(options: DrawerOptions, watch = watchedBy(options)): Promise<Drawer> {
		const { folder, mould, contentFolder } = options;
		holdLibrary(contentFolder, watch.library);
		const bundle = pathToFileURL(join(folder, bundleFolder, mould.entry)).href;
		const { app } = (await import(bundle)) as { app: PageApp };
		app.setInternals({ pagesByKeys: new Map(mould.pages), entrySpecifierToBundleMap: new Map() });
		const silent = { write: () => true };
		app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: silent } } });
		const paths = (await new StaticPaths(app as never).getAll()) as PagePath[];
		return new Drawer(options, app, watch, inOrder(paths));
	}

	/** What a page is handed beside the library; nothing where that cannot be compared. */
	propsOf({ path }: Task): Props | undefined {
		const { props } = this.#handed(path);
		const entries: number[] = [];
		try {
			return { digest: digestOfValue(this.#withoutEntries(props, entries)), entries };
		} catch {
			return undefined;
		}
	}

	async draw({ file, path }: Task): Promise<Drawn> {
		const { basePath } = this.#options;
		const { value: bytes, readings } = await withReadings(async () => {
			const answer = await this.#answer(path);
			if (answer.status >= 300 && answer.status < 400) throw new Error(`${file} should not lead elsewhere`);
			return Buffer.from(await answer.arrayBuffer());
		});
		writeFileSync(this.#folders.placeFor(file), bytes);
		const page = pageIn(file, basePath, bytes);
		return { file, digest: digestOf(bytes), readings: packed(readings), ...(page && { page: shelvedPage(page) }) };
	}

	/** A page is drawn by Astro; any other file answers by itself, for it needs no more than it is handed. */
	async #answer(path: PagePath): Promise<Response> {
		const { route } = path;
		if (route.type === 'endpoint') {
			const { GET } = (await this.#app.getComponentByRoute(route)) as Endpoint;
			return GET({ params: {}, props: {}, ...this.#handed(path) });
		}
		const address = new URL(addressFor(path, this.#options.basePath), 'http://localhost');
		return this.#app.render(new Request(address), { routeData: route });
	}

	#handed({ pathname, route }: PagePath): Handed {
		return this.#app.routeCache.get(route)?.staticPaths?.keyed.get(pathname) ?? {};
	}

	/** Props with each entry of the library replaced by its name. */
	#withoutEntries(value: unknown, entries: number[]): unknown {
		if (typeof value !== 'object' || value === null) return value;
		const entry = this.watch.entryOf(value);
		if (entry !== undefined) {
			entries.push(entry);
			return { entry: this.watch.names[entry] };
		}
		const inner = (one: unknown) => this.#withoutEntries(one, entries);
		if (Array.isArray(value)) return value.map(inner);
		if (value instanceof Map || value instanceof Set) return [value.constructor.name, [...value].map(inner)];
		if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error('only plain data can be compared');
		return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inner(one)]));
	}
}

/** What search takes from a file of the site; nothing from what is no page of an article. */
function pageIn(file: string, basePath: string, bytes: Buffer): BundlePage | undefined {
	if (!/^(?:zh|en)\/.*\.html$/.test(file)) return undefined;
	const text = pageText(bytes.toString('utf8'));
	return text && bundlePage(`${basePath}${file.replace(/index\.html$/, '')}`, text, foldByTables);
}
