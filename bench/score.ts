import type { Locale } from '../src/model/locale.ts';
import type { Line } from './file-fetch.ts';
import type { Searcher } from './plain-pagefind.ts';
import type { Query } from './query-set.ts';

/** How one query was answered. */
export interface Measure {
	/** Of the pages that answer it, as many as ten can hold, the share that is among the first ten. */
	recall: number;
	/** Of the pages shown, the share that answers it. */
	precision: number;
	isFirst: boolean;
	isEmpty: boolean;
	/** Bytes when it is the first query of a page, and when others went before it. */
	cold: number;
	later: number;
	milliseconds: number;
	urls: string[];
}

/** Asks every query twice: on a fresh page, and on one that has answered all those before. */
export async function measured(
	asked: readonly { query: Query; truth: ReadonlySet<string> }[],
	open: (locale: Locale) => Promise<Searcher>,
	line: Line,
): Promise<(Measure & { query: Query })[]> {
	const lasting = { zh: await open('zh'), en: await open('en') };
	const measures: (Measure & { query: Query })[] = [];
	for (const { query, truth } of asked) {
		const before = line.bytes;
		const { urls } = await (await open(query.locale))(query.query);
		const cold = line.bytes - before;
		const again = line.bytes;
		const started = performance.now();
		await lasting[query.locale](query.query);
		const cost = { cold, later: line.bytes - again, milliseconds: performance.now() - started };
		measures.push({ query, ...judged(query, urls, truth), ...cost, urls });
	}
	return measures;
}

/** Names and titles must stand first; what else is found besides them is not held against the answer. */
export function judged(
	{ kind, locale }: Query,
	urls: readonly string[],
	truth: ReadonlySet<string>,
): Pick<Measure, 'recall' | 'precision' | 'isFirst' | 'isEmpty'> {
	const ids = urls.map((url) => url.replace(`/${locale}/`, '').replace(/\/$/, ''));
	const right = ids.filter((id) => truth.has(id)).length;
	const isEmpty = ids.length === 0;
	if (truth.size === 0) return { recall: 1, precision: Number(isEmpty), isFirst: isEmpty, isEmpty };
	const isOpen = kind === 'name' || kind === 'title' || kind === 'typo' || kind === 'heading';
	return {
		recall: right / Math.min(10, truth.size),
		precision: isEmpty || isOpen ? 1 : right / ids.length,
		isFirst: truth.has(ids[0] ?? ''),
		isEmpty,
	};
}
