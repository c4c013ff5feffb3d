import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
// @ts-expect-error The package has no types.
import { plugins, Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, inject, test } from 'vitest';
import { lists, shapes, type Shaped } from '../../src/data/shapes.ts';
import { kinds } from '../../src/model/id.ts';
import { locales } from '../../src/model/locale.ts';
import { readPage, textOf } from '../page.ts';
import { data, text } from './published-data.ts';

const sites = [
	['the site', inject('site').folder],
	['the fixture under another path', inject('fixture').folder],
] as const;
const rows = (folder: string, name: string) =>
	parse(text(folder, `data/v1/${name}.csv`), { bom: true, columns: true }) as Record<string, string>[];
const facts = (folder: string) => data<Shaped<'fact'>[]>(folder, 'facts');

describe.each(sites)('the data of %s', (_name, folder) => {
	const ids = kinds.flatMap((kind) => data<{ id: string }[]>(folder, kind).map(({ id }) => id));

	test('fits its published schemas, file by file', () => {
		const ajv = new Ajv2020({ allErrors: true });
		formats.default(ajv);
		const schema = (shape: string) => ajv.compile(data<object>(folder, `schema/${shape}`));
		const validators = Object.fromEntries(Object.keys(shapes).map((shape) => [shape, schema(shape)]));
		const faults: string[] = [];
		const check = (shape: string, record: unknown, where: string) => {
			if (!validators[shape]!(record)) faults.push(`${where}: ${ajv.errorsText(validators[shape]!.errors)}`);
		};
		for (const [name, shape] of Object.entries(lists))
			data<{ id?: string }[]>(folder, name).forEach((record) => check(shape, record, `${name} ${record.id}`));
		check('vocabulary', data(folder, 'vocabulary'), 'vocabulary');
		for (const id of ids) check('whole-article', data(folder, id), id);
		expect(faults).toEqual([]);
		expect(validators.fact!({ ...facts(folder)[0], value: 'much' })).toBe(false);
	});

	test('tells of each fact the same on its pages, in JSON, CSV and SQLite', () => {
		const database = new DatabaseSync(join(folder, 'data/v1/atlas.sqlite'), { readOnly: true });
		const stored = database.prepare('select * from facts where id = ?');
		const sourcesOf = database.prepare('select source from fact_sources where fact = ? order by place');
		const disputes = database.prepare('select words_zh, why_en from disputes where fact = ? order by id');
		const table = new Map(rows(folder, 'facts').map((row) => [row.fact!, row]));
		const pages = new Map<string, ReturnType<typeof readPage>>();
		const all = facts(folder);
		expect(table.size).toBe(all.length);
		for (const fact of all) {
			const [row, kept] = [table.get(fact.id)!, stored.get(fact.id)!];
			const exact = fact.value.form === 'number' ? fact.value.text : '';
			expect([row.words_zh, row.words_en, row.sources, row.strength]).toEqual([
				fact.words.zh,
				fact.words.en,
				fact.sources.join('; '),
				fact.strength,
			]);
			expect([kept.words_zh, kept.words_en, kept.strength]).toEqual([fact.words.zh, fact.words.en, fact.strength]);
			expect(sourcesOf.all(fact.id).map(({ source }) => source)).toEqual(fact.sources);
			if (exact) expect([row.value, kept.value_text, kept.value]).toEqual([exact, exact, Number(exact)]);
			expect(disputes.all(fact.id)).toEqual(
				fact.others.map(({ words, why }) => expect.objectContaining({ words_zh: words.zh, why_en: why.en })),
			);
			for (const locale of locales) {
				const address = `${locale}/${fact.article}/`;
				const page = pages.get(address) ?? readPage(folder, address);
				pages.set(address, page);
				const shown = textOf(page.one(`[id="${fact.id.split('#')[1]}"]`)!);
				expect(shown, fact.id).toContain(fact.words[locale]);
			}
		}
		database.close();
	});

	test('is one sound SQLite file, every reference in it landing', () => {
		const database = new DatabaseSync(join(folder, 'data/v1/atlas.sqlite'), { readOnly: true });
		expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
		expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
		for (const name of ['facts', 'links', 'claims', 'events', 'sources'] as const)
			expect(database.prepare(`select count(*) as n from ${name}`).get()).toEqual({
				n: data<unknown[]>(folder, name).length,
			});
		database.close();
	});

	test('has every article as Markdown in both languages, without a tag', () => {
		for (const id of ids)
			for (const locale of locales) {
				const markdown = text(folder, `${locale}/${id}.md`);
				expect(markdown, id).toMatch(/^# \S/);
				expect(markdown, id).not.toMatch(/<(?!https?:)[a-z/]/i);
			}
	});

	test('is fed as Atom and JSON that readers read, each entry with an address and a day', () => {
		for (const locale of locales)
			for (const name of ['articles', 'events', 'disputes']) {
				const atom = parseAtomFeed(text(folder, `${locale}/feeds/${name}.xml`));
				const feed = parseJsonFeed(text(folder, `${locale}/feeds/${name}.json`));
				expect(atom.entries?.length).toBe(feed.items?.length);
				expect(atom.entries!.length).toBeGreaterThan(0);
				for (const entry of atom.entries!)
					expect([entry.links?.[0]?.href, entry.updated]).toEqual([
						expect.stringMatching(/^https:/),
						expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
					]);
				expect(new Set(atom.entries!.map(({ id }) => id)).size).toBe(atom.entries!.length);
				expect(atom.entries!.map(({ updated }) => updated)).toEqual(
					atom
						.entries!.map(({ updated }) => updated!)
						.sort()
						.reverse(),
				);
			}
	});

	test('can be cited: BibTeX and RIS read back as the titles and addresses of CSL-JSON', () => {
		plugins.config.get('@bibtex').parse.strict = false;
		for (const name of [ids[0]!, `${ids[0]}.sources`]) {
			const own = data<{ id: string; title: string; URL?: string }[]>(folder, `${name}.csl`);
			const plain = (title: string) => title.replace(/\s+/g, ' ');
			for (const ending of ['bib', 'ris']) {
				const read = new Cite(text(folder, `data/v1/${name}.${ending}`)).data as typeof own;
				expect(read.map(({ title, URL }) => [plain(title), URL])).toEqual(
					own.map(({ title, URL }) => [plain(title), URL]),
				);
			}
		}
	});

	test('is listed for models, every address landing', () => {
		const listed = [...text(folder, 'llms.txt').matchAll(/\]\(https:\/\/[^/]+(\/[^)]+)\)/g)].map(([, path]) => path!);
		expect(listed.length).toBeGreaterThan(ids.length);
		const base = folder === sites[0][1] ? '/' : '/atlas/';
		expect(listed.filter((path) => !existsSync(join(folder, path.slice(base.length))))).toEqual([]);
	});
});

describe('dates ahead', () => {
	test('are a calendar of whole days; there is none where nothing is ahead', () => {
		const folder = sites[1][1];
		const calendar = new ICAL.Component(ICAL.parse(text(folder, 'zh/feeds/calendar.ics')));
		const [event] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
		expect([event!.summary, event!.startDate.isDate, event!.startDate.toString()]).toEqual([
			'计划发布A2',
			true,
			'2027-01-01',
		]);
	});
});
