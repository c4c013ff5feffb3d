import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What a reader of a typical article is sent, compressed, as text for a table: the middle one of the article pages. */
export interface Weight {
	htmlGz: string;
	htmlBr: string;
	cssBr: string;
	/** Everything that runs before search is wanted. */
	jsBr: string;
}

/** Weighs the article pages of a built site, each with the styles and scripts it names. */
export async function weigh(site: string, locale = 'zh'): Promise<Weight> {
	const paths = (await readdir(join(site, locale), { recursive: true })).filter((path) =>
		/^(?:firms|products|policies|views|people|concepts|briefs)\/[^/]+\/index\.html$/.test(path),
	);
	const step = Math.max(1, Math.floor(paths.length / 60));
	const pages = await Promise.all(
		paths.filter((_, at) => at % step === 0).map((path) => readFile(join(site, locale, path))),
	);
	const [first] = pages;
	const html = first?.toString('utf8') ?? '';
	const named = async (pattern: RegExp) => {
		let bytes = 0;
		for (const [, path] of html.matchAll(pattern))
			bytes += brotliCompressSync(await readFile(join(site, path!))).length;
		return kilobytes(bytes);
	};
	return {
		htmlGz: kilobytes(median(pages.map((page) => gzipSync(page).length))),
		htmlBr: kilobytes(median(pages.map((page) => brotliCompressSync(page).length))),
		cssBr: await named(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g),
		jsBr: await named(/<script[^>]+src="([^"]+)"/g),
	};
}

function kilobytes(bytes: number): string {
	return (bytes / 1000).toFixed(1);
}

function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
