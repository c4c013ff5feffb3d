import type { Locale } from '../locale.ts';
import { chineseSlips } from './chinese.ts';
import { englishSlips } from './english.ts';
import { inRow, slipsBy, type Rule, type Slip } from './slip.ts';

/** Digits and letters as wide as a character come from input methods; search and sorting take them for other signs. */
const wideLetters: Rule = {
	code: 'full-width-letter',
	pattern: /[０-９Ａ-Ｚａ-ｚ％]+/g,
	instead: ([letters]) => letters.normalize('NFKC'),
};

/** What a typesetter would mend in a text of this language, from left to right. */
export function slipsIn(text: string, locale: Locale): Slip[] {
	const own = locale === 'zh' ? chineseSlips(text) : englishSlips(text);
	return inRow([...own, ...slipsBy(wideLetters, text)]);
}
