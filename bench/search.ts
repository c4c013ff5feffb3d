import { locales, type Locale } from '../src/model/locale.ts';
import { Line } from './file-fetch.ts';
import { ourSearch } from './our-search.ts';
import { plainPagefind, type Searcher } from './plain-pagefind.ts';
import { queryKinds, querySet, truthOf, type Query } from './query-set.ts';
import { measured, type Measure } from './score.ts';
import { plainPages, type PlainPage } from './truth.ts';

/** Prints how well and at what cost the committed queries are answered, by our search and by Pagefind as it comes. */
export async function benchSearch(site: string): Promise<void> {
	const line = new Line();
	globalThis.fetch = line.fetch as typeof fetch;
	const queries = await querySet();
	const pages = {} as Record<Locale, PlainPage[]>;
	for (const locale of locales) pages[locale] = await plainPages(site, locale);
	const asked = queries.flatMap((query) => {
		const truth = truthOf(query, pages[query.locale]);
		return truth ? [{ query, truth }] : [];
	});
	const plain = {} as Record<Locale, () => Promise<Searcher>>;
	for (const locale of locales) plain[locale] = await plainPagefind(pages[locale], locale, line);
	const ways: [string, (locale: Locale) => Promise<Searcher>][] = [
		['ours', (locale) => ourSearch(site, locale, line)],
		['plain Pagefind', (locale) => plain[locale]()],
	];
	console.log(
		`${queries.length} queries, ${queries.length - asked.length} of them stale; ${pages.zh.length} + ${pages.en.length} pages`,
	);
	for (const [name, open] of ways) {
		const measures = await measured(asked, open, line);
		console.log(`\n${name}`);
		printTable(measures);
		if (name === 'ours' && process.argv.includes('--misses')) for (const one of measures) printMiss(one);
	}
}

function printTable(measures: readonly (Measure & { query: Query })[]): void {
	const head = ['kind', 'n', 'recall@10', 'precision', 'first', 'zero', 'cold KB', 'later KB', 'ms'];
	const rows = queryKinds.map((kind) =>
		rowFor(
			kind,
			measures.filter((one) => one.query.kind === kind),
		),
	);
	const all = rowFor('all', measures);
	for (const row of [head, ...rows, all])
		console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(12) : cell.padStart(10))).join(''));
}

function rowFor(kind: string, all: readonly Measure[]): string[] {
	const mean = (of: (one: Measure) => number) => (all.reduce((sum, one) => sum + of(one), 0) / all.length).toFixed(3);
	return [
		kind,
		String(all.length),
		mean((one) => one.recall),
		mean((one) => one.precision),
		mean((one) => Number(one.isFirst)),
		mean((one) => Number(one.isEmpty)),
		median(all.map((one) => one.cold / 1000)).toFixed(1),
		median(all.map((one) => one.later / 1000)).toFixed(1),
		median(all.map((one) => one.milliseconds)).toFixed(1),
	];
}

function printMiss({ query, recall, precision, isFirst, urls }: Measure & { query: Query }): void {
	if (recall === 1 && precision === 1 && isFirst) return;
	console.log(
		`  ${query.kind} ${query.locale} ${query.query} -> ${query.finds.join()} | ${urls.slice(0, 3).join(' ')} (${recall.toFixed(2)}, ${precision.toFixed(2)})`,
	);
}

function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
