import { emphasisMark } from './cjk-emphasis.ts';
import { problemAt, type Place, type Problem } from './problem.ts';

/** Larger than any article; a file beyond it is refused before it is parsed. */
export const sizeLimit = 1_048_576;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Characters no reviewer can see: controls, zero-width and direction marks, tags, private use, and our own working mark. */
const invisible = new RegExp(
	'[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B-\\u200F\\u2028-\\u202E' +
		`\\u2060-\\u206F\\u3164\\uE000-\\uF8FF\\uFEFF\\uFFA0\\uFFF0-\\uFFFB\\uFFFE\\uFFFF${emphasisMark}]|[\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E0FFF}\\u{F0000}-\\u{10FFFF}]`,
	'gu',
);

/** A file's text with plain line ends, or why it is none. */
export function decode(bytes: Uint8Array, path: string): { text?: string; problems: Problem[] } {
	const top: Place = { path, line: 1, column: 1 };
	if (bytes.length > sizeLimit)
		return { problems: [problemAt(top, 'too-large', { size: String(bytes.length), limit: String(sizeLimit) })] };
	let text: string;
	try {
		text = decoder.decode(bytes);
	} catch {
		// Not UTF-8: the one thing this catch forgives; the place is found by decoding line by line.
		return { problems: [problemAt(placeOfBadByte(bytes, path), 'not-utf8')] };
	}
	text = text.replace(/\r\n?/g, '\n');
	if (text.trim() === '') return { problems: [problemAt(top, 'empty-file')] };
	return { text, problems: invisibleIn(text, path) };
}

function invisibleIn(text: string, path: string): Problem[] {
	const problems: Problem[] = [];
	if (text.search(invisible) === -1) return problems;
	text.split('\n').forEach((line, index) => {
		for (const match of line.matchAll(invisible)) {
			const code = match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
			problems.push(
				problemAt({ path, line: index + 1, column: match.index + 1 }, 'invisible-character', {
					character: `U+${code}`,
				}),
			);
		}
	});
	return problems;
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
