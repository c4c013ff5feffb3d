import { valueInWords } from '../format/value.ts';
import type { Library } from '../library.ts';
import { evidenceOf } from '../model/chart-evidence.ts';
import { factsOf, type DrawnChart } from '../model/chart-data.ts';
import { timeOf, type Value } from '../model/fact.ts';
import type { KnownFact } from '../model/knowledge.ts';
import { locales, type Locale } from '../model/locale.ts';
import { csv } from './csv.ts';

type Row = Record<string, string | undefined>;

/** A chart’s figures as a table for spreadsheets: the rows of the table on the page, exact and in both languages. */
export function chartCsv(library: Library, drawn: DrawnChart): string {
	return csv(factsOf(drawn).map((fact) => rowOf(library, fact)));
}

function rowOf(library: Library, fact: KnownFact): Row {
	const { units, properties } = library.vocabulary;
	const subject = fact.about ?? fact.article;
	const unit = units[fact.unit]!;
	const { texts } = library.articles.get(subject)!;
	const inBoth = (name: string, words: (locale: Locale) => string | undefined): Row =>
		Object.fromEntries(locales.map((locale) => [`${name}_${locale}`, words(locale)]));
	return {
		fact: `${fact.article}#${fact.anchor}`,
		subject,
		...inBoth('name', (locale) => texts[locale]?.title),
		property: fact.is,
		...inBoth('property', (locale) => properties[fact.is]![locale]),
		time: timeOf(fact),
		...exact(fact.value),
		unit: fact.unit,
		bound: fact.bound,
		standing: fact.standing,
		derived: fact.derivation,
		...inBoth('words', (locale) => valueInWords(fact.value, unit, locale, fact.bound)),
		...inBoth('others', (locale) =>
			fact.others.map(({ value, bound }) => valueInWords(value, unit, locale, bound)).join('; '),
		),
		sources: evidenceOf([fact], library).join('; '),
	};
}

/** The digits as written; a range has its end in `value_to`. */
function exact(value: Value): Row {
	if (value.form === 'number') return { value: value.number.text, value_to: undefined };
	if (value.form === 'range') return { value: value.from.text, value_to: value.to.text };
	throw new Error('a chart should draw numbers alone');
}
