import { z } from 'astro/zod';
import { shortHash } from './digest.ts';
import type { ProblemCode } from './problem.ts';
import { isDay } from './time.ts';

/**
 * What a translation remembers of one section: digests of the original's words and of its own on the day they were
 * found to say the same, and of the figures, citations and tables both had. Kept in the frontmatter, one line a
 * section, written by `npm run translated`.
 */
export interface Remembered {
	original: string;
	own: string;
	shared: string;
	on: string;
	/** Why it was marked as current although its words had not been touched. */
	reason: string | undefined;
}

export const reasonLimit = 200;
const form = /^([0-9a-z]{5})-([0-9a-z]{5})-([0-9a-z]{5})-([0-9a-z]{2}) (\d{4}-\d{2}-\d{2})(?: (\S.*))?$/;

/** `3kf9x-81mzq-7h2k0-s5 2026-11-22`; the last two signs are made from the others, so that no hand can change one alone. */
export function writtenMemory(memory: Remembered): string {
	const { original, own, shared, on, reason } = memory;
	const line = `${original}-${own}-${shared}-${sealOf(memory)} ${on}`;
	return reason === undefined ? line : `${line} ${reason}`;
}

function sealOf({ original, own, shared, on, reason }: Remembered): string {
	return shortHash([original, own, shared, on, reason ?? ''].join(' '), 2);
}

/** A written line read back; nothing when it is not as the command wrote it. */
export function readMemory(written: string): Remembered | undefined {
	const match = form.exec(written);
	if (!match) return undefined;
	const [, original, own, shared, seal, on, reason] = match as unknown as [string, ...string[]];
	const memory = { original, own, shared, on, reason } as Remembered;
	return isDay(memory.on) && sealOf(memory) === seal ? memory : undefined;
}

const memoryLine = z
	.unknown()
	.transform((input, context): Remembered => {
		const memory = typeof input === 'string' ? readMemory(input) : undefined;
		if (memory) return memory;
		context.addIssue({ code: 'custom', params: { problem: 'memory-by-hand' satisfies ProblemCode } });
		return z.NEVER;
	})
	.meta({ type: 'string', pattern: form.source });

/** The field `translated-from` of a translation: section ids and what is remembered of each. */
export const memoryField = z.record(z.string(), memoryLine);
export type Memory = z.infer<typeof memoryField>;

/**
 * An article file's text with its memory renewed: lines that stay keep their place and their comments, lines of
 * sections that are gone go, new ones follow the order given. Nothing else of the file changes.
 */
export function withMemory(text: string, memory: ReadonlyMap<string, Remembered>): string {
	const lines = text.split('\n');
	const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
	const key = lines.slice(0, end).findIndex((line) => /^translated-from:/.test(line));
	const start = key === -1 ? end : key;
	let stop = start;
	if (key !== -1) for (stop = key + 1; stop < end && /^(?:\s|#|$)/.test(lines[stop]!);) stop++;
	const remarks = new Map<string, string[]>();
	let above: string[] = [];
	for (const line of lines.slice(start + (key === -1 ? 0 : 1), stop)) {
		const id = /^\s+([a-z0-9-]+):/.exec(line)?.[1];
		if (id === undefined) above.push(line);
		else {
			remarks.set(id, above);
			above = [];
		}
	}
	const entries = [...memory].flatMap(([id, one]) => [
		...(remarks.get(id) ?? []),
		`  ${id}: ${quoted(writtenMemory(one))}`,
	]);
	return [...lines.slice(0, start), 'translated-from:', ...entries, ...above, ...lines.slice(stop)].join('\n');
}

/** A reason may hold what YAML would read otherwise. */
function quoted(value: string): string {
	return /: |:$| #|['"]/.test(value) ? `'${value.replaceAll("'", "''")}'` : value;
}
