/**
 * CommonMark decides from the neighbouring characters whether `**` may open or close emphasis, and takes
 * full-width marks for punctuation between words separated by spaces. Chinese has no such spaces:
 * `**摩尔线程（MTT）**是` stays literal (commonmark-spec issue 650). Putting one punctuation mark between the
 * Chinese character and the run lets the run open and close on both sides, which is what the proposed
 * amendment asks; the mark is taken out again from the tree, and positions are counted without it.
 */
export const emphasisMark = '\u2E49';

const run = /(?<!\\)(\*{1,3}|~~)/gu;
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const fullWidthMark = /[\u2014\u2018\u2019\u201C\u201D\u2026\u3000-\u303F\uFF00-\uFFEF]/u;
const anyMark = /[\p{P}\p{S}]/u;

export interface Padded {
	text: string;
	/** Where the marks stand in the padded text, ascending. */
	marks: number[];
}

/** The text with a mark wherever a run of `*` or `~~` stands between punctuation and a Chinese character. */
export function padEmphasis(text: string): Padded {
	if (!text.includes('*') && !text.includes('~~')) return { text, marks: [] };
	const marks: number[] = [];
	let padded = '';
	let from = 0;
	const put = (until: number) => {
		padded += text.slice(from, until);
		marks.push(padded.length);
		padded += emphasisMark;
		from = until;
	};
	for (const { index, 0: stars } of text.matchAll(run)) {
		const before = characterBefore(text, index);
		const after = characterAfter(text, index + stars.length);
		if (isLetterBeside(before, after)) put(index);
		if (isLetterBeside(after, before)) put(index + stars.length);
	}
	return { text: padded + text.slice(from), marks };
}

/** Where an offset of the padded text stands in the text as written. */
export function unpadded(offset: number, marks: readonly number[]): number {
	let [before, after] = [0, marks.length];
	while (before < after) {
		const middle = (before + after) >> 1;
		if (marks[middle]! < offset) before = middle + 1;
		else after = middle;
	}
	return offset - before;
}

/** A Chinese letter on this side of the run and a mark on the other, or a Latin letter beside a full-width mark. */
function isLetterBeside(side: string, other: string): boolean {
	if (side === '' || /\s/.test(side) || anyMark.test(side)) return false;
	return han.test(side) ? anyMark.test(other) : fullWidthMark.test(other);
}

function characterBefore(text: string, index: number): string {
	const last = text.slice(Math.max(0, index - 2), index);
	return [...last].at(-1) ?? '';
}

function characterAfter(text: string, index: number): string {
	const point = text.codePointAt(index);
	return point === undefined ? '' : String.fromCodePoint(point);
}
