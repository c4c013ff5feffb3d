/** Lines of a label in a drawing, where no browser breaks them: about as wide as the common sans-serif faces set them. */
export interface Lines {
	lines: string[];
	/** The width of the widest line, in the unit of the size. */
	width: number;
	/** Whether the words had to be cut. */
	isCut: boolean;
}

/** Breaks words into lines no wider than `widest` at a type size; Han may break anywhere but before a closing mark. */
export function inLines(words: string, size: number, widest: number, most: number): Lines {
	const lines: string[] = [];
	let line = '';
	for (const piece of piecesOf(words)) {
		if (line !== '' && widthOf(line + piece.trimEnd(), size) > widest) {
			lines.push(line);
			line = piece.trimStart();
		} else line += piece;
	}
	if (line.trim() !== '') lines.push(line);
	const isCut = lines.length > most;
	if (isCut) lines.splice(most - 1, lines.length, shortened(lines.slice(most - 1).join(''), size, widest));
	const trimmed = lines.map((one) => one.trim());
	return { lines: trimmed, width: Math.ceil(Math.max(...trimmed.map((one) => widthOf(one, size)))), isCut };
}

/** A Han character with the marks that may not stand apart from it, or a word with the space or the 年 after it. */
function piecesOf(words: string): string[] {
	return (
		words.match(
			/[（《“‘]*[\p{sc=Han}][，。：；、）》”’！？—]*|[（《“‘]*[^\s\p{sc=Han}（《]+(?:[年月日][，。：；、）》”’]*)?\s*|[（《]+|\s+/gu,
		) ?? [words]
	);
}

function shortened(line: string, size: number, widest: number): string {
	let short = line.trim();
	while (short !== '' && widthOf(`${short}…`, size) > widest) short = short.slice(0, -1).trimEnd();
	return `${short}…`;
}

/** The width of a run of text, on the safe side. */
export function widthOf(words: string, size: number): number {
	let em = 0;
	for (const sign of words) em += emOf(sign);
	return em * size;
}

function emOf(sign: string): number {
	if (/[\p{sc=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u.test(sign)) return 1;
	if (/[iljtfrI.,:;'|!()[\] ]/.test(sign)) return 0.32;
	if (/[mwMW@%]/.test(sign)) return 0.9;
	if (/[A-Z]/.test(sign)) return 0.7;
	return 0.57;
}
