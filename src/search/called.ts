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

/** The articles that may be called so, the surest first, for fields of forms that name one. */
export async function articlesCalled(typed: string): Promise<Called[]> {
	const { action } = document.querySelector<HTMLFormElement>('[data-search-box] form')!;
	const words = (await (await fetch(`${action}words.json`)).json()) as SearchWords;
	return matchNames(await namesOrNone(words.names, typed), typed).map((hit) => ({
		id: `${words.kinds[hit.article.kind]!.id}/${hit.article.slug}`,
		title: titleOf(words, hit),
		names: hit.article.names.map(({ name }) => name),
	}));
}
