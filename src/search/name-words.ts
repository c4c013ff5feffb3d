import type { NameHit } from './names-match.ts';
import { filled, type SearchWords } from './page-words.ts';

/** Where an article called so stands in the reader's language. */
export function addressOf(words: SearchWords, { article }: NameHit): string {
	return `${words.base}${words.locale}/${words.kinds[article.kind]!.id}/${article.slug}/`;
}

/** Its title in the reader's language, else in the other. */
export function titleOf(words: SearchWords, { article }: NameHit): string {
	return article[words.locale] || article.zh || article.en;
}

/** Why it was found, where the title does not tell. */
export function noteOf(words: SearchWords, hit: NameHit): string {
	if (hit.way === 'slip') return filled(words.slip, { name: hit.name });
	return hit.name === titleOf(words, hit) ? '' : `${words.alsoKnown}: ${hit.name}`;
}
