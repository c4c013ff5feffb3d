import { patternOf, plain } from './marks.ts';
import {
	endingsOf,
	enoughOf,
	isFoundByPart,
	lookedFor,
	partedPhrases,
	phraseOf,
	phrasesOf,
	telling,
	type Phrase,
	type Run,
} from './query.ts';
import type { Pagefind } from './pagefind.ts';
import { scoreOf } from './rank.ts';

/** How far down the ladder the answer was found: each rung is tried only when the one above is empty. */
export type Rung = 'phrase' | 'all' | 'any';

export interface Hit {
	/** Pagefind's name of the page; facets are kept by it. */
	id: string;
	score: number;
}

export interface Answer {
	rung: Rung;
	hits: Hit[];
	/** What is marked in the text: the whole phrase, or each word on its own. */
	marked: Run[][];
}

type Found = Map<string, Hit>;

/** Phrase, then all words, then any word, no further down than to `lowest`. Nothing to look for is answered with nothing. */
export async function search(pagefind: Pagefind, runs: readonly Run[], lowest: Rung = 'any'): Promise<Answer> {
	const whole = [[...runs]];
	if (runs.length === 0) return { rung: 'phrase', hits: [], marked: whole };
	const phrase = await phraseHits(pagefind, runs);
	if (phrase.size > 0 || lowest === 'phrase') return { rung: 'phrase', hits: inOrder(phrase), marked: whole };
	const parts = telling(runs);
	const found = await Promise.all(parts.map((part) => partHits(pagefind, part, part === runs.at(-1))));
	const [first, ...rest] = found;
	const all: Found = new Map([...first!].filter(([id]) => rest.every((other) => other.has(id))));
	const marked = parts.map((part) => [part]);
	if (all.size > 0) return { rung: 'all', hits: inOrder(summed([...found], all)), marked };
	return { rung: 'any', hits: inOrder(summed(found)), marked };
}

/** Nobody is still typing the last word of a phrase of so many. */
const longestOpen = 8;

/** Pages where the runs stand together; the last word may be only begun. */
async function phraseHits(pagefind: Pagefind, runs: readonly Run[]): Promise<Found> {
	const found: Found = new Map();
	const last = runs.at(-1)!;
	for (const phrase of phrasesOf(runs)) {
		if (phrase.isOpen) await addOpen(pagefind, phrase, runs, found);
		else if (isFoundByPart(runs, phrase)) await addByPart(pagefind, phrase, found);
		else await addExact(pagefind, phrase, found);
	}
	if (!last.isHan && runs.length <= longestOpen) {
		const endings = endingsOf(last.text, false).slice(1);
		for (const text of endings)
			await addExact(pagefind, phraseOf([...runs.slice(0, -1), { ...last, text }], 'joined'), found);
		if (runs.length === 1 || found.size === 0) await addOpen(pagefind, phraseOf(runs, 'joined'), runs, found);
	}
	if (found.size === 0)
		for (const { phrase, halves } of partedPhrases(runs)) {
			// Both halves are judged by what has been fetched already; the joint alone costs another file.
			const known = await Promise.all(halves.map(({ tokens }) => pagefind.search(tokens, 'phrase')));
			if (known.every(({ length }) => length > 0)) await addExact(pagefind, phrase, found);
		}
	return found;
}

/** Pages that hold one run, a Latin one also with other endings. */
async function partHits(pagefind: Pagefind, run: Run, isLast: boolean): Promise<Found> {
	if (run.isHan) return phraseHits(pagefind, [run]);
	const found: Found = new Map();
	for (const text of endingsOf(run.text, true)) await addExact(pagefind, phraseOf([{ ...run, text }], 'joined'), found);
	if (isLast && found.size === 0) await addOpen(pagefind, phraseOf([run], 'joined'), [run], found);
	return found;
}

/** Pagefind finds a quoted phrase exactly but ranks it nowhere; the same words unquoted tell where they stand. */
async function addExact(pagefind: Pagefind, { tokens, length }: Phrase, found: Found): Promise<void> {
	const results = await pagefind.search(tokens, 'phrase');
	if (results.length === 0) return;
	// Short words are the beginnings of too many others to be looked for unquoted.
	const long = tokens.flatMap((token, at) => (token.length > 3 ? [at] : []));
	const sought = lookedFor(tokens, long.length > 0 ? long : [...tokens.keys()]);
	const places = new Map((await pagefind.search(sought.tokens, 'words')).map((hit) => [hit.id, hit.places]));
	for (const { id } of results)
		keep(found, { id, score: Math.max(0, scoreOf(places.get(id) ?? [], sought.distances, length)) });
}

/** A phrase by enough of its words, by how far they stand apart. */
async function addByPart(pagefind: Pagefind, phrase: Phrase, found: Found): Promise<void> {
	const { tokens, distances } = enoughOf(phrase);
	await pagefind.preload(tokens);
	// Unquoted, Pagefind would make do with the first character of a pair that is nowhere.
	for (const token of tokens) if ((await pagefind.search([token], 'phrase')).length === 0) return;
	for (const { id, places } of await pagefind.search(tokens, 'words')) {
		const score = scoreOf(places, distances, phrase.length);
		if (score >= 0) keep(found, { id, score });
	}
}

/** A phrase whose last word is only begun: Pagefind takes unquoted words as beginnings; we see to it that they stand together. */
async function addOpen(
	pagefind: Pagefind,
	{ tokens, length }: Phrase,
	runs: readonly Run[],
	found: Found,
): Promise<void> {
	// A beginning is fetched with the file in which it would itself stand; words that go on may lie in the next ones.
	await pagefind.preload(spread.map((end) => tokens.at(-1) + end));
	const open: Hit[] = [];
	const begun = tokens.length > 1 ? await pagefind.search(tokens.slice(0, -1), 'phrase') : undefined;
	const sought = lookedFor(tokens, [...tokens.keys()]);
	for (const { id, places } of await pagefind.search(sought.tokens, 'words')) {
		if (begun && !begun.some((hit) => hit.id === id)) continue;
		const score = scoreOf(places, sought.distances, length);
		if (score >= 0) open.push({ id, score });
	}
	const [first] = open;
	// Where no word begins so, Pagefind takes the longest one that is a beginning of what was typed: `gpux` finds `gpu`.
	if (!first) return;
	const { content, meta } = await pagefind.fragment(first.id);
	if (!patternOf([runs]).test(plain(`${Object.values(meta).join('\n')}\n${content}`))) return;
	// Words that only begin so stand below those that are so.
	const below = found.size > 0 ? 100 : 0;
	for (const { id, score } of open) if (!found.has(id)) keep(found, { id, score: score - below });
}

const spread = ['', '0', '4', '8', 'd', 'h', 'l', 'p', 't', 'zzzz'];

function keep(found: Found, hit: Hit): void {
	const known = found.get(hit.id);
	if (!known || known.score < hit.score) found.set(hit.id, hit);
}

function summed(parts: readonly Found[], among?: Found): Found {
	const sums: Found = new Map();
	for (const part of parts)
		for (const [id, hit] of part) {
			if (among && !among.has(id)) continue;
			// One more word found outweighs any place where the others stand.
			const known = sums.get(id);
			sums.set(id, { ...hit, score: (known?.score ?? 0) + hit.score + 100 });
		}
	return sums;
}

function inOrder(found: Found): Hit[] {
	return [...found.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
