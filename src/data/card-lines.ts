/** Marks that may not begin a line, and those that may not end one (clreq, prohibition rules). */
const notFirst = /^[，。、；：？！）》」』】”’…—·%℃,.;:?!)\]}]/u;
const notLast = /[（《「『【“‘([{]$/u;

/** Breaks words into lines of at most a width: Han between any two characters, other scripts between words. */
export function linesOf(words: string, width: number, widthOf: (line: string) => number): string[] {
	const pieces = words.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];
	const lines: string[] = [];
	let line = '';
	for (const piece of joined(pieces)) {
		if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
			lines.push(line.trimEnd());
			line = piece.trimStart();
		} else line += piece;
		while (widthOf(line.trimEnd()) > width && [...line].length > 1) {
			const cut = fitting(line, width, widthOf);
			lines.push(line.slice(0, cut));
			line = line.slice(cut);
		}
	}
	if (line.trim() !== '') lines.push(line.trimEnd());
	return lines;
}

/** Marks stay with the character they belong to, and figures with what they count. */
function joined(pieces: readonly string[]): string[] {
	const whole: string[] = [];
	for (const piece of pieces) {
		const last = whole.at(-1);
		const isCounted = last !== undefined && /\d$/.test(last) && /^[年月日万亿元个倍]/.test(piece);
		if (last !== undefined && (isCounted || notFirst.test(piece) || notLast.test(last)))
			whole[whole.length - 1] = last + piece;
		else whole.push(piece);
	}
	return whole;
}

/** How much of an overlong word fits. */
function fitting(line: string, width: number, widthOf: (line: string) => number): number {
	let cut = 0;
	for (const character of line) {
		if (cut > 0 && widthOf(line.slice(0, cut + character.length)) > width) break;
		cut += character.length;
	}
	return cut;
}
