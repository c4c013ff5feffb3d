import { keyOf, mayHoldSlip, readArticles, type Names, type NamesFile } from './names-file.ts';
import { partOf, tailToken, tokensTyped } from './names-tokens.ts';

type Load = (part: number) => Promise<NamesFile['articles']>;

/** The names with the articles that what was typed can mean, from the parts that hold them. */
export async function withParts(names: Names, typed: string, load: Load): Promise<Names> {
	const { parts } = names;
	const key = keyOf(typed, names.fold);
	if (key === '') return names;
	const found = new Map<string, NamesFile['articles'][number]>();
	const take = async (tokens: readonly string[]): Promise<Names> => {
		const wanted = new Set(tokens.map((token) => partOf(token, parts.length)));
		const loaded = await Promise.all([...wanted].filter((part) => parts[part]! > 0).map(load));
		for (const article of loaded.flat()) found.set(`${article[0]}/${article[1]}`, article);
		return { ...names, articles: readArticles([...found.values()], names.fold) };
	};
	const meant = await take(tokensTyped(key, typed, (token) => parts[partOf(token, parts.length)]!));
	const isKnown = meant.articles.some(({ names: own }) => own.some((name) => name.key.includes(key)));
	return mayHoldSlip(key) && !isKnown ? take([tailToken(key)]) : meant;
}

/** The same, from the parts that lie beside the file at an address. */
export function fromParts(names: Names, address: string, typed: string): Promise<Names> {
	return withParts(names, typed, partsAt(address, names.parts.length));
}

const loading = new Map<string, ReturnType<Load>>();

/** Fetches the parts of the names that lie at an address, each once; a failed load may be tried again. */
function partsAt(address: string, count: number): Load {
	return (part) => {
		const path = address.replace(/\.json$/, `/${count}/${part}.json`);
		const known =
			loading.get(path) ??
			fetch(path).then(async (response) => {
				if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
				return (await response.json()) as NamesFile['articles'];
			});
		loading.set(path, known);
		known.catch(() => loading.delete(path));
		return known;
	};
}
