import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { languageTag, locales, type Locale } from '../model/locale.ts';
import { withBreaks } from './han.ts';

/** Makes one search bundle a language out of the finished pages; answers how many pages were indexed. */
export async function buildSearchIndex(siteFolder: string, basePath: string): Promise<number> {
	let pages = 0;
	for (const locale of locales) pages += await indexLanguage(siteFolder, basePath, locale);
	await pagefind.close();
	return pages;
}

async function indexLanguage(siteFolder: string, basePath: string, locale: Locale): Promise<number> {
	const { index } = answered(await pagefind.createIndex({ forceLanguage: languageTag[locale], keepIndexUrl: true }));
	let pages = 0;
	for (const path of await htmlIn(join(siteFolder, locale))) {
		const content = await readFile(join(siteFolder, locale, path), 'utf8');
		if (!content.includes('data-pagefind-body')) continue;
		const url = `${basePath}${locale}/${path.replace(/index\.html$/, '')}`;
		answered(await index!.addHTMLFile({ url, content: withWordBreaks(content) }));
		pages++;
	}
	const outputPath = join(siteFolder, 'pagefind', locale);
	answered(await index!.writeFiles({ outputPath }));
	for (const name of await readdir(outputPath))
		if (/-ui\.|component|modular|highlight|playground/.test(name))
			await rm(join(outputPath, name), { recursive: true });
	return pages;
}

/** Sets words apart in text, never inside a tag. Our own pages quote every attribute, so tags end where they seem to. */
export function withWordBreaks(html: string): string {
	const from = html.indexOf('<body');
	return (
		html.slice(0, from) +
		html
			.slice(from)
			.replace(/(<(?:[^"'>]|"[^"]*"|'[^']*')*>)|([^<]+)/g, (_all, tag?: string, text?: string) => tag ?? broken(text!))
	);
}

/** Entities stay whole: they are letters to the reader, but `&`, name and `;` to a splitter. */
function broken(text: string): string {
	return text
		.split(/(&(?:#x?[0-9a-f]+|[a-z]+);)/i)
		.map((part, index) => (index % 2 ? part : withBreaks(part)))
		.join('');
}

async function htmlIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true });
	return entries
		.filter((path) => path.endsWith('.html'))
		.map((path) => path.replaceAll('\\', '/'))
		.sort();
}

function answered<Answer extends { errors: string[] }>(answer: Answer): Answer {
	if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
	return answer;
}
