import { resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { Line } from '../../bench/file-fetch.ts';
import { ourSearch } from '../../bench/our-search.ts';
import { querySet, truthOf, type QueryKind } from '../../bench/query-set.ts';
import { measured } from '../../bench/score.ts';
import { plainPages } from '../../bench/truth.ts';

const { folder } = inject('site');

/** What each kind of query must reach: recall, precision, first place. */
const reach: Record<QueryKind, [number, number, number]> = {
	run: [0.99, 0.98, 0.95],
	title: [0.99, 0.98, 0.95],
	heading: [0.99, 0.98, 0.95],
	name: [1, 0.98, 1],
	english: [0.95, 0.98, 0.95],
	mixed: [0.99, 0.98, 0.95],
	traditional: [0.99, 0.98, 0.95],
	'full-width': [0.99, 0.98, 0.95],
	typo: [1, 0.98, 1],
	absent: [1, 1, 1],
};

describe('the committed queries', () => {
	test('are answered as well as promised, on the built site', async () => {
		const line = new Line();
		const plainFetch = globalThis.fetch;
		globalThis.fetch = line.fetch as typeof fetch;
		const site = resolve(folder);
		const pages = { zh: await plainPages(site, 'zh'), en: await plainPages(site, 'en') };
		const asked = (await querySet()).flatMap((query) => {
			const truth = truthOf(query, pages[query.locale]);
			return truth ? [{ query, truth }] : [];
		});
		expect(asked.length).toBeGreaterThanOrEqual(240);
		const measures = await measured(asked, (locale) => ourSearch(site, locale, line), line);
		globalThis.fetch = plainFetch;
		for (const [kind, [recall, precision, first]] of Object.entries(reach)) {
			const own = measures.filter(({ query }) => query.kind === kind);
			const mean = (of: (one: (typeof own)[number]) => number) =>
				own.reduce((sum, one) => sum + of(one), 0) / own.length;
			const misses = own.filter((one) => one.recall < 1 || !one.isFirst).map(({ query }) => query.query);
			expect(
				mean((one) => one.recall),
				`recall of ${kind}, ${misses.join(' | ')}`,
			).toBeGreaterThanOrEqual(recall);
			expect(
				mean((one) => one.precision),
				`precision of ${kind}`,
			).toBeGreaterThanOrEqual(precision);
			expect(
				mean((one) => Number(one.isFirst)),
				`first place of ${kind}, ${misses.join(' | ')}`,
			).toBeGreaterThanOrEqual(first);
		}
	});
});
