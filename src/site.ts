import { reportText } from './format/report.ts';
import { LibraryProblems, loadLibrary, type Library } from './library.ts';
import { addressesUnder } from './model/href.ts';
import { locales } from './model/locale.ts';
import { settingsFrom } from './settings.ts';

/** What every page starts from: the settings, the makers of addresses, and the proven library. */
export const settings = settingsFrom(process.env);

export const to = addressesUnder(settings.basePath);

/** The full address of a path of this site. */
export function absolute(path: string): string {
	return `${settings.siteUrl}${path}`;
}

let loaded: Promise<Library> | undefined;

/** The library, read once for a build; while developing, anew for each page, so that edits are seen. */
export function library(): Promise<Library> {
	if (import.meta.env.DEV) return provenLibrary();
	loaded ??= provenLibrary();
	return loaded;
}

/** While developing, the browser shows what the check would say. */
async function provenLibrary(): Promise<Library> {
	try {
		return await loadLibrary(settings.contentFolder);
	} catch (error) {
		throw error instanceof LibraryProblems ? new Error(reportText(error.problems, 'en')) : error;
	}
}

/** For `getStaticPaths` of pages that exist once in each language. */
export function inBothLanguages() {
	return locales.map((locale) => ({ params: { locale } }));
}
