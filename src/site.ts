import type { Published } from './data/published.ts';
import { reportText } from './format/report.ts';
import { LibraryProblems, loadLibrary, readLibrary, readLibraryOnce, type Library } from './library.ts';
import { addressesUnder } from './model/href.ts';
import { locales } from './model/locale.ts';
import { repositoryAt } from './model/repository.ts';
import { settingsFrom } from './settings.ts';

/** What every page starts from: the settings, the makers of addresses, and the proven library. */
export const settings = settingsFrom(process.env);

export const to = addressesUnder(settings.basePath, settings.siteUrl);

/** GitHub’s own pages for this repository. */
export const repository = repositoryAt(settings.repositoryUrl);

/**
 * Whether this is the writer's own view of the site (`npm run dev`). Asked of NODE_ENV, which the build sets itself:
 * `import.meta.env` can be overruled by variables that a shell happens to carry.
 */
export const isBeingWritten = process.env.NODE_ENV !== 'production';

/** The full address of a path of this site. */
export function absolute(path: string): string {
	return `${settings.siteUrl}${path}`;
}

/** The pages that lead across the articles, in the order in which menus name them. */
export const crossings = [
	'disputes',
	'debate',
	'compare',
	'charts',
	'chains',
	'map',
	'timeline',
	'glossary',
	'sources',
	'names',
] as const;

/** The library, read once for a build; while developing, anew for each page, so that edits are seen. */
export function library(): Promise<Library> {
	return provenLibrary(isBeingWritten ? readLibrary : readLibraryOnce);
}

/** What the files for machines are made from. */
export async function published(): Promise<Published> {
	return { library: await library(), to, absolute };
}

/** While developing, the browser shows what the check would say. */
async function provenLibrary(read: typeof readLibrary): Promise<Library> {
	try {
		return await loadLibrary(settings.contentFolder, read);
	} catch (error) {
		throw error instanceof LibraryProblems ? new Error(reportText(error.problems, 'en')) : error;
	}
}

/** For `getStaticPaths` of pages that exist once in each language. */
export function inBothLanguages() {
	return locales.map((locale) => ({ params: { locale } }));
}

/** For `getStaticPaths` of a list: its own page in each language, and one for each part where it is divided. */
export function inParts(parts: readonly { name: string }[]) {
	return locales.flatMap((locale) =>
		[undefined, ...parts.map(({ name }) => name)].map((part) => ({ params: { locale, part } })),
	);
}
