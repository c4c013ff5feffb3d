import { unpadded, type Padded } from './cjk-emphasis.ts';
import type { ProblemCode } from './problem.ts';

/** A place in plain prose that MDX cannot read, with the rule that names its cure. */
export interface Hazard {
	line: number;
	column: number;
	/** Where it begins in the source, counted in UTF-16 units. */
	offset: number;
	code: ProblemCode;
	values: Record<string, string>;
}

/** What the parser stumbled over, from its message's `line:column` and from what stands there. */
export function hazardAt(error: unknown, source: string, padded: Padded): Hazard {
	const said = error instanceof Error ? error.message : String(error);
	const [, line = '1', column = '1', words = said] = /^(\d+):(\d+): (.*)/.exec(said) ?? [];
	// Of a tag that is not closed the end of its text is told; its beginning stands in brackets.
	const [, lineInside = line, columnInside = column] = /`<[^`]*>` \((\d+):(\d+)/.exec(words) ?? [];
	const told = unpadded(offsetOf(padded.text, Number(lineInside), Number(columnInside)), padded.marks);
	// The parser points past the sign at times; the sign is what the author must change.
	const brace = source.lastIndexOf('{', told);
	const isExpression = words.startsWith('Could not parse expression');
	const sign = isExpression ? brace : Math.max(brace, source.lastIndexOf('<', told));
	const tag = source.lastIndexOf('<', sign);
	// A brace in a tag is told where the tag begins.
	const isInTag = tag !== -1 && braceIn(source.slice(tag, tag + tagLimit)) === sign - tag;
	const offset = sign === -1 ? told : isInTag ? tag : sign;
	return hazardFrom(source, offset, words);
}

/** The hazard that begins at an offset of the source. */
export function hazardFrom(source: string, offset: number, said = ''): Hazard {
	const { line, column } = placeOf(source, offset);
	const rest = source.slice(offset, offset + tagLimit);
	const value = /^(?:<!--|<\/?[A-Za-z][^\s<>]{0,30}>?|<https?:[^\s>]{0,200}>?|<\S?|\S{1,40})/.exec(rest)?.[0] ?? '';
	return { line, column, offset, code: codeFor(rest), values: { value, name: value.slice(1), said } };
}

const tagLimit = 400;

/** Where the first brace of a tag stands, counted from its `<`. */
function braceIn(rest: string): number | undefined {
	const found = /^<[A-Za-z](?:[^<>{"']|"[^"]*"|'[^']*')*\{/.exec(rest)?.[0].length;
	return found === undefined ? undefined : found - 1;
}

/** The source with the hazard's sign replaced by a harmless one of the same length, so that parsing can go on. */
export function maskHazard(source: string, { offset, code }: Hazard): string {
	if (code === 'html-comment' || code === 'bare-address') {
		const close = code === 'html-comment' ? '-->' : '>';
		const end = source.indexOf(close, offset);
		const until = end === -1 ? offset + 4 : end + close.length;
		return source.slice(0, offset) + source.slice(offset, until).replace(/[^\n]/g, '·') + source.slice(until);
	}
	const brace = braceIn(source.slice(offset, offset + tagLimit));
	const from = offset + (brace ?? 0);
	const masked = `${source.slice(0, from)}·${source.slice(from + 1)}`;
	return `${masked.slice(0, offset)}·${masked.slice(offset + 1)}`;
}

function codeFor(rest: string): ProblemCode {
	if (rest.startsWith('<!--')) return 'html-comment';
	if (/^<(?:https?:|mailto:|[\w.+-]+@)/i.test(rest)) return 'bare-address';
	if (/^<\/?[a-z][a-z0-9-]*[\s/>]/.test(rest)) return 'raw-html';
	const brace = braceIn(rest);
	if (brace !== undefined) return /^\{\s*\.\.\./.test(rest.slice(brace)) ? 'spread' : 'expression';
	if (/^<\/?[A-Z]/.test(rest)) return 'broken-markdown';
	if (rest.startsWith('<-')) return 'left-arrow';
	if (rest.startsWith('<')) return 'angle-bracket';
	if (rest.startsWith('{')) return 'expression';
	return 'broken-markdown';
}

function offsetOf(text: string, line: number, column: number): number {
	let start = 0;
	for (let current = 1; current < line; current++) start = text.indexOf('\n', start) + 1;
	return start + column - 1;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset);
	return { line: before.split('\n').length, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}
