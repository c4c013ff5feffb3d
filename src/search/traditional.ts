import { Converter } from 'opencc-js/t2cn';
import type { Fold } from './words.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });
const known = new Map<string, string>();

/** The simplified character for a traditional one, by OpenCC's tables. For the build: the tables are large. */
export const foldByTables: Fold = (character) => {
	const told = known.get(character);
	if (told !== undefined) return told;
	const found = toSimplified(character.normalize('NFKC'));
	const folded = [...found].length === 1 ? found : character;
	known.set(character, folded);
	return folded;
};

/**
 * The small table that goes to the browser: pairs of a traditional character and its simplified one, for every
 * simplified character that the library uses, and for every traditional one that it uses itself.
 */
export function foldingPairs(characters: ReadonlySet<string>): string {
	let pairs = '';
	for (const [from, to] of [
		[0x3400, 0x9fff],
		[0xf900, 0xfaff],
	] as const)
		for (let code = from; code <= to; code++) {
			const character = String.fromCodePoint(code);
			const simplified = foldByTables(character);
			if (simplified !== character && (characters.has(simplified) || characters.has(character)))
				pairs += character + simplified;
		}
	return pairs;
}
