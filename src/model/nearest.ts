import { distance } from 'fastest-levenshtein';

/** The known word that the given one was most likely meant to be, when one is near enough to be worth saying. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	let best: string | undefined;
	let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
		const found = distance(word.toLowerCase(), candidate.toLowerCase());
		if (found >= bestDistance) continue;
		best = candidate;
		bestDistance = found;
	}
	return best;
}
