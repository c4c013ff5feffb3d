import { fieldOf, type Field } from './fields.ts';

/** Where a word of a page stands: the how-manieth word it is, and the number of its field. */
export interface Place {
	location: number;
	code: number;
}

const base: Record<Field, number> = { title: 40, names: 35, summary: 20, heading: 10, text: 0 };
const whole: Partial<Record<Field, number>> = { title: 60, heading: 45 };
const worth: Record<Field, number> = { title: 8, names: 5, summary: 4, heading: 3, text: 1 };

/**
 * How well a page answers a phrase: first by the best field that holds it, a whole title or heading before a part of
 * one, then by how often it is said. The words that were looked for stand at these distances from its beginning;
 * -1 where the page has them nowhere so.
 */
export function scoreOf(places: readonly Place[], distances: readonly number[], length: number): number {
	const codes = new Map(places.map(({ location, code }) => [location, code]));
	let best = -1;
	let often = 0;
	for (const [first, code] of codes) {
		const from = first - distances[0]!;
		if (!distances.every((distance) => codes.get(from + distance) === code)) continue;
		const { field, words } = fieldOf(code);
		often += worth[field];
		best = Math.max(best, words === length ? whole[field]! : base[field]);
	}
	return best === -1 ? -1 : best + Math.min(9, Math.log2(1 + often));
}
