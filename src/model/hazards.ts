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
	const match = /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*)$/.exec(said);
	const inside = /`<[^`]*>`\s*\((\d+):(\d+)/.exec(said);
	const [lineText, columnText] = inside ? [inside[1], inside[2]] : [match?.[1] ?? '1', match?.[2] ?? '1'];
	const paddedOffset = offsetOf(padded.text, Number(lineText), Number(columnText));
	let offset = unpadded(paddedOffset, padded.marks);
	// The parser points past the sign at times; the sign is what the author must change.
	if (source[offset] !== '<' && source[offset] !== '{') {
		const before = Math.max(source.lastIndexOf('<', offset), source.lastIndexOf('{', offset));
		if (before !== -1 && !source.slice(before, offset).includes('\n\n')) offset = before;
	}
	// A brace in a tag is told where the tag begins.
	if (source[offset] === '{') {
		const tag = source.lastIndexOf('<', offset);
		if (tag !== -1 && braceIn(source.slice(tag, tag + tagLimit)) === offset - tag) offset = tag;
	}
	return hazardFrom(source, offset, (match?.[3] ?? said).split('\n')[0]!);
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
	const found = /^<[A-Za-z][\w.:-]*(?:[^<>{"']|"[^"]*"|'[^']*')*\{/.exec(rest)?.[0].length;
	return found === undefined ? undefined : found - 1;
}

/** The source with the hazard's sign replaced by a harmless one of the same length, so that parsing can go on. */
export function maskHazard(source: string, { offset, code }: Hazard): string {
	const sign = source[offset];
	if (sign === undefined) return source;
	if (code === 'html-comment' || code === 'bare-address') {
		const close = code === 'html-comment' ? '-->' : '>';
		const end = source.indexOf(close, offset);
		const until = end === -1 ? offset + 4 : end + close.length;
		return source.slice(0, offset) + source.slice(offset, until).replace(/[^\n]/g, '·') + source.slice(until);
	}
	const brace = sign === '<' ? braceIn(source.slice(offset, offset + tagLimit)) : undefined;
	if (brace !== undefined && (code === 'expression' || code === 'spread' || code === 'raw-html'))
		return maskHazard(maskHazard(source, { offset: offset + brace } as Hazard), { offset } as Hazard);
	if (!'<{'.includes(sign)) {
		return source.slice(0, offset) + (sign === '\n' ? '\n' : '·') + source.slice(offset + 1);
	}
	return `${source.slice(0, offset)}·${source.slice(offset + 1)}`;
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
	if (/^(?:import|export)\b/.test(rest)) return 'import-or-export';
	return 'broken-markdown';
}

function offsetOf(text: string, line: number, column: number): number {
	let start = 0;
	for (let current = 1; current < line; current++) {
		const next = text.indexOf('\n', start);
		if (next === -1) break;
		start = next + 1;
	}
	return Math.min(text.length, start + column - 1);
}

function placeOf(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset);
	return { line: before.split('\n').length, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}
