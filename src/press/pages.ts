import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Mould } from './mould.ts';

/** A page or file that the bundle can draw. */
export interface PagePath {
	pathname: string;
	route: { type: string; component: string };
}

/** The bundle's own maker of pages, as Astro's builder drives it. */
export interface PageApp {
	setInternals(internals: unknown): void;
	setOptions(options: unknown): void;
	render(request: Request, options: { routeData: unknown }): Promise<Response>;
}

/** Draws every page of the content with a kept mould, into an empty folder: what Astro would build, without bundling. */
export async function pressPages(mould: Mould, basePath: string, site: string): Promise<void> {
	const bundle = pathToFileURL(join(mould.folder, 'bundle', mould.entry)).href;
	const { app } = (await import(bundle)) as { app: PageApp };
	app.setInternals({ pagesByKeys: new Map(mould.pages), entrySpecifierToBundleMap: new Map() });
	const silent = { write: () => true };
	app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: silent } } });
	// An empty site may have nothing beside its pages.
	if (existsSync(join(mould.folder, 'site'))) cpSync(join(mould.folder, 'site'), site, { recursive: true });
	const paths = (await new StaticPaths(app as never).getAll()) as PagePath[];
	for (const path of paths) await pressPage(app, path, basePath, site);
}

async function pressPage(app: PageApp, path: PagePath, basePath: string, site: string): Promise<void> {
	const request = new Request(new URL(addressFor(path, basePath), 'http://localhost'));
	const response = await app.render(request, { routeData: path.route });
	if (response.status >= 300 && response.status < 400) throw new Error(`${path.pathname} should not lead elsewhere`);
	const file = join(site, fileFor(path));
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, Buffer.from(await response.arrayBuffer()));
}

/** The address at which Astro asks for a page. */
export function addressFor({ pathname, route }: PagePath, basePath: string): string {
	const path = pathname.replace(/^\/|\/$/g, '');
	const isFile = route.type === 'endpoint' && /\.[^/.]+$/.test(path);
	return path === '' ? basePath : `${basePath}${path}${isFile ? '' : '/'}`;
}

/** The file in which a page lies, from the site's folder. */
export function fileFor({ pathname, route }: PagePath): string {
	const path = pathname.replace(/^\/|\/$/g, '');
	if (route.type === 'endpoint') return path;
	return path === '' ? 'index.html' : path === '404' ? '404.html' : `${path}/index.html`;
}
