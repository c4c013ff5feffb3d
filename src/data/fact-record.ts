import { valueInWords } from '../format/value.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Bound, Value } from '../model/fact.ts';
import { findFact } from '../model/find-fact.ts';
import type { KnownFact } from '../model/knowledge.ts';
import { inBoth, type Published } from './published.ts';
import type { Shaped } from './shapes.ts';

/** A fact with its dissent, its value exact and as the pages write it. */
export function factRecord(from: Published, fact: KnownFact): Shaped<'fact'> {
	const wordsOf = (value: Value, bound: Bound | undefined) =>
		inBoth((locale) => valueInWords(value, from.library.vocabulary.units[fact.unit]!, locale, bound));
	return {
		id: factId(fact),
		article: fact.article,
		property: fact.is,
		in: fact.in,
		on: fact.on,
		about: fact.about,
		value: valueRecord(fact.value),
		unit: fact.unit,
		bound: fact.bound,
		standing: fact.standing,
		words: wordsOf(fact.value, fact.bound),
		sources: fact.sources,
		strength: fact.strength,
		derived: fact.derivation && {
			how: fact.derivation,
			from: fact.derivedFrom.map((reference) => {
				const owner = from.library.articles.get(reference.of ?? fact.article)!;
				const found = findFact(owner.facts, reference);
				if (typeof found === 'string') throw new Error(`${reference.is} should have been proven to exist`);
				return factId(found);
			}),
		},
		note: fact.note,
		isOld: fact.isOld,
		others: fact.others.map((other) => ({
			value: valueRecord(other.value),
			bound: other.bound,
			standing: other.standing,
			words: wordsOf(other.value, other.bound),
			sources: other.sources,
			why: other.why,
		})),
		addresses: inBoth((locale) => from.absolute(from.to.article(fact.article, locale, fact.anchor))),
	};
}

/** What names a fact everywhere: `firms/metax#fact-revenue-2024`. */
export function factId(fact: Pick<KnownFact, 'article' | 'anchor'>): string {
	return `${fact.article}#${fact.anchor}`;
}

function valueRecord(value: Value): Shaped<'fact'>['value'] {
	switch (value.form) {
		case 'number':
			return { form: 'number', ...decimalRecord(value.number) };
		case 'range':
			return { form: 'range', from: decimalRecord(value.from), to: decimalRecord(value.to) };
		default:
			return value;
	}
}

function decimalRecord({ number, text }: Decimal): { number: number; text: string } {
	return { number, text };
}
