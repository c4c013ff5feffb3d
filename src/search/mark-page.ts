import { loadNames } from './names-file.ts';
import { marksIn, patternOf, plain, type Mark } from './marks.ts';
import { wordsOnPage } from './page-words.ts';
import { phrasesOf, runsIn, telling } from './query.ts';

/** Marks on the page what a reader searched for before coming here, whole terms across links and figures. */
export async function markPage(): Promise<void> {
	const typed = soughtWords();
	const main = document.querySelector('main');
	if (!typed || !main) return;
	// Only a query in other characters than the page's needs the table that turns them.
	if (markAll(main, typed, String) > 0 || !/\p{Script=Han}/u.test(typed)) return;
	const { fold } = await loadNames(wordsOnPage().names);
	markAll(main, typed, fold);
}

/** `?mark=`, else the question of the search page that led here. */
function soughtWords(): string | null {
	const own = new URLSearchParams(location.search).get('mark');
	if (own || !URL.canParse(document.referrer)) return own;
	const before = new URL(document.referrer);
	return before.origin === location.origin ? before.searchParams.get('q') : null;
}

/** The phrase where it stands, else each of its words; answers how many were marked. */
function markAll(main: Element, typed: string, fold: (character: string) => string): number {
	const runs = runsIn(typed, fold);
	if (runs.length === 0 || phrasesOf(runs).length === 0) return 0;
	const blocks = blocksIn(main);
	for (const phrases of [[runs], telling(runs).map((run) => [run])]) {
		const pattern = patternOf(phrases);
		const found = blocks.map((nodes) => ({ nodes, marks: marksIn(plain(textOf(nodes), fold), pattern) }));
		const count = found.reduce((sum, { marks }) => sum + marks.length, 0);
		for (const { nodes, marks } of found) for (const mark of marks.reverse()) wrap(nodes, mark);
		if (count > 0) return count;
	}
	return 0;
}

/** Text that is read as one line: the nodes between two ends of a block. */
function blocksIn(main: Element): Text[][] {
	const blocks = new Map<Element, Text[]>();
	const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		const around = node.parentElement!;
		if (around.closest('script, style, .cite, [popover], nav')) continue;
		const block = around.closest('p, h1, h2, h3, h4, li, td, th, dt, dd, figcaption, blockquote, main')!;
		blocks.set(block, [...(blocks.get(block) ?? []), node]);
	}
	return [...blocks.values()];
}

function textOf(nodes: readonly Text[]): string {
	return nodes.map(({ data }) => data).join('');
}

/** Puts a mark around a stretch of a line, piece by piece where it runs over several nodes; the last one first. */
function wrap(nodes: Text[], { start, end }: Mark): void {
	let before = textOf(nodes).length;
	for (const node of [...nodes].reverse()) {
		before -= node.data.length;
		const [from, to] = [Math.max(0, start - before), Math.min(node.data.length, end - before)];
		if (from >= to) continue;
		node.splitText(to);
		const mark = document.createElement('mark');
		mark.dataset.searchMark = '';
		const inside = node.splitText(from);
		inside.replaceWith(mark);
		mark.append(inside);
	}
}
