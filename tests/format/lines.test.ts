import { describe, expect, test } from 'vitest';
import { inLines, widthOf } from '../../src/format/lines.ts';

const lines = (words: string, widest: number, most = 3) => inLines(words, 10, widest, most).lines;

describe('inLines', () => {
	test.each([
		['a short word stays whole', 'A1', 100, ['A1']],
		['English breaks between words', 'Guidance on chips', 50, ['Guidance', 'on chips']],
		['Han breaks anywhere', '国产替代产业', 40, ['国产替代', '产业']],
		['no line begins with a closing mark', '国产替代，产业', 40, ['国产替', '代，产业']],
		['no line ends with an opening mark', '指引（2026年5月）', 40, ['指引', '（2026年', '5月）']],
	])('%s', (_name, words, widest, expected) => expect(lines(words, widest)).toEqual(expected));

	test('cuts at the last line allowed and says so', () => {
		const cut = inLines('one two three four five', 10, 50, 2);
		expect(cut.lines).toHaveLength(2);
		expect(cut.lines.join(' ')).toMatch(/^one two three.*…$/);
		expect(cut.isCut).toBe(true);
		expect(inLines('one two', 10, 50, 2).isCut).toBe(false);
	});

	test('keeps every line within the width, and tells the widest', () => {
		const words = '国务院关于深入实施“人工智能+”行动的意见 and a long English tail with many words';
		const { lines: broken, width } = inLines(words, 13, 176, 9);
		for (const line of broken) expect(widthOf(line, 13)).toBeLessThanOrEqual(176);
		expect(width).toBe(Math.ceil(Math.max(...broken.map((line) => widthOf(line, 13)))));
		expect(broken.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
	});
});
