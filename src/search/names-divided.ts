import type { Library } from '../library.ts';
import { MadeOnce } from '../reads.ts';
import { readArticles, readNames, type NamesFile } from './names-file.ts';
import { namesFile } from './names-index.ts';
import { partOf, tokensOf } from './names-tokens.ts';

/** Up to so many articles one file serves every query; above, a table and one or two parts weigh less. */
const mostInOne = 400;

/** The names as they are published: one file, or a file of tables and parts of it. */
export interface DividedNames {
	file: NamesFile;
	parts: NamesFile['articles'][];
}

const known = new MadeOnce<Library, DividedNames>('names for the browser', 'outlives the build');

/** The names of a library, divided where they are many. */
export function dividedNames(library: Library): DividedNames {
	return known.of(library, 'divided', () => divided(namesFile(library)));
}

/** Some eight articles a part, each article in all parts in which it may be sought. */
export function divided(file: NamesFile, most = mostInOne): DividedNames {
	if (file.articles.length <= most) return { file, parts: [] };
	const { readings, fold } = readNames(file);
	const count = 2 ** Math.ceil(Math.log2(file.articles.length / 8));
	const parts = Array.from({ length: count }, (): NamesFile['articles'] => []);
	for (const [index, named] of readArticles(file.articles, fold).entries())
		for (const part of new Set([...tokensOf(named, readings)].map((token) => partOf(token, count))))
			parts[part]!.push(file.articles[index]!);
	return { file: { ...file, articles: [], parts: parts.map(({ length }) => length) }, parts };
}
