import { emphasisMark } from './cjk-emphasis.ts';
import { problemAt, type Place, type Problem } from './problem.ts';

/** Four times our largest file; what is larger is refused before it is parsed. */
export const sizeLimit = 131_072;
/** A file full of them is told of the first; thousands of problems would be an attack of their own. */
const reportLimit = 200;

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Characters no reviewer can see: controls, all that Unicode tells programs to ignore (zero-width, direction marks,
 * tags, fillers, selectors of forms), private use, halves of pairs, blank braille, and our own working mark.
 */
const pattern = `(?![\\t\\n\\r])[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\u2028\\u2029\\u2800${emphasisMark}]`;
const everyInvisible = new RegExp(pattern, 'gu');
/** What nearly every text is made of, all of it seen; known at a fifth of the cost of looking for the others. */
const onlyPlain =
	/^[\t\n\r -~\xb7\u2013\u2014\u2018-\u201d\u2026\u3001-\u3003\u3008-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;

/** The first character of a text that no reader can see, as `U+200B`; nothing when all are plain. */
export function invisibleWithin(text: string): string | undefined {
	if (onlyPlain.test(text)) return undefined;
	const found = invisiblesIn(text).next().value;
	return found === undefined ? undefined : nameOf(found[0]);
}

function* invisiblesIn(text: string): Generator<RegExpExecArray, undefined> {
	for (const match of text.matchAll(everyInvisible)) if (!isMeant(text, match)) yield match;
}

/** Signs that make one emoji of two, or show it in colours, and the joint that Persian words need: they can be seen. */
function isMeant(text: string, { 0: sign, index }: RegExpExecArray): boolean {
	const before = text.slice(Math.max(0, index - 5), index);
	const after = text.slice(index + 1, index + 3);
	if (sign === '\uFE0F')
		return /\p{Extended_Pictographic}$/u.test(before) || (/[\d#*]$/.test(before) && after[0] === '\u20E3');
	if (sign === '\u200D')
		return (
			/\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}]?\uFE0F?$/u.test(before) &&
			/^\p{Extended_Pictographic}/u.test(after)
		);
	return sign === '\u200C' && /\p{Script=Arabic}$/u.test(before) && /^\p{Script=Arabic}/u.test(after);
}

/** A text as it may be printed: signs that a terminal or a log would obey are written out. */
export function printable(text: string): string {
	return text.replace(/\p{Cc}/gu, nameOf).replace(everyInvisible, nameOf);
}

function nameOf(character: string): string {
	return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A file's text with plain line ends, or why it is none. */
export function decode(bytes: Uint8Array, path: string): { text?: string; problems: Problem[] } {
	const top: Place = { path, line: 1, column: 1 };
	if (bytes.length > sizeLimit)
		return { problems: [problemAt(top, 'too-large', { size: `> ${sizeLimit} B`, limit: `${sizeLimit} B` })] };
	let text: string;
	try {
		text = decoder.decode(bytes);
	} catch {
		// Not UTF-8: the one thing this catch forgives; the place is found by decoding line by line.
		return { problems: [problemAt(placeOfBadByte(bytes, path), 'not-utf8')] };
	}
	text = text.replace(/\r\n?/g, '\n');
	if (text.trim() === '') return { problems: [problemAt(top, 'empty-file')] };
	return { text, problems: [...invisibleIn(text, path), ...disguisesIn(text, path)] };
}

/** Letters that look like Latin ones; of the Greek those alone that are no signs of measure. */
const alike =
	'[\\p{Script=Cyrillic}\\p{Script=Armenian}\\p{Script=Cherokee}\\p{Script=Coptic}\\p{Script=Lisu}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]';
/**
 * Such letters and Latin ones in one word, of which one set plays the other; letters that mathematicians have in other
 * shapes; and marks heaped on a letter until they cover the lines around it.
 */
const disguise = new RegExp(
	`\\p{Script=Latin}(?=${alike})|${alike}(?=\\p{Script=Latin})|[\\u{1D400}-\\u{1D7FF}]|\\p{M}{5,}`,
	'u',
);

function disguisesIn(text: string, path: string): Problem[] {
	if (!disguise.test(text)) return [];
	const found = text.split('\n').flatMap((line, index) =>
		[...line.matchAll(new RegExp(disguise, 'gu'))].map((match) => {
			const word = /[^\s\p{P}]*$/u.exec(line.slice(0, match.index + match[0].length))![0];
			return problemAt({ path, line: index + 1, column: match.index + 1 }, 'disguise', { value: word.slice(0, 20) });
		}),
	);
	return found.slice(0, reportLimit);
}

function invisibleIn(text: string, path: string): Problem[] {
	if (invisibleWithin(text) === undefined) return [];
	const found = text.split('\n').flatMap((line, index) =>
		[...invisiblesIn(line)].map((match) =>
			problemAt({ path, line: index + 1, column: match.index + 1 }, 'invisible-character', {
				character: nameOf(match[0]),
			}),
		),
	);
	return found.slice(0, reportLimit);
}

function placeOfBadByte(bytes: Uint8Array, path: string): Place {
	let line = 1;
	let start = 0;
	for (let index = 0; index <= bytes.length; index++) {
		if (index < bytes.length && bytes[index] !== 0x0a) continue;
		const column = firstBadColumn(bytes.subarray(start, index));
		if (column !== undefined) return { path, line, column };
		line++;
		start = index + 1;
	}
	return { path, line: 1, column: 1 };
}

function firstBadColumn(bytes: Uint8Array): number | undefined {
	try {
		decoder.decode(bytes);
		return undefined;
	} catch {
		const lenient = new TextDecoder('utf-8').decode(bytes);
		return lenient.indexOf('\uFFFD') + 1 || 1;
	}
}
