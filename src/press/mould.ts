import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { addressFor, fileFor, type PageApp, type PagePath } from './pages.ts';
import { digestOf, ifPossible, placeFor, readSealed, storeFolder, writeSealed } from './store.ts';
import { pathsUnder } from './walk.ts';

/**
 * What Astro has made of the program, apart from any content: the bundle that draws pages, and the files that pages
 * load. While the program stays as it is, pages are drawn with it again and nothing needs to be bundled.
 */
export interface Mould {
	folder: string;
	/** The bundle's own entry. */
	entry: string;
	/** The style sheets of each page, as Astro told them to the bundle. */
	pages: [key: string, page: { styles: unknown[] }][];
	files: Record<string, string>;
}

/** The mould of this program, if one is kept and nothing in it has changed since. */
export function openMould(program: string): Mould | 'absent' | 'damaged' {
	const folder = placeFor('mould', program);
	const mould = readSealed<Mould>(join(folder, 'mould.json'));
	if (mould === 'absent' || mould === 'damaged') return mould;
	const files = filesOf(folder);
	const isSame = Object.entries(mould.files).every(([path, digest]) => files[path] === digest);
	return isSame ? { ...mould, folder } : 'damaged';
}

/** Takes away a mould that is not fit to be used. */
export function dropMould(program: string): void {
	rmSync(placeFor('mould', program), { recursive: true, force: true });
}

type Internals = { pagesByKeys: Map<string, { styles: unknown[] }> };

/** Watches Astro build a site, and keeps the mould when everything was as the press would have done it. */
export class MouldKeeper {
	private readonly program: string;
	private readonly basePath: string;
	/** The folder in which Astro makes the site. */
	private readonly site: string;
	private readonly beside = join(storeFolder, `mould-next-${process.pid}`);
	private entry = '';
	private internals: Internals | undefined;
	private paths: readonly PagePath[] = [];
	private isFit = true;
	private isTaken = false;

	constructor(program: string, basePath: string, site: string) {
		this.program = program;
		this.basePath = basePath;
		this.site = site;
	}

	/** For Astro's settings: it hands over the bundle before the first page is drawn. */
	integration(): AstroIntegration {
		return {
			name: 'keep-mould',
			hooks: {
				'astro:build:start': ({ setPrerenderer }) => setPrerenderer((own) => this.watching(own)),
			},
		};
	}

	private watching(own: AstroPrerenderer): AstroPrerenderer {
		const addresses = new Set<string>();
		return {
			...own,
			setup: async () => {
				await this.takeBundle();
				await own.setup?.();
			},
			getStaticPaths: async () => {
				const paths = await own.getStaticPaths();
				this.paths = paths;
				for (const path of paths) addresses.add(addressFor(path, this.basePath));
				return paths;
			},
			render: (request, options) => {
				// Where the press would ask for another address than Astro does, there can be no mould.
				this.isFit &&= addresses.has(new URL(request.url).pathname);
				return own.render(request, options);
			},
		};
	}

	/** Keeps what Astro has put into the site beside its pages, and the mould as a whole. */
	keep(): void {
		ifPossible(() => this.keepWhole());
		this.clear();
	}

	clear(): void {
		ifPossible(() => rmSync(this.beside, { recursive: true, force: true }));
	}

	private keepWhole(): void {
		const { site } = this;
		const drawn = new Set(this.paths.map(fileFor));
		const isThere = (path: string) => statSync(join(site, path), { throwIfNoEntry: false }) !== undefined;
		if (!this.isTaken || !this.isFit || !this.internals || ![...drawn].every(isThere)) return;
		cpSync(site, join(this.beside, 'site'), {
			recursive: true,
			filter: (path) => !drawn.has(relative(site, path).replaceAll('\\', '/')),
		});
		const pages: Mould['pages'] = [...this.internals.pagesByKeys].map(([key, { styles }]) => [key, { styles }]);
		writeSealed(join(this.beside, 'mould.json'), { entry: this.entry, pages, files: filesOf(this.beside), folder: '' });
		dropMould(this.program);
		renameSync(this.beside, placeFor('mould', this.program));
		forgetOthers();
	}

	private async takeBundle(): Promise<void> {
		const bundle = join(this.site, '.prerender');
		this.entry = readdirSync(bundle).find((name) => /^prerender-entry.*\.mjs$/.test(name))!;
		this.clear();
		ifPossible(() => {
			mkdirSync(dirname(this.beside), { recursive: true });
			cpSync(bundle, join(this.beside, 'bundle'), { recursive: true });
			this.isTaken = true;
		});
		const { app } = (await import(pathToFileURL(join(bundle, this.entry)).href)) as { app: PageApp };
		const set = app.setInternals.bind(app);
		app.setInternals = (internals) => {
			this.internals = internals as Internals;
			set(internals);
		};
	}
}

/** Moulds of other programs than the last few are of no more use. */
function forgetOthers(): void {
	const kept = readdirSync(storeFolder)
		.filter((name) => /^mould-[0-9a-f]{24}$/.test(name))
		.map((name) => ({ path: join(storeFolder, name), age: statSync(join(storeFolder, name)).mtimeMs }))
		.sort((a, b) => b.age - a.age);
	for (const { path } of kept.slice(6)) rmSync(path, { recursive: true, force: true });
}

function filesOf(folder: string): Record<string, string> {
	return Object.fromEntries(
		pathsUnder(folder)
			.filter(({ path, isFile }) => isFile && path !== 'mould.json')
			.map(({ path }) => [path, digestOf(readFileSync(join(folder, path)))]),
	);
}
