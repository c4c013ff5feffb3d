import type { Fragment } from './bundle-text.ts';
import { marksIn, type Mark } from './marks.ts';

/** A piece of text around what was found; marks count from its beginning. */
export interface Excerpt {
	text: string;
	marks: Mark[];
}

/** A section of a page in which something was found. */
export interface Passage {
	id: string;
	title: string;
	excerpt: Excerpt;
}

/** The best words of a page for a query, and the sections that hold it, the fullest first. */
export function passagesOf(
	{ content, meta, anchors }: Pick<Fragment, 'content' | 'meta' | 'anchors'>,
	pattern: RegExp,
	plain: (text: string) => string,
	most: number,
): { excerpt: Excerpt; passages: Passage[] } {
	const marks = marksIn(plain(content), pattern);
	const sections = anchors.map((anchor, index) => {
		const end = anchors[index + 1]?.location ?? content.length;
		return {
			anchor,
			start: anchor.location,
			end,
			marks: marks.filter((one) => one.start >= anchor.location && one.start < end),
		};
	});
	const passages = sections
		.filter((section) => section.marks.length > 0)
		.sort((a, b) => weight(b) - weight(a))
		.slice(0, most)
		.map(({ anchor, marks: own, end }) => {
			// A heading is shown by itself; what is said under it is worth more than its repetition.
			const body = own.find(({ start }) => start >= anchor.location + anchor.text.length);
			const from = anchor.location + anchor.text.length + 1;
			const excerpt =
				body || from >= end
					? excerptAt(content, body ?? own[0]!, marks)
					: excerptAt(content, { start: from, end: from }, marks);
			return { id: anchor.id, title: anchor.text, excerpt };
		});
	const first = marks.find(({ start }) => start < (anchors[0]?.location ?? content.length));
	const [summary, names] = [meta.summary, meta.names].map((text) => ({ text, marks: marksIn(plain(text), pattern) }));
	if (summary!.marks.length > 0) return { excerpt: summary!, passages };
	if (first) return { excerpt: excerptAt(content, first, marks), passages };
	if (passages[0]) return { excerpt: passages[0].excerpt, passages };
	const [named] = names!.marks;
	return { excerpt: named ? excerptAt(meta.names, named, names!.marks) : summary!, passages };
}

function weight({ anchor, marks }: { anchor: { location: number; text: string }; marks: Mark[] }): number {
	const isNamed = marks.some(({ start }) => start < anchor.location + anchor.text.length);
	return marks.length + (isNamed ? 100 : 0);
}

/** How many letters stand before what was found, and how many in all; a Han character says as much as two. */
const reach = { before: 40, all: 170 };

/** The line's words around a place, cut where words or clauses end. */
function excerptAt(content: string, at: Mark, marks: readonly Mark[]): Excerpt {
	const lineStart = content.lastIndexOf('\n', at.start - 1) + 1;
	const lineEnd = endOf(content, '\n', at.end);
	const isHan = /\p{Script=Han}{2}/u.test(content.slice(lineStart, lineEnd));
	const scale = isHan ? 0.5 : 1;
	let start = Math.max(lineStart, at.start - reach.before * scale);
	let end = Math.min(lineEnd, start + reach.all * scale);
	if (start > lineStart)
		start += Math.max(0, content.slice(start, at.start).search(isHan ? /(?<=[，。；：、！？])|(?=[“（《])/ : /(?<= )/));
	if (end < lineEnd) {
		const last = isHan ? -1 : content.slice(at.end, end).lastIndexOf(' ');
		if (last > 0) end = at.end + last;
	}
	const lead = start > lineStart ? '…' : '';
	return {
		text: `${lead}${content.slice(start, end)}${end < lineEnd ? '…' : ''}`,
		marks: marks
			.filter((one) => one.start >= start && one.end <= end)
			.map((one) => ({ start: one.start - start + lead.length, end: one.end - start + lead.length })),
	};
}

function endOf(content: string, sign: string, from: number): number {
	const at = content.indexOf(sign, from);
	return at === -1 ? content.length : at;
}
