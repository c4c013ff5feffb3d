/**
 * The one way in which text becomes words, when pages are indexed and when a query is asked. Latin words stand for
 * themselves. A Han character stands with the one after it, so that every run of characters in the text is a chain of
 * such pairs, and a run that is asked for is found as the phrase of its pairs, wherever it was cut. Pairs are spelled
 * in letters and digits, because Pagefind would take Chinese apart by its dictionary, here and in the browser.
 */
export interface Word {
	token: string;
	start: number;
	end: number;
	/** Han words are one character long and stand for themselves and the next. */
	isHan: boolean;
}

/** Turns a traditional character into its simplified one; others stay. */
export type Fold = (character: string) => string;

const han = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const pattern = new RegExp(String.raw`(${han})|\d{1,3}(?:,\d{3})+(?!\d)|(?:(?!${han})[\p{L}\p{N}\p{M}])+`, 'gu');
export const hanPattern = new RegExp(han, 'u');

/** A letter that no keyboard of our readers has: no typed word begins like a Han one. */
const mark = { joined: 'ħ', parted: 'ŧ' };

/** A word that nobody asks for, between blocks: the last word of a heading and the first below it are no phrase. */
export const blockEnd = mark.parted + mark.parted;

/** The words of one block of text; nothing is paired over its end. */
export function wordsIn(text: string, fold: Fold): Word[] {
	const words: Word[] = [];
	for (const match of text.matchAll(pattern)) {
		const [written, character] = match;
		const token = character ? fold(character) : latinToken(written);
		if (token === '') continue;
		words.push({ token, start: match.index, end: match.index + written.length, isHan: character !== undefined });
	}
	for (const [index, word] of words.entries()) {
		if (!word.isHan) continue;
		const next = words[index + 1];
		word.token = next?.isHan ? hanToken(word.token, next.token, next.start > word.end) : hanToken(word.token);
	}
	return words;
}

/** One Han word: alone at the end of a run, or with the next character, which a mark or space may part from it. */
export function hanToken(character: string, next = '', isParted = false): string {
	return (isParted ? mark.parted : mark.joined) + spelled(character) + (next && spelled(next));
}

/** `ＧＰＵ` → `gpu`, `1,618` → `1618`, `Café` → `cafe`. */
export function latinToken(written: string): string {
	// Nearly all are such; to take them apart as well took a quarter of the time of all words.
	if (/^[a-z\d]+$/i.test(written)) return written.toLowerCase();
	return written
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Four digits to the base of 36 hold any character of Unicode. */
function spelled(character: string): string {
	return character.codePointAt(0)!.toString(36).padStart(4, '0');
}
