import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Mention, Words } from '../model/graph.ts';
import { languageTag, type Locale } from '../model/locale.ts';
import { factOf, factWords, type Scope } from './scope.ts';

/** The sentence of another article that links here, its link set off; figures in it are written out. */
export function sentenceOf(scope: Scope, mention: Mention): { content: ElementContent[]; locale: Locale } {
	const around = { ...scope, locale: mention.locale };
	const said = (words: Words) =>
		words.map((one) => (typeof one === 'string' ? one : factWords(around, factOf(around, one)))).join('');
	const [before, after] = [said(mention.before), said(mention.after)];
	const words = before + mention.words + after;
	const [start, end] = [before.length, before.length + mention.words.length];
	const { from, until } = sentenceAround(words, start, end, mention.locale);
	const content: ElementContent[] = [
		{ type: 'text', value: words.slice(from, start).trimStart() },
		h('b', mention.words),
		{ type: 'text', value: words.slice(end, until).trimEnd() },
	];
	return { content, locale: mention.locale };
}

/** Longer sentences are cut at a distance from the link, with an ellipsis' worth of room left to the page. */
const reach = 160;

const sentences = {
	zh: new Intl.Segmenter(languageTag.zh, { granularity: 'sentence' }),
	en: new Intl.Segmenter(languageTag.en, { granularity: 'sentence' }),
};

function sentenceAround(words: string, start: number, end: number, locale: Locale): { from: number; until: number } {
	let from = 0;
	let until = words.length;
	for (const { index, segment } of sentences[locale].segment(words)) {
		if (index <= start) from = index;
		if (index + segment.length >= end) {
			until = index + segment.length;
			break;
		}
	}
	return { from: Math.max(from, start - reach), until: Math.min(until, end + reach) };
}
