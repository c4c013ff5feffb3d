import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { locales, type Locale } from '../model/locale.ts';
import { bundlePage, type BundlePage, type Fragment } from './bundle-text.ts';
import { pageText } from './page-text.ts';
import { steadyIndex } from './steady-index.ts';
import { foldByTables } from './traditional.ts';

/**
 * How many words' places go into one file of the index. Pagefind's own 20,000 make files of 25 KB, of which a query
 * of six characters needs five; measured on our pages, files of 4 KB cost a query a fifth and the site nothing.
 */
const placesInFile = '2000';

/** Makes one search bundle a language out of the finished pages; answers how many pages were indexed. */
export async function buildSearchIndex(siteFolder: string, basePath: string): Promise<number> {
	// Pagefind reads this once, when it starts, and has no option for it.
	process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = placesInFile;
	const pagefind = await import('pagefind');
	// Both at once: while Pagefind indexes one language, the other's pages are read.
	const counts = await Promise.all(locales.map((locale) => indexLocale(pagefind, siteFolder, basePath, locale)));
	await pagefind.close();
	return counts.reduce((sum, count) => sum + count, 0);
}

async function indexLocale(
	pagefind: typeof import('pagefind'),
	siteFolder: string,
	basePath: string,
	locale: Locale,
): Promise<number> {
	const { index } = answered(await pagefind.createIndex({ forceLanguage: unstemmed, keepIndexUrl: true }));
	const fragments = new Map<string, Fragment>();
	const sent: Promise<{ errors: string[] }>[] = [];
	for await (const { html, fragment } of pagesIn(siteFolder, basePath, locale)) {
		fragments.set(fragment.url, fragment);
		sent.push(index!.addHTMLFile({ url: fragment.url, content: html }));
	}
	for (const answer of await Promise.all(sent)) answered(answer);
	const outputPath = join(siteFolder, 'pagefind', locale);
	answered(await index!.writeFiles({ outputPath }));
	await removeUnused(outputPath);
	await steadyIndex(outputPath);
	// Without a page Pagefind makes no folder for them.
	if (fragments.size > 0) rewriteFragments(join(outputPath, 'fragment'), fragments);
	return fragments.size;
}

/** No language that Pagefind knows: our words are to be left as they are. */
const unstemmed = 'und';

async function* pagesIn(siteFolder: string, basePath: string, locale: Locale): AsyncGenerator<BundlePage> {
	let read = 0;
	for (const path of await htmlIn(join(siteFolder, locale))) {
		const text = pageText(readFileSync(join(siteFolder, locale, path), 'utf8'));
		if (text) yield bundlePage(`${basePath}${locale}/${path.replace(/index\.html$/, '')}`, text, foldByTables);
		// Pagefind is another process; from time to time it must be handed what is ready.
		if (++read % 16 === 0) await new Promise(setImmediate);
	}
}

async function htmlIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true });
	return entries
		.filter((path) => path.endsWith('.html'))
		.map((path) => path.replaceAll('\\', '/'))
		.sort();
}

/** Pagefind's own interfaces, and its worker: a search of ours takes too little time to be worth 12 KB more. */
async function removeUnused(folder: string): Promise<void> {
	for (const name of await readdir(folder))
		if (/\.(?:js|css)$|playground/.test(name)) await rm(join(folder, name), { recursive: true });
}

/** Pagefind's record of a page holds the words as it was given them; a reader gets the text. */
function rewriteFragments(folder: string, fragments: ReadonlyMap<string, Fragment>): void {
	const signature = 'pagefind_dcd';
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		const written = gunzipSync(readFileSync(path)).toString('utf8');
		const own = JSON.parse(written.slice(signature.length)) as { url: string; word_count: number };
		const fragment = fragments.get(own.url);
		if (!written.startsWith(signature) || own.word_count !== fragment?.word_count)
			throw new Error(`Pagefind counts ${own.word_count} words on ${own.url}, we count ${fragment?.word_count}.`);
		writeFileSync(path, gzipSync(signature + JSON.stringify(fragment), { level: 9 }));
	}
}

function answered<Answer extends { errors: string[] }>(answer: Answer): Answer {
	if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
	return answer;
}
