import { titleOf } from './name-words.ts';
import { namesOrNone } from './names-file.ts';
import { matchNames } from './names-match.ts';
import type { SearchWords } from './page-words.ts';

/** An article by its names. */
export interface Called {
	id: string;
	title: string;
	names: string[];
}

/**
 * The articles that may be called so, the surest first, for fields of forms that name one; none where what search needs
 * does not come, for such a field takes an id as well.
 */
export async function articlesCalled(typed: string): Promise<Called[]> {
	try {
		const words = await boxWords();
		return matchNames(await namesOrNone(words.names, typed), typed).map((hit) => ({
			id: `${words.kinds[hit.article.kind]!.id}/${hit.article.slug}`,
			title: titleOf(words, hit),
			names: hit.article.names.map(({ name }) => name),
		}));
	} catch (error) {
		console.error(error);
		return [];
	}
}

/** The words of the box, which fetches them by itself: a function of both would be a file more on every first view. */
async function boxWords(): Promise<SearchWords> {
	const { action } = document.querySelector<HTMLFormElement>('[data-search-box] form')!;
	return (await (await fetch(`${action}words.json`)).json()) as SearchWords;
}
