import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageText, type Block } from '../src/search/page-text.ts';
import { foldByTables } from '../src/search/traditional.ts';

/** A page as a reader sees it: what truth about a query is read from, with no index between. */
export interface PlainPage {
	/** `firms/metax` */
	id: string;
	/** Path on the site. */
	url: string;
	html: string;
	blocks: Block[];
	/** Its blocks by the line, small letters, half-width, simplified. */
	text: string;
}

/** Every article page of a built site in a language. */
export async function plainPages(site: string, locale: string): Promise<PlainPage[]> {
	const pages: PlainPage[] = [];
	const folder = join(site, locale);
	for (const path of (await readdir(folder, { recursive: true })).sort()) {
		if (!path.endsWith('.html')) continue;
		const html = await readFile(join(folder, path), 'utf8');
		const read = pageText(html);
		if (!read) continue;
		const id = path.replace(/\/?index\.html$/, '');
		const text = read.blocks.map((block) => even(block.text)).join('\n');
		pages.push({ id, url: `/${locale}/${id}/`, html, blocks: read.blocks, text });
	}
	return pages;
}

/** One writing for all: small letters, half-width, simplified, one space. */
export function even(text: string): string {
	return [...text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()].map(foldByTables).join('');
}
