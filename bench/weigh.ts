import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { kinds } from '../src/model/id.ts';
import { locales } from '../src/model/locale.ts';

/** A built site in numbers; bytes are packed with brotli. */
export interface Weight {
	pages: number;
	files: number;
	/** All files as they lie there. */
	megabytes: number;
	/** The HTML of the middle one of the articles. */
	article: number;
	/** The address of that article, below the site. */
	middle: string;
}

/** Weighs a site whose articles lie at `<locale>/<kind>/<name>/`; of many articles, some sixty spread over them all. */
export async function weigh(site: string): Promise<Weight> {
	const entries = await readdir(site, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
	const article = new RegExp(`/(?:${locales.join('|')})/(?:${kinds.join('|')})/[^/]+/index\\.html$`);
	const articles = paths.filter((path) => article.test(path.replaceAll('\\', '/'))).sort();
	const step = Math.max(1, Math.floor(articles.length / 60));
	const weighed: { path: string; size: number }[] = [];
	for (const path of articles.filter((_, at) => at % step === 0))
		weighed.push({ path, size: brotliCompressSync(await readFile(path)).length });
	const middle = weighed.sort((a, b) => a.size - b.size)[Math.floor(weighed.length / 2)];
	let bytes = 0;
	for (const path of paths) bytes += (await readFile(path)).length;
	return {
		pages: paths.filter((path) => path.endsWith('.html')).length,
		files: paths.length,
		megabytes: bytes / 1e6,
		article: middle?.size ?? 0,
		middle: (middle?.path ?? '').slice(site.length + 1).replace(/index\.html$/, ''),
	};
}
