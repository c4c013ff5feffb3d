import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kinds } from '../src/model/id.ts';
import type { Locale } from '../src/model/locale.ts';
import { findInText } from '../src/search/find.ts';
import { readNames, type NamesFile } from '../src/search/names-file.ts';
import { withParts } from '../src/search/names-parts.ts';
import type { SearchWords } from '../src/search/page-words.ts';
import { addressOf } from '../src/search/name-words.ts';
import type { Line } from './file-fetch.ts';
import type { Searcher } from './plain-pagefind.ts';

let opened = 0;

/** The search of a built site, as its page does it, from scripts and names to the pages shown. */
export async function ourSearch(site: string, locale: Locale, line: Line): Promise<Searcher> {
	for (const name of await scriptsOf(site, locale)) await line.add(join(site, '_astro', name));
	const response = await line.fetch(pathToFileURL(join(site, 'search/names.json')));
	const known = readNames((await response.json()) as NamesFile);
	const parts = async (part: number) => {
		const path = join(site, 'search/names', String(known.parts.length), `${part}.json`);
		return (await (await line.fetch(pathToFileURL(path))).json()) as NamesFile['articles'];
	};
	// The index is kept for the life of a page; another spelling of its address is another page.
	const index = `${pathToFileURL(site).href}/${'./'.repeat(++opened)}pagefind/${locale}/`;
	const words = { locale, base: '/', index, kinds: kinds.map((id) => ({ id, label: id })) } as unknown as SearchWords;
	return async (query) => {
		const names = known.parts.length > 0 ? await withParts(known, query, parts) : known;
		const found = await findInText(words, names, query);
		const hits = await Promise.all(found.hits.slice(0, 10).map(({ id }) => found.pagefind.fragment(id)));
		const urls = [...new Set([...found.names.map((hit) => addressOf(words, hit)), ...hits.map(({ url }) => url)])];
		return { urls: urls.slice(0, 10), total: Math.max(urls.length, found.hits.length) };
	};
}

/** The scripts that the page of search names, and those that these name in turn; the form has larger ones of its own. */
async function scriptsOf(site: string, locale: Locale): Promise<ReadonlySet<string>> {
	const found = new Set<string>();
	const look = async (file: string): Promise<void> => {
		for (const [, name] of (await readFile(file, 'utf8')).matchAll(/["'`][^"'`]*?([\w.-]+\.js)["'`]/g)) {
			const path = join(site, '_astro', name!);
			if (found.has(name!) || !existsSync(path)) continue;
			found.add(name!);
			await look(path);
		}
	};
	await look(join(site, locale, 'search/index.html'));
	return found;
}
