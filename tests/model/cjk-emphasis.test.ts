import { describe, expect, test } from 'vitest';
import { emphasisMark, padEmphasis, unpadded } from '../../src/model/cjk-emphasis.ts';

/** The padded text with `^` for each mark. */
const padded = (text: string) => padEmphasis(text).text.replaceAll(emphasisMark, '^');

describe('padEmphasis', () => {
	test.each([
		['**甲（乙）**丙', '**甲（乙）**^丙'],
		['甲**“乙”**丙', '甲^**“乙”**^丙'],
		['**甲**（乙）', '**甲^**（乙）'],
		['GPU**（乙）**is', 'GPU^**（乙）**^is'],
		['~~（甲）~~乙', '~~（甲）~~^乙'],
		['𠀀**（甲）**𠀀', '𠀀^**（甲）**^𠀀'],
	])('puts marks into %s', (text, expected) => {
		expect(padded(text)).toBe(expected);
	});

	test.each([
		...['**a.** b', '**a**.b', 'a ** b', '**（甲）** 乙', '**（甲）**', '（甲）乙', '~甲（乙）~丙'],
		...['**（甲）**，乙', '，**（甲）**。', '**甲** 乙', 'a*b*c', '**', '（**'],
	])('leaves %s as it is', (text) => {
		expect(padEmphasis(text)).toEqual({ text, marks: [] });
	});

	test('tells where its marks stand, so that every place of the text is found again', () => {
		const { text, marks } = padEmphasis('**甲（乙）**丙，**丁（戊）**己');
		expect(marks).toEqual([8, 13, 20]);
		expect([0, 8, 9, 10, 13, 14, 20, 21, text.length].map((at) => unpadded(at, marks))).toEqual([
			...[0, 8, 8, 9, 12, 12, 18, 18, 19],
		]);
	});
});
