import type { Fragment } from './bundle-text.ts';
import { findInText } from './find.ts';
import { marksIn, patternOf, plain, type Mark } from './marks.ts';
import type { Names } from './names-file.ts';
import type { NameHit } from './names-match.ts';
import { passagesOf } from './passages.ts';
import { addressOf, noteOf, titleOf } from './name-words.ts';
import type { SearchPageWords, SearchWords } from './page-words.ts';

/** How a result is drawn: in the page's words, with what was found marked. */
export interface Drawing {
	words: SearchPageWords;
	typed: string;
	pattern: RegExp;
	plain(text: string): string;
}

/** How many sections of a page are named under it. */
const mostSections = 3;

/** A page that was found: its title, kind, the words, the sections. Built of text and elements, never of HTML. */
export function textResult(drawing: Drawing, fragment: Fragment): HTMLElement {
	const { words, pattern, plain } = drawing;
	const { excerpt, passages } = passagesOf(fragment, pattern, plain, mostSections);
	const item = document.createElement('li');
	const kind = fragment.url.slice(words.base.length).split('/')[1];
	const label = words.kinds.find(({ id }) => id === kind)?.label ?? '';
	const { title } = fragment.meta;
	item.append(resultLink(fragment.url, ...marked(title, marksIn(plain(title), pattern))), ' ', span(label));
	const paragraph = document.createElement('p');
	paragraph.append(...marked(excerpt.text, excerpt.marks));
	item.append(paragraph);
	if (passages.length > 0) {
		const list = document.createElement('ul');
		for (const { id, title } of passages) {
			const link = document.createElement('a');
			link.href = `${fragment.url}?${new URLSearchParams({ mark: drawing.typed })}#${id}`;
			link.append(...marked(title, marksIn(plain(title), pattern)));
			const row = document.createElement('li');
			row.append(link);
			list.append(row);
		}
		item.append(list);
	}
	return item;
}

/** An article that is called so, known by its name alone. */
export function nameResult(words: SearchPageWords, hit: NameHit): HTMLElement {
	const { article } = hit;
	const item = document.createElement('li');
	item.append(resultLink(addressOf(words, hit), titleOf(words, hit)), ' ', span(words.kinds[article.kind]!.label));
	if (!article[words.locale]) item.append(' ', span(words.untranslated));
	const note = noteOf(words, hit);
	if (note) {
		const paragraph = document.createElement('p');
		paragraph.textContent = note;
		item.append(paragraph);
	}
	return item;
}

/** Text with its marks as elements. */
export function marked(text: string, marks: readonly Mark[]): (string | HTMLElement)[] {
	const parts: (string | HTMLElement)[] = [];
	let from = 0;
	for (const { start, end } of marks) {
		const mark = document.createElement('mark');
		mark.textContent = text.slice(start, end);
		parts.push(text.slice(from, start), mark);
		from = end;
	}
	return [...parts, text.slice(from)];
}

function resultLink(href: string, ...title: (string | Node)[]): HTMLElement {
	const link = document.createElement('a');
	link.href = href;
	link.dataset.searchResult = '';
	link.append(...title);
	return link;
}

function span(text: string): HTMLElement {
	const label = document.createElement('span');
	label.className = 'label';
	label.textContent = text;
	return label;
}

/** How many pages the box shows. */
const mostInBox = 5;

/** The best pages for what was typed, each with the words that hold it. */
export async function pagesFor(
	words: SearchWords,
	names: Names,
	query: string,
): Promise<{ pages: { url: string; title: string; excerpt: (string | Node)[] }[]; total: number }> {
	const { hits, marked: phrases, pagefind } = await findInText(words, names, query);
	const pattern = patternOf(phrases);
	const found = await Promise.all(hits.slice(0, mostInBox).map(({ id }) => pagefind.fragment(id)));
	const pages = found.map((page) => {
		const { excerpt } = passagesOf(page, pattern, (text) => plain(text, names.fold), 1);
		return { url: page.url, title: page.meta.title, excerpt: marked(excerpt.text, excerpt.marks) };
	});
	return { pages, total: hits.length };
}
