import { latinWords, tickerOf, type Named, type Names } from './names-file.ts';

/**
 * Under which tokens an article’s names lie when they are parted: the first two letters of everything that letters are
 * compared with (the name, its later words, its pinyin and initials, a ticker’s number), the last two for slips
 * at the start, each pair of characters that holds Han, for such runs are found anywhere in a name, and the name’s own
 * first character alone.
 */
export function tokensOf({ names, tickers }: Named, readings: Names['readings']): Set<string> {
	const tokens = new Set<string>();
	const begin = (letters: string) => {
		if (/^[a-z0-9]{2}/.test(letters)) tokens.add(letters.slice(0, 2));
	};
	for (const { name, key } of names) {
		begin(key);
		const words = latinWords(name);
		for (const at of words.keys()) begin(words.slice(at).join(''));
		for (const pair of otherPairs(key)) tokens.add(pair);
		if (/^[a-z0-9]{4,}$/.test(key)) tokens.add(tailToken(key));
		tokens.add([...key][0] ?? '');
		if (!/\p{Script=Han}/u.test(key)) continue;
		const spoken = [...key].slice(0, 2).map((character) => readings.get(character) ?? [character]);
		for (const first of spoken[0]!)
			for (const second of spoken[1] ?? ['']) {
				begin(first + second);
				begin(first[0]! + (second[0] ?? ''));
			}
	}
	for (const ticker of tickers) {
		begin(tickerOf(ticker).number.toLowerCase());
		begin(ticker.toLowerCase().replace(/[^a-z0-9]/g, ''));
	}
	return tokens;
}

/** Where to look for what was typed: the parts that hold all articles it can mean, but for slips at its start. */
export function tokensTyped(key: string, typed: string, sizeOf: (token: string) => number): string[] {
	const pairs = otherPairs(key);
	// Every one of these pairs leads to all names that have them all; the rarest does so for the fewest bytes.
	if (pairs.length > 0) return [pairs.reduce((one, other) => (sizeOf(other) < sizeOf(one) ? other : one))];
	const { number } = tickerOf(typed);
	return [...new Set([key, number.toLowerCase()].map((letters) => letters.slice(0, 2)))];
}

/** The pairs of neighbours that are not Latin alone. */
function otherPairs(key: string): string[] {
	const characters = [...key];
	const pairs = characters.slice(1).map((character, at) => characters[at]! + character);
	return pairs.filter((pair) => !/^[a-z0-9]+$/.test(pair));
}

/** Where names lie that end as what was typed does: a slip in the first two letters leaves the last two as they are. */
export function tailToken(key: string): string {
	return `$${key.slice(-2)}`;
}

/** Which part a token lies in. */
export function partOf(token: string, count: number): number {
	let hash = 7;
	for (const character of token) hash = (hash * 31 + character.codePointAt(0)!) % 4_294_967_291;
	return hash % count;
}
