import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { wordsFor } from '../i18n/index.ts';
import { kinds } from '../model/id.ts';
import { locales } from '../model/locale.ts';
import { listed } from './lists.ts';
import { articleMarkdown } from './markdown.ts';
import type { Published } from './published.ts';
import { articleRecord, vocabularyRecord } from './records.ts';
import { layout } from './sqlite-layout.ts';
import { dataVersion, type Shaped } from './shapes.ts';

/** The whole library as one SQLite file, byte for byte the same for the same content. */
export function sqliteFile(from: Published): Uint8Array {
	const database = new DatabaseSync(':memory:');
	try {
		database.exec('pragma page_size = 4096; pragma foreign_keys = on;');
		database.exec('begin');
		database.exec(layout);
		fill(database, from);
		database.exec('commit');
		database.exec('vacuum');
		return database.serialize();
	} finally {
		database.close();
	}
}

function fill(database: DatabaseSync, from: Published): void {
	const add = adder(database);
	const { library } = from;
	add('meta', { key: 'name', value: wordsFor('en')('site.name') });
	add('meta', { key: 'version', value: String(dataVersion) });
	add('meta', { key: 'as_of', value: library.asOf });
	add('meta', { key: 'licence', value: 'CC BY 4.0' });
	addLabels(add, vocabularyRecord(from));
	for (const article of library.articles.values()) {
		const {
			id,
			kind,
			originalLocale,
			updated,
			names,
			tickers = [],
			topics,
			issuedBy = [],
			...rest
		} = articleRecord(from, article);
		const { category, jurisdiction, issued, effective, ended, state, citation, said } = rest;
		add('articles', {
			...{ id, kind, original_locale: originalLocale, updated },
			...{ category, jurisdiction, issued, effective, ended, state, citation, said },
		});
		for (const locale of locales) {
			const text = article.texts[locale];
			if (!text) continue;
			const { title, summary } = text;
			const markdown = articleMarkdown(from, article, locale);
			add('texts', { article: id, locale, title, summary, markdown, address: rest.addresses[locale] });
		}
		for (const name of names) add('names', { article: id, name, is_ticker: 0 });
		for (const name of tickers) add('names', { article: id, name, is_ticker: 1 });
		for (const topic of topics) add('topics', { article: id, topic });
		for (const body of issuedBy) add('issuers', { article: id, body });
	}
	for (const { author, described, via, addresses: _, ...source } of listed(from, 'sources'))
		add('sources', {
			...source,
			author: author.join('; ') || undefined,
			...inColumns('described', described),
			...inColumns('via', via),
		});
	addFacts(add, from);
	for (const { note, sources, ...link } of listed(from, 'links'))
		add('links', { ...link, ...inColumns('note', note), sources: sources?.join('; ') });
	for (const { id, view, question, stance, words, said, about, sources, addresses } of listed(from, 'claims')) {
		add('claims', { id, view, question, stance, ...words, said, ...inColumns('address', addresses) });
		for (const article of about) add('claim_about', { claim: id, article });
		for (const source of sources) add('claim_sources', { claim: id, source });
	}
	for (const { id, date, title, text, about, standing, sources } of listed(from, 'events')) {
		add('events', { id, date, ...inColumns('title', title), ...inColumns('text', text), standing });
		for (const article of about) add('event_about', { event: id, article });
		for (const source of sources) add('event_sources', { event: id, source });
	}
}

type Add = (table: string, row: Record<string, string | number | null | undefined>) => void;

/** Facts first and whole: they may rest on facts of articles that come later. */
function addFacts(add: Add, from: Published): void {
	const facts = listed(from, 'facts');
	let dispute = 0;
	for (const fact of facts) {
		const { id, article, property, about, unit, bound, standing, strength, derived, isOld } = fact;
		add('facts', {
			...{ id, article, property, in: fact.in, on: fact.on, about, unit, bound, standing, strength },
			...valueColumns(fact.value),
			...inColumns('words', fact.words),
			...inColumns('note', fact.note),
			...inColumns('address', fact.addresses),
			derived: derived?.how,
			is_old: Number(isOld),
		});
		fact.sources.forEach((source, place) => add('fact_sources', { fact: id, source, place }));
		for (const other of fact.others) {
			dispute++;
			add('disputes', {
				...{ id: dispute, fact: id, bound: other.bound, standing: other.standing },
				...valueColumns(other.value),
				...inColumns('words', other.words),
				...inColumns('why', other.why),
			});
			for (const source of other.sources) add('dispute_sources', { dispute, source });
		}
	}
	for (const { id, derived } of facts)
		derived?.from.forEach((one, place) => add('derived_from', { fact: id, from: one, place }));
}

function addLabels(
	add: Add,
	{ kinds: kindLabels, relations, properties, units, bodies, topics, questions }: Shaped<'vocabulary'>,
) {
	for (const kind of kinds) add('labels', { sort: 'kind', id: kind, question: '', ...kindLabels[kind] });
	for (const [id, { label, inverse, inverseLabel }] of Object.entries(relations))
		add('labels', { sort: 'relation', id, question: '', ...label, inverse, ...inColumns('inverse', inverseLabel) });
	for (const [id, { shelfLifeDays, ...one }] of Object.entries(properties))
		add('labels', { sort: 'property', id, question: '', ...one, shelf_life_days: shelfLifeDays });
	for (const [id, { zh, en, dimension }] of Object.entries(units))
		add('labels', { sort: 'unit', id, question: '', zh, en, dimension });
	for (const [id, body] of Object.entries(bodies)) add('labels', { sort: 'body', id, question: '', ...body });
	for (const [id, topic] of Object.entries(topics)) add('labels', { sort: 'topic', id, question: '', ...topic });
	for (const [id, { stances, zh, en }] of Object.entries(questions)) {
		add('labels', { sort: 'question', id, question: '', zh, en });
		for (const [stance, label] of Object.entries(stances))
			add('labels', { sort: 'stance', id: stance, question: id, ...label });
	}
}

/** Number and digits: `value` to reckon with, `value_text` as the source prints it. */
function valueColumns(value: Shaped<'fact'>['value']) {
	switch (value.form) {
		case 'number':
			return { form: value.form, value: value.number, value_text: value.text };
		case 'range':
			return {
				form: value.form,
				...{ value: value.from.number, value_text: value.from.text },
				...{ value_to: value.to.number, value_to_text: value.to.text },
			};
		case 'date':
			return { form: value.form, value_text: value.date };
		case 'text':
			return { form: value.form };
	}
}

function inColumns(name: string, words: { zh?: string; en?: string } | undefined) {
	return { [`${name}_zh`]: words?.zh, [`${name}_en`]: words?.en };
}

/** Puts a row in; a statement is prepared once for each set of columns. */
function adder(database: DatabaseSync): Add {
	const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
	return (table, row) => {
		const columns = Object.keys(row).map((column) => `"${column}"`);
		const text = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
		const statement = prepared.get(text) ?? database.prepare(text);
		prepared.set(text, statement);
		statement.run(...Object.values(row).map((one): SQLInputValue => one ?? null));
	};
}
