import { stringify } from 'csv-stringify/sync';
import type { Bilingual } from '../model/fields.ts';
import { listed, type Listed } from './lists.ts';
import type { Published } from './published.ts';
import type { Shaped } from './shapes.ts';

/**
 * The tables for spreadsheets (RFC 4180, UTF-8 with a mark that makes spreadsheets read it as such). Lists within a
 * cell are parted by a semicolon, as no id holds one.
 */
type Row = Record<string, string | number | boolean | undefined>;
type Value = Shaped<'fact'>['value'];

export const tables = {
	/** One row a fact: the preferred value. */
	facts: (from: Published): Row[] =>
		listed(from, 'facts').map((fact) => ({
			...factColumns(from, fact),
			...valueColumns(fact),
			strength: fact.strength,
			derived: fact.derived?.how,
			old: fact.isOld,
			others: fact.others.length,
			...bilingual('note', fact.note),
			address_zh: fact.addresses.zh,
			address_en: fact.addresses.en,
		})),
	/** One row a value that was not preferred; `fact` names the row of facts it disagrees with. */
	disputes: (from: Published): Row[] =>
		listed(from, 'facts').flatMap((fact) =>
			fact.others.map((other) => ({
				...factColumns(from, fact),
				...valueColumns({ ...other, unit: fact.unit }),
				preferred_zh: fact.words.zh,
				preferred_en: fact.words.en,
				...bilingual('why', other.why),
			})),
		),
	events: (from: Published): Row[] =>
		listed(from, 'events').map(({ id, date, title, text, about, standing, sources }) => ({
			id,
			date,
			...bilingual('title', title),
			...bilingual('text', text),
			about: joined(about),
			standing,
			sources: joined(sources),
		})),
	sources: (from: Published): Row[] =>
		listed(from, 'sources').map(({ described, via, author, addresses, ...source }) => ({
			...source,
			title: source.title ?? '',
			url: source.url ?? '',
			archive: source.archive ?? '',
			origin: source.origin ?? '',
			author: joined(author),
			published: source.published ?? '',
			...bilingual('described', described),
			...bilingual('via', via),
			address_zh: addresses.zh,
			address_en: addresses.en,
		})),
	links: (from: Published): Row[] =>
		listed(from, 'links').map(({ note, sources, ...link }) => ({
			from: link.from,
			relation: link.relation,
			to: link.to,
			since: link.since,
			until: link.until,
			...bilingual('note', note),
			sources: joined(sources ?? []),
		})),
	claims: (from: Published): Row[] =>
		listed(from, 'claims').map(({ words, about, sources, addresses, ...claim }) => ({
			...claim,
			...bilingual('claim', words),
			about: joined(about),
			sources: joined(sources),
			address_zh: addresses.zh,
			address_en: addresses.en,
		})),
};
export type TableName = keyof typeof tables;

/** A table as text, its first line the names of its columns. */
export function csv(rows: readonly Row[]): string {
	return stringify([...rows], {
		bom: true,
		header: true,
		columns: columnsOf(rows),
		record_delimiter: 'windows',
		// A spreadsheet runs a cell that begins like a formula; a mark before it keeps words words.
		cast: {
			string: (written) => (/^(?!-?\d+(?:\.\d+)?$)[=+\-@\t\r]/.test(written) ? `'${written}` : written),
			boolean: String,
		},
	});
}

function columnsOf(rows: readonly Row[]): string[] {
	return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

function factColumns(from: Published, fact: Listed<'facts'>): Row {
	const { properties, units } = from.library.vocabulary;
	return {
		fact: fact.id,
		article: fact.article,
		property: fact.property,
		...bilingual('property', properties[fact.property]),
		in: fact.in,
		on: fact.on,
		about: fact.about,
		unit: fact.unit,
		...bilingual('unit', units[fact.unit]),
	};
}

/** A value exact and in words: a range has its end in `value_to`; what is words alone has no `value`. */
function valueColumns(one: {
	value: Value;
	unit: string;
	words: Bilingual;
	bound?: string | undefined;
	standing?: string | undefined;
	sources: string[];
}): Row {
	return {
		...exact(one.value),
		bound: one.bound,
		standing: one.standing,
		...bilingual('words', one.words),
		sources: joined(one.sources),
	};
}

function exact(value: Value): Row {
	switch (value.form) {
		case 'number':
			return { value: numeral(value.text), value_to: undefined };
		case 'range':
			return { value: numeral(value.from.text), value_to: numeral(value.to.text) };
		case 'date':
			return { value: value.date, value_to: undefined };
		case 'text':
			return { value: undefined, value_to: undefined };
	}
}

/** Digits as the source prints them; a number only where none of them would be lost. */
function numeral(text: string): string | number {
	return String(Number(text)) === text ? Number(text) : text;
}

function bilingual(name: string, words: { zh?: string; en?: string } | undefined): Row {
	return { [`${name}_zh`]: words?.zh, [`${name}_en`]: words?.en };
}

function joined(ids: readonly string[]): string {
	return ids.join('; ');
}
