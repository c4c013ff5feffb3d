/** The file of names that a browser fetches before anything else of search; kept small, for every reader who types pays for it. */
export interface NamesFile {
	/** Kind, slug, title in Chinese and in English (empty where there is none), other names and tickers by the line. */
	articles: [kind: number, slug: string, zh: string, en: string, names: string, tickers: string][];
	/** A syllable and the characters read so: `xing行`, `hang行航`. */
	syllables: string[];
	/** Pairs of a traditional character and its simplified one. */
	traditional: string;
}

/** The file made ready to be asked. */
export interface Names {
	articles: readonly Named[];
	readings: ReadonlyMap<string, readonly string[]>;
	fold(character: string): string;
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
		if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
		return readNames((await response.json()) as NamesFile);
	});
	loading.catch(() => (loading = undefined));
	return loading;
}

/** The names, or what does without them: full text is still searched when they cannot be had. */
export async function namesOrNone(address: string): Promise<Names> {
	try {
		return await loadNames(address);
	} catch (error) {
		console.error(error);
		return { articles: [], readings: new Map(), fold: String };
	}
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
	const articles = file.articles.map(([kind, slug, zh, en, names, tickers]) => ({
		kind,
		slug,
		zh,
		en,
		names: [zh, en, ...names.split('\n')].filter(Boolean).map((name) => ({ name, key: keyOf(name, fold) })),
		tickers: tickers.split('\n').filter(Boolean),
	}));
	return { articles, readings, fold };
}

/** What names are compared by: letters and digits alone, small, half-width, without accents, simplified. */
export function keyOf(name: string, fold: (character: string) => string): string {
	const letters = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
	return [...letters].map(fold).join('');
}
