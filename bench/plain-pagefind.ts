import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { languageTag, type Locale } from '../src/model/locale.ts';
import type { Line } from './file-fetch.ts';
import type { PlainPage } from './truth.ts';

/** Answers a query with the addresses of the first ten pages. */
export type Searcher = (query: string) => Promise<{ urls: string[]; total: number }>;

interface PagefindModule {
	createInstance(options: object): {
		init(): Promise<void>;
		search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
	};
}

/** Indexes the pages with Pagefind as it comes; answers how to open a searcher that has fetched nothing yet. */
export async function plainPagefind(
	pages: readonly PlainPage[],
	locale: Locale,
	line: Line,
): Promise<() => Promise<Searcher>> {
	delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
	const pagefind = await import('pagefind');
	const { index } = await pagefind.createIndex({ keepIndexUrl: true });
	for (const { url, html } of pages) await index!.addHTMLFile({ url, content: html });
	const folder = join(await mkdtemp(join(tmpdir(), 'pagefind-')), 'pagefind');
	await index!.writeFiles({ outputPath: folder });
	await pagefind.close();
	return async () => {
		// Its script asks the page for its language, and cuts Chinese queries by it.
		Object.assign(globalThis, {
			document: { currentScript: null, querySelector: () => ({ getAttribute: () => languageTag[locale] }) },
		});
		const address = pathToFileURL(join(folder, 'pagefind.js')).href;
		const { createInstance } = (await import(address)) as PagefindModule;
		await line.add(join(folder, 'pagefind.js'));
		await line.add(join(folder, 'pagefind-worker.js'));
		const instance = createInstance({ baseUrl: '/' });
		await instance.init();
		return async (query) => {
			const { results } = await instance.search(query);
			const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
			return { urls: shown.map(({ url }) => url), total: results.length };
		};
	};
}
