import { keyOf, latinWords, mayHoldSlip, tickerOf, type Named, type Names } from './names-file.ts';
import { isOneSlip } from './slip.ts';

/** How what was typed is a name, the surest first. Those before `begins` are the whole of a name. */
export const ways = ['title', 'name', 'ticker', 'code', 'spelled', 'initials', 'begins', 'part', 'slip'] as const;
export type Way = (typeof ways)[number];

export interface NameHit {
	article: Named;
	way: Way;
	/** The name that was meant. */
	name: string;
}

/** The articles that are called so, each once, the surest first. A slip is forgiven only where nothing else is meant. */
export function matchNames(names: Names, typed: string): NameHit[] {
	const key = keyOf(typed, names.fold);
	if (key === '') return [];
	const hits: NameHit[] = [];
	for (const article of names.articles) {
		const hit = bestOf(names, article, key, typed);
		if (hit) hits.push(hit);
	}
	if (hits.length === 0 && mayHoldSlip(key))
		for (const article of names.articles) {
			const meant = article.names.find((name) => isOneSlip(name.key, key));
			if (meant) hits.push({ article, way: 'slip', name: meant.name });
		}
	return hits.sort((a, b) => orderOf(a) - orderOf(b));
}

/** Firms, products, people, concepts, policies, briefs, views: things before what is said of them. */
const kindOrder = [0, 1, 4, 6, 2, 3, 5];

/** The surest way first, then titles before other names, then by kind, then the shorter. */
function orderOf({ way, article, name }: NameHit): number {
	const isTitle = name === article.zh || name === article.en;
	return (
		ways.indexOf(way) * 1000 + Number(!isTitle) * 100 + kindOrder[article.kind]! * 10 + Math.min(9, name.length / 10)
	);
}

/** Whether the whole of a name was typed, in one of its forms. */
export function isWhole({ way }: Pick<NameHit, 'way'>): boolean {
	return ways.indexOf(way) < ways.indexOf('begins');
}

function bestOf({ readings }: Names, article: Named, key: string, typed: string): NameHit | undefined {
	const ticker = article.tickers.find((one) => isTicker(one, typed));
	const isLatin = /^[a-z0-9]+$/.test(key);
	let best: NameHit | undefined;
	const offer = (way: Way, name: string) => {
		if (!best || ways.indexOf(way) < ways.indexOf(best.way)) best = { article, way, name };
	};
	if (ticker) offer('ticker', ticker);
	for (const { name, key: own } of article.names) {
		if (own === key) offer(name === article.zh || name === article.en ? 'title' : 'name', name);
		else if (own.startsWith(key)) offer('begins', name);
		else if (isLatin && isCode(name, key)) offer('code', name);
		else if (key.length > 1 && (isLatin ? beginsWord(name, key) : own.includes(key))) offer('part', name);
		if (!isLatin || key.length < 2 || !/\p{Script=Han}/u.test(own)) continue;
		const letters = [...own];
		const spoken = (character: string) => readings.get(character) ?? [character];
		const initials = (character: string) => spoken(character).map((syllable) => syllable[0]!);
		const spelled = spells(letters, spoken, key);
		if (spelled) offer(spelled === 'whole' ? 'spelled' : 'begins', name);
		else if (spells(letters, initials, key) === 'whole') offer('initials', name);
	}
	return best;
}

/** `688795`, `688795.SH`, `sh688795`, `06082`, `6082.hk` for 688795.SH and 06082.HK; letters as they are. */
function isTicker(ticker: string, typed: string): boolean {
	const [own, asked] = [tickerOf(ticker), tickerOf(typed)];
	if (own.number !== asked.number || (own.market && asked.number.length < 3)) return false;
	return asked.market === undefined || own.market === undefined || own.market === asked.market;
}

/** A word of the name that has digits in it names the thing alone: `S80` for MTT S80, `910C` for 昇腾910C. */
function isCode(name: string, key: string): boolean {
	return /\d/.test(key) && /[a-z]/.test(key) && latinWords(name).at(-1) === key;
}

function beginsWord(name: string, key: string): boolean {
	const words = latinWords(name);
	return words.some((_, at) => words.slice(at).join('').startsWith(key));
}

/** Whether the letters typed spell the characters in one of their readings, to the end or so far. */
function spells(
	characters: readonly string[],
	spoken: (character: string) => readonly string[],
	typed: string,
): 'whole' | 'begun' | undefined {
	if (typed === '') return characters.length === 0 ? 'whole' : 'begun';
	const [first, ...rest] = characters;
	if (first === undefined) return undefined;
	let best: 'begun' | undefined;
	for (const syllable of spoken(first)) {
		if (typed.startsWith(syllable)) {
			const found = spells(rest, spoken, typed.slice(syllable.length));
			if (found === 'whole') return found;
			best ??= found;
		} else if (syllable.startsWith(typed)) best = 'begun';
	}
	return best;
}
