/**
 * Chinese is indexed by the character and asked for as a phrase: before indexing, every Han character is set apart
 * as a word of its own, and a run of Han in a query becomes the phrase of its characters. Any run in the text is
 * then found, and nothing else. The break is a space that nobody types, so that it can be taken out of excerpts
 * again without touching the spaces an author wrote.
 */
export const wordBreak = '\u2005';

const han = /\p{Script=Han}/u;
const punctuation = /[\p{P}\p{S}]/u;

/** Text with breaks around every Han character and inside compounds; marks stay with the word before them. */
export function withBreaks(text: string): string {
	let broken = '';
	let last = '';
	for (const character of text) {
		const isHan = han.test(character);
		const isAfterWord = last !== '' && !/\s/.test(last);
		// A mark is no word; what follows one begins a new word, so that punctuation never joins or hides two.
		const isAfterMark = isAfterWord && punctuation.test(last) && !punctuation.test(character) && !/\s/.test(character);
		if (
			(isHan && isAfterWord) ||
			(isAfterWord && han.test(last) && !punctuation.test(character) && !/\s/.test(character)) ||
			isAfterMark
		) {
			broken += wordBreak;
		}
		broken += character;
		last = character;
	}
	return broken;
}

/** What was set apart, joined again for a reader's eye. */
export function withoutBreaks(text: string): string {
	return text.replaceAll(wordBreak, '');
}
