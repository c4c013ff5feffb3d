/** How a reader's words are asked for. */
export interface Query {
	/** The whole of it as one phrase, words in order. */
	phrase: string;
	/** Its runs, each a phrase of its own: a run of Han, or a Latin word. */
	parts: string[];
}

const word = /\p{Script=Han}+|[\p{L}\p{N}\p{M}]+/gu;

/**
 * Full-width letters become plain ones, marks and spaces become word ends, and Han comes apart by the character,
 * as it lies in the index. Nothing is left of a query that has no letter in it.
 */
export function planQuery(typed: string): Query | undefined {
	const runs = typed.normalize('NFKC').toLowerCase().match(word)?.flatMap(runsIn) ?? [];
	if (runs.length === 0) return undefined;
	const parts = [...new Set(runs.map(spaced))];
	return { phrase: runs.map(spaced).join(' '), parts };
}

/** `h200出口` → `h200`, `出口`. */
function runsIn(found: string): string[] {
	return found.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
}

function spaced(run: string): string {
	return /^\p{Script=Han}/u.test(run) ? [...run].join(' ') : run;
}
