import { planQuery } from './query.ts';

/** What Pagefind's own script offers, as far as it is used here. */
interface Pagefind {
	options(options: { baseUrl: string; excerptLength?: number; ranking?: Record<string, unknown> }): Promise<void>;
	search(query: string): Promise<{ results: RawHit[] }>;
}

interface RawHit {
	id: string;
	score: number;
	data(): Promise<HitData>;
}

export interface HitData {
	url: string;
	excerpt: string;
	meta: { title?: string; summary?: string };
	sub_results: { title: string; url: string; excerpt: string; anchor?: { id: string } }[];
}

/** How far down the ladder the answer was found: each rung is tried only when the one above is empty. */
export type Rung = 'phrase' | 'all' | 'any';

export interface Answer {
	rung: Rung;
	hits: Pick<RawHit, 'data' | 'id'>[];
}

let loading: Promise<Pagefind> | undefined;

/** Loads the index of this language, once, when it is first wanted; a failed load may be tried again. */
export function loadIndex(folder: string, baseUrl: string): Promise<Pagefind> {
	loading ??= (async () => {
		const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
		await pagefind.options({ baseUrl, excerptLength: 34 });
		return pagefind;
	})();
	loading.catch(() => (loading = undefined));
	return loading;
}

/** Phrase, then all runs, then any run. Nothing to look for is answered with nothing. */
export async function search(pagefind: Pagefind, typed: string): Promise<Answer> {
	const query = planQuery(typed);
	if (!query) return { rung: 'phrase', hits: [] };
	const phrase = await phraseHits(pagefind, query.phrase);
	if (phrase.length > 0 || query.parts.length < 2) return { rung: 'phrase', hits: phrase };
	const byPart = await Promise.all(query.parts.map((part) => phraseHits(pagefind, part)));
	const scores = new Map<string, { hit: RawHit; parts: number; score: number }>();
	for (const hit of byPart.flat()) {
		const known = scores.get(hit.id) ?? { hit, parts: 0, score: 0 };
		scores.set(hit.id, { ...known, parts: known.parts + 1, score: known.score + hit.score });
	}
	const ranked = [...scores.values()].sort((a, b) => b.parts - a.parts || b.score - a.score);
	const all = ranked.filter(({ parts }) => parts === query.parts.length);
	return all.length > 0
		? { rung: 'all', hits: all.map(({ hit }) => hit) }
		: { rung: 'any', hits: ranked.map(({ hit }) => hit) };
}

async function phraseHits(pagefind: Pagefind, words: string): Promise<RawHit[]> {
	return (await pagefind.search(`"${words}"`)).results;
}
