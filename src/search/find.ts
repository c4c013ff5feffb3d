import { search, type Answer } from './engine.ts';
import type { Names } from './names-file.ts';
import { isWhole, matchNames, type NameHit } from './names-match.ts';
import { loadIndex, type Pagefind } from './pagefind.ts';
import { runsIn } from './query.ts';
import type { SearchWords } from './page-words.ts';

/** The names that were meant and what the text holds; `sure` names stand first, others only where the text has nothing. */
export interface Findings extends Answer {
	names: NameHit[];
}

/** The articles that are called by the whole of what was typed, or nearly so. */
export function namesMeant(names: Names, typed: string): { sure: NameHit[]; slips: NameHit[] } {
	const hits = matchNames(names, typed);
	return { sure: hits.filter(isWhole), slips: hits.filter(({ way }) => way === 'slip') };
}

/** Asks the full text. Where a name was typed, only the phrase itself is of interest. */
export async function findInText(
	words: SearchWords,
	names: Names,
	typed: string,
): Promise<Findings & { pagefind: Pagefind }> {
	const { sure, slips } = namesMeant(names, typed);
	const pagefind = await loadIndex(words.index);
	const isNamed = sure.length > 0 || slips.length > 0;
	const answer = await search(pagefind, runsIn(typed, names.fold), isNamed ? 'phrase' : 'any');
	const found = sure.length > 0 ? sure : answer.hits.length === 0 ? slips : [];
	return { ...answer, names: found, pagefind };
}
