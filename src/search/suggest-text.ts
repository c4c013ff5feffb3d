import { findInText } from './find.ts';
import { patternOf, plain } from './marks.ts';
import type { Names } from './names-file.ts';
import type { SearchWords } from './page-words.ts';
import { passagesOf } from './passages.ts';
import { marked } from './results.ts';

/** How many pages the box shows. */
const most = 5;

/** The best pages for what was typed, each with the words that hold it. */
export async function pagesFor(
	words: SearchWords,
	names: Names,
	query: string,
): Promise<{ pages: { url: string; title: string; excerpt: (string | Node)[] }[]; total: number }> {
	const { hits, marked: phrases, pagefind } = await findInText(words, names, query);
	const pattern = patternOf(phrases);
	const found = await Promise.all(hits.slice(0, most).map(({ id }) => pagefind.fragment(id)));
	const pages = found.map((page) => {
		const { excerpt } = passagesOf(page, pattern, (text) => plain(text, names.fold), 1);
		return { url: page.url, title: page.meta.title, excerpt: marked(excerpt.text, excerpt.marks) };
	});
	return { pages, total: hits.length };
}
