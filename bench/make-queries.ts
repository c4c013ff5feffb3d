import { writeFile } from 'node:fs/promises';
import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { format, resolveConfig } from 'prettier';
import { readLibrary } from '../src/library.ts';
import { locales, type Locale } from '../src/model/locale.ts';
import { settingsFrom } from '../src/settings.ts';
import { absentQueries } from './absent.ts';
import type { Query } from './query-set.ts';
import { even, plainPages, type PlainPage } from './truth.ts';

/**
 * Makes the committed query set from the content and the built site. Run it when the content has moved on so far
 * that the bench calls many queries stale: `node bench/make-queries.ts`.
 */
const settings = settingsFrom(process.env);
const { library } = await readLibrary(settings.contentFolder);
const articles = [...library.articles.values()].filter(({ texts }) => texts.zh && texts.en);
const pages = Object.fromEntries(
	await Promise.all(locales.map(async (locale) => [locale, await plainPages(settings.outFolder, locale)])),
) as Record<Locale, PlainPage[]>;
const toTraditional = Converter({ from: 'cn', to: 't' });

/** The same numbers every time, so that a new set differs only where the content does. */
let seed = 20261122;
function random(below: number): number {
	seed = (seed * 1103515245 + 12345) % 2147483648;
	return Math.floor((seed / 2147483648) * below);
}
function some<Item>(items: readonly Item[], count: number): Item[] {
	const left = [...items];
	return Array.from({ length: Math.min(count, left.length) }, () => left.splice(random(left.length), 1)[0]!);
}

/** A run of Han characters cut anywhere out of a page's text. */
function run(length: number): { text: string; id: string } {
	for (;;) {
		const page = pages.zh[random(pages.zh.length)]!;
		const runs = page.blocks.flatMap(({ text }) => text.match(/\p{Script=Han}+/gu) ?? []);
		const long = runs.filter((text) => text.length >= length);
		if (long.length === 0) continue;
		const chosen = long[random(long.length)]!;
		const at = random(chosen.length - length + 1);
		return { text: chosen.slice(at, at + length), id: page.id };
	}
}

/** A phrase of so many words out of an English page. */
function phrase(length: number): { text: string; id: string } {
	for (;;) {
		const page = pages.en[random(pages.en.length)]!;
		const { text } = page.blocks[random(page.blocks.length)]!;
		const runs = (text.match(/[A-Za-z]+(?: [A-Za-z]+)*/g) ?? []).map((one) => one.split(' '));
		const long = runs.filter((words) => words.length >= length);
		if (long.length === 0) continue;
		const words = long[random(long.length)]!;
		const at = random(words.length - length + 1);
		const cut = words.slice(at, at + length);
		if (length > 1 || cut[0]!.length > 3) return { text: cut.join(' '), id: page.id };
	}
}

const queries: Query[] = [];
const add = (kind: Query['kind'], locale: Locale, query: string, id?: string, from?: string) =>
	queries.push({ kind, locale, query, finds: id ? [id] : [], ...(from && { from }) });

for (let length = 2; length <= 8; length++)
	for (let each = 0; each < 12; each++) {
		const { text, id } = run(length);
		add('run', 'zh', text, id);
	}
for (const locale of locales) {
	for (const { id, texts } of some(articles, 20)) add('title', locale, texts[locale]!.title, id);
	const headings = pages[locale].flatMap(({ id, blocks }) =>
		blocks.filter(({ field }) => field === 'heading').map(({ text }) => ({ id, text })),
	);
	for (const { id, text } of some(headings, 16)) add('heading', locale, text, id);
}

const called = articles.filter(({ kind }) => ['firms', 'products', 'people', 'concepts'].includes(kind));
const spoken = (name: string) => pinyin(name, { toneType: 'none', type: 'array', v: true, surname: 'head' });
const chinese = called.filter(({ texts }) => /^\p{Script=Han}{2,6}$/u.test(texts.zh!.title));
for (const locale of locales) {
	for (const { id, original } of some(
		called.filter((one) => one.original.names.length > 0),
		10,
	))
		add('name', locale, original.names[random(original.names.length)]!, id);
	for (const { id, texts } of some(called, 6)) add('name', locale, texts[locale === 'zh' ? 'en' : 'zh']!.title, id);
	for (const { id, texts } of some(chinese, 5)) add('name', locale, spoken(texts.zh!.title).join(''), id);
	for (const { id, texts } of some(chinese, 3)) add('name', locale, spoken(texts.zh!.title).join(' '), id);
	for (const { id, texts } of some(chinese, 3))
		add(
			'name',
			locale,
			spoken(texts.zh!.title)
				.map((syllable) => syllable[0])
				.join(''),
			id,
		);
	for (const { id, texts } of some(chinese, 4)) add('name', locale, toTraditional(texts.zh!.title), id);
	for (const { id, original } of some(called, called.length)) {
		const [ticker] = original.kind === 'firms' ? original.tickers : [];
		if (!ticker || queries.filter((one) => one.kind === 'name' && /^\d/.test(one.query)).length >= 16) continue;
		add('name', locale, random(2) ? ticker : ticker.replace(/\..*$/, ''), id);
	}
}

for (let each = 0; each < 12; each++) {
	const word = phrase(1);
	add('english', 'en', word.text, word.id);
	const words = phrase(2 + (each % 3));
	add('english', 'en', words.text, words.id);
}
for (let each = 0; each < 16; each++) {
	const page = pages.zh[random(pages.zh.length)]!;
	const joined = page.blocks.flatMap(({ text }) => text.match(/[A-Z][A-Za-z0-9]+\p{Script=Han}{2,3}/gu) ?? []);
	if (joined.length === 0) each--;
	else {
		const text = joined[random(joined.length)]!;
		add('mixed', 'zh', each % 2 ? text : text.replace(/(?<=[A-Za-z0-9])(?=\p{Script=Han})/u, ' '), page.id, text);
	}
}
for (let each = 0; each < 16;) {
	const { text, id } = run(3 + (each % 4));
	const typed = toTraditional(text);
	if (typed === text) continue;
	add('traditional', 'zh', typed, id, text);
	each++;
}
for (let each = 0; each < 12; each++) {
	const { text, id } = phrase(1 + (each % 2));
	const wide = text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　');
	add('full-width', 'en', wide, id, text);
}
const latin = called.filter(({ texts }) => /^[A-Za-z][A-Za-z ]{6,}$/.test(texts.en!.title));
for (const [each, { id, texts }] of some(latin, 16).entries()) {
	const name = texts.en!.title;
	const at = 2 + random(name.length - 4);
	const swapped = name.slice(0, at) + name[at + 1]! + name[at]! + name.slice(at + 2);
	const forms = [
		name.slice(0, at) + name.slice(at + 1),
		swapped,
		name.slice(0, at) + 'q' + name.slice(at + 1),
		name.slice(0, at) + 'x' + name.slice(at),
	];
	const typed = forms[each % 4]!;
	if (even(typed) !== even(name)) add('typo', locales[each % 2]!, typed, id, name);
}
for (const locale of locales)
	for (const query of absentQueries[locale])
		if (!pages[locale].some(({ text }) => text.includes(even(query)))) add('absent', locale, query);

const path = 'tests/search/queries.json';
await writeFile(path, await format(JSON.stringify(queries), { ...(await resolveConfig(path)), parser: 'json' }));
console.log(
	Object.entries(Object.groupBy(queries, ({ kind }) => kind))
		.map(([kind, all]) => `${kind} ${all!.length}`)
		.join(', '),
	queries.length,
);
process.exit(0);
