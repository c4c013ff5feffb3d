/** The file of names that a browser fetches before anything else of search; kept small, for every reader who types pays for it. */
export interface NamesFile {
	/** Kind, slug, title in Chinese and in English (empty where there is none), other names and tickers by the line. */
	articles: [kind: number, slug: string, zh: string, en: string, names: string, tickers: string][];
	/** A syllable and the characters read so: `xing行`, `hang行航`. */
	syllables: string[];
	/** Pairs of a traditional character and its simplified one. */
	traditional: string;
	/** Of a large library: how many articles each part holds; the articles stand there. */
	parts?: number[];
}

/** The file made ready to be asked. */
export interface Names {
	articles: readonly Named[];
	readings: ReadonlyMap<string, readonly string[]>;
	fold(character: string): string;
	/** Empty where all articles are here. */
	parts: readonly number[];
}

/** An article and everything it is called. */
export interface Named {
	kind: number;
	slug: string;
	zh: string;
	en: string;
	/** Titles first, then the other names; each with the key it is compared by. */
	names: readonly { name: string; key: string }[];
	tickers: readonly string[];
}

let loading: Promise<Names> | undefined;

/** The names, fetched once; a failed load may be tried again. */
export function loadNames(address: string): Promise<Names> {
	loading ??= fetch(address).then(async (response) => {
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		return readNames((await response.json()) as NamesFile);
	});
	loading.catch(() => (loading = undefined));
	return loading;
}

/** The names that may be meant, or what does without them: full text is still searched when they cannot be had. */
export async function namesOrNone(address: string, typed: string): Promise<Names> {
	let names: Names = { articles: [], readings: new Map(), fold: String, parts: [] };
	try {
		names = await loadNames(address);
		if (names.parts.length > 0) names = await (await import('./names-parts.ts')).fromParts(names, address, typed);
	} catch (error) {
		console.error(error);
	}
	return names;
}

/** Unfolds the file. */
export function readNames(file: NamesFile): Names {
	const simplified = new Map<string, string>();
	const pairs = [...file.traditional];
	for (let at = 0; at < pairs.length; at += 2) simplified.set(pairs[at]!, pairs[at + 1]!);
	const fold = (character: string) => simplified.get(character) ?? character;
	const readings = new Map<string, string[]>();
	for (const line of file.syllables) {
		const [, syllable, characters] = /^([a-z]+)(.+)$/u.exec(line)!;
		for (const character of characters!) readings.set(character, [...(readings.get(character) ?? []), syllable!]);
	}
	return { articles: readArticles(file.articles, fold), readings, fold, parts: file.parts ?? [] };
}

/** Unfolds the articles of the file or of a part of it. */
export function readArticles(articles: NamesFile['articles'], fold: Names['fold']): Named[] {
	return articles.map(([kind, slug, zh, en, names, tickers]) => ({
		kind,
		slug,
		zh,
		en,
		names: [zh, en, ...linesOf(names)].filter(Boolean).map((name) => ({ name, key: keyOf(name, fold) })),
		tickers: linesOf(tickers),
	}));
}

function linesOf(text: string): string[] {
	return text.match(/.+/g) ?? [];
}

/** What names are compared by: letters and digits alone, small, half-width, without accents, simplified. */
export function keyOf(name: string, fold: (character: string) => string): string {
	const letters = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
	return [...letters].map(fold).join('');
}

/** `688795.SH`, `sh688795`, `06082.hk` as number and market; what is no number stays whole. */
export function tickerOf(text: string): { number: string; market: string | undefined } {
	const plain = text.normalize('NFKC').toUpperCase().replace(/\s/g, '');
	const found = /^(?:(SH|SS|SZ|BJ|HK)[.:]?)?0*(\d{1,6})(?:[.:]?(SH|SS|SZ|BJ|HK))?$/.exec(plain);
	if (!found) return { number: plain, market: undefined };
	return { number: found[2]!, market: (found[1] ?? found[3])?.replace('SS', 'SH') };
}

/** The words of a name that are written in Latin letters and digits. */
export function latinWords(name: string): string[] {
	return (
		name
			.normalize('NFKC')
			.toLowerCase()
			.match(/[a-z0-9]+/g) ?? []
	);
}

/** Whether a slip is forgiven in what was typed: Latin, and long enough to be told from other names. */
export function mayHoldSlip(key: string): boolean {
	return /^(?=.*[a-z]{3})[a-z0-9]{5,}$/.test(key);
}
