import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Nodes, Parent } from 'mdast';
import type { FactReference } from '../model/fact.ts';
import type { Mention } from '../model/graph.ts';
import { languageTag, type Locale } from '../model/locale.ts';
import { componentOf, wordsIn } from '../model/tree.ts';
import { factOf, factWords, type Scope } from './scope.ts';

/** The sentence of another article that links here, its link set off; figures in it are written out. */
export function sentenceOf(scope: Scope, mention: Mention): { content: ElementContent[]; locale: Locale } {
	const around = { ...scope, locale: mention.locale };
	let words = '';
	let start = 0;
	let end = 0;
	const collect = (node: Nodes): void => {
		if (node === mention.link) {
			start = words.length;
			words += wordsIn(node);
			end = words.length;
			return;
		}
		const used = componentOf(node);
		if (used)
			words +=
				used.name === 'Fact' ? factWords(around, factOf(around, used.attributes as unknown as FactReference)) : '';
		else if ('children' in node) for (const child of (node as Parent).children) collect(child as Nodes);
		else words += wordsIn(node);
	};
	for (const child of mention.block.children) collect(child as Nodes);
	const { from, until } = sentenceAround(words, start, end, mention.locale);
	const content: ElementContent[] = [
		{ type: 'text', value: words.slice(from, start).trimStart() },
		h('b', words.slice(start, end)),
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
