import type { ProblemCode } from '../problem.ts';

/** A sign set wrongly: where it stands in a text, and what belongs there; nothing where only its writer can tell. */
export interface Slip {
	code: ProblemCode;
	from: number;
	to: number;
	instead?: string;
}

/** One rule: a pattern, and what belongs in its place; `undefined` leaves the match as it is. */
export interface Rule {
	code: ProblemCode;
	pattern: RegExp;
	instead: (match: RegExpExecArray) => string | undefined;
}

/** What a rule finds in a text. */
export function slipsBy({ code, pattern, instead }: Rule, text: string): Slip[] {
	return [...text.matchAll(pattern)].flatMap((match) => {
		const right = instead(match);
		const [from, to] = [match.index, match.index + match[0].length];
		return right === undefined || right === match[0] ? [] : [{ code, from, to, instead: right }];
	});
}

/** Brackets that belong together, innermost first; those without a partner are left out. */
export function bracketPairs(text: string): { open: number; close: number }[] {
	const waiting: number[] = [];
	return [...text.matchAll(/[()（）]/g)].flatMap(({ 0: sign, index }) => {
		if (sign === '(' || sign === '（') {
			waiting.push(index);
			return [];
		}
		const open = waiting.pop();
		return open === undefined ? [] : [{ open, close: index }];
	});
}

/** Answers whether a Chinese character stands in a part of the text, without reading that part again for each bracket. */
export function hanWithin(text: string): (from: number, to: number) => boolean {
	const places = [...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
	return (from, to) => {
		let [low, high] = [0, places.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (places[middle]! < from) low = middle + 1;
			else high = middle;
		}
		return low < places.length && places[low]! < to;
	};
}

/** From left to right, none upon another: of two that overlap the first and longer one stays. */
export function inRow(slips: readonly Slip[]): Slip[] {
	let end = 0;
	return [...slips]
		.sort((a, b) => a.from - b.from || b.to - a.to)
		.filter((slip) => {
			if (slip.from < end) return false;
			end = slip.to;
			return true;
		});
}
