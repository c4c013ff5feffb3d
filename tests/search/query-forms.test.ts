import { describe, expect, test } from 'vitest';
import {
	endingsOf,
	enoughOf,
	isFoundByPart,
	partedPhrases,
	phraseOf,
	phrasesOf,
	runsIn,
} from '../../src/search/query.ts';
import { hanToken } from '../../src/search/words.ts';

const runs = (typed: string) => runsIn(typed, (character) => character);

describe('what a query is made into', () => {
	test.each([
		['chips', 'chips chipss chipses chipsed chipsing chip chipe chipes chiped chiping'],
		['policies', 'policies policiess policieses policiesed policiesing policy'],
		['policy', 'policy policys policyes policyed policying policies'],
		['used', 'used useds usedes useded useding'],
		['rings', 'rings ringss ringses ringsed ringsing ring ringe ringes ringed ringing'],
		['gpu', 'gpu gpus gpues gpued gpuing'],
		['tied', 'tied tieds tiedes tieded tieding'],
		['fusing', 'fusing fusings fusinges fusinged fusinging fus fuss fuse fuses fused'],
		['iesy1', 'iesy1'],
		['chip2', 'chip2'],
		['2chip', '2chip'],
	])('asks loosely for %s in just these forms', (word, forms) => {
		expect(endingsOf(word, true).sort()).toEqual(forms.split(' ').sort());
	});

	test('parts a run at each place, and asks for each half that is more than one character', () => {
		const [first, middle, last] = partedPhrases(runs('浪潮上市'));
		const joined = [hanToken('浪', '潮'), hanToken('潮', '上'), hanToken('上', '市')] as const;
		expect(first).toEqual({
			phrase: { tokens: [hanToken('浪', '潮', true), joined[1], joined[2]], length: 4, isOpen: false },
			halves: [{ tokens: [joined[1], joined[2]], length: 3, isOpen: false }],
		});
		expect(middle).toEqual({
			phrase: { tokens: [joined[0], hanToken('潮', '上', true), joined[2]], length: 4, isOpen: false },
			halves: [
				{ tokens: [joined[0]], length: 2, isOpen: false },
				{ tokens: [joined[2]], length: 2, isOpen: false },
			],
		});
		expect(last!.halves).toEqual([{ tokens: [joined[0], joined[1]], length: 3, isOpen: false }]);
	});

	test.each([
		['一二三四五六七八九十', 9],
		['一二三四五六七八九十一', 0],
		['浪潮 上市', 0],
		['浪潮上市GPU', 0],
		['abcd', 0],
		['', 0],
	])('parts %s in %i ways', (typed, ways) => {
		expect(partedPhrases(runs(typed))).toHaveLength(ways);
	});

	test.each([
		['H200 出口', 1],
		['出口 H200', 1],
		['出口 H200 管制', 1],
		['出口 管制', 2],
	])('asks for %s in %i ways', (typed, ways) => {
		const phrases = phrasesOf(runs(typed));
		expect(phrases).toHaveLength(ways);
		expect(phrases[0]).toEqual(phraseOf(runs(typed), 'typed'));
		expect(phrases.at(-1)).toEqual(phraseOf(runs(typed), 'joined'));
	});

	test('lets a last character alone where another Han run stands before it', () => {
		expect(phraseOf(runs('出口 芯'), 'joined')).toEqual({
			tokens: [hanToken('出', '口'), hanToken('口', '芯')],
			length: 3,
			isOpen: false,
		});
		expect(phraseOf(runs('芯'), 'typed')).toEqual({ tokens: [hanToken('芯')], length: 1, isOpen: true });
	});

	test('takes a phrase of ten words by every other one, and of eleven by ten', () => {
		const phrase = (length: number) => ({
			tokens: Array.from({ length }, (_, at) => `w${at}x`),
			length,
			isOpen: false,
		});
		expect(enoughOf(phrase(10)).distances).toEqual([0, 2, 4, 6, 8, 9]);
		expect(enoughOf(phrase(11)).distances).toEqual([0, 1, 2, 3, 4, 6, 7, 8, 9, 10]);
		expect(isFoundByPart(runs('gpu a'), phrase(10))).toBe(false);
		expect(isFoundByPart(runs('gpu a'), phrase(11))).toBe(true);
	});
});
