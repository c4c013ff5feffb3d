import type { Run } from './query.ts';

/** A stretch of text that answers the query. */
export interface Mark {
	start: number;
	end: number;
}

/** Marks and spaces that may stand inside a phrase; a line of text is never left. */
const between = String.raw`[^\p{L}\p{N}\n]{0,4}`;

/** A letter or digit of a Latin word; Han beside it ends it. */
const letter = String.raw`(?!\p{Script=Han})[\p{L}\p{N}]`;

/** What to look for in plain text: phrases of runs, a Latin word to its end, whichever its ending. */
export function patternOf(phrases: readonly (readonly Run[])[]): RegExp {
	const sources = phrases.map((runs) =>
		runs
			.map(({ text, isHan }) =>
				isHan ? [...text].map(escaped).join(between) : String.raw`(?<!${letter})${latin(text)}(?:${letter})*`,
			)
			.join(between),
	);
	return new RegExp(sources.join('|'), 'gu');
}

/** A number may be written in groups of three, and a word may have lost the end that was typed. */
function latin(text: string): string {
	if (/^\d{4,}$/.test(text)) return [...text].join(',?');
	const stem = /^[a-z]{5,}$/.test(text) ? text.replace(/(?:es|s|ed|ing|y)$/, '') : text;
	return escaped(stem);
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

/** Text as it is looked through: small letters, half-width, simplified; every letter stays in its place. */
export function plain(text: string, fold: (character: string) => string = String): string {
	let folded = '';
	for (const character of text) {
		const half = fold(character.normalize('NFKC')).toLowerCase();
		folded += half.length === character.length ? half : character;
	}
	return folded;
}

/** Where the pattern is found, in order; marks that touch are one. */
export function marksIn(text: string, pattern: RegExp): Mark[] {
	const marks: Mark[] = [];
	for (const { index, 0: found } of text.matchAll(pattern)) {
		if (found === '') continue;
		const last = marks.at(-1);
		if (last && last.end >= index) last.end = index + found.length;
		else marks.push({ start: index, end: index + found.length });
	}
	return marks;
}
