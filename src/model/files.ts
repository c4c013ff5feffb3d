import { isArticleId, isKeptByWindows, isSlug, kinds, type ArticleId } from './id.ts';
import { locales, type Locale } from './locale.ts';
import { nearest } from './nearest.ts';
import { isPageId } from './sections.ts';
import { isPartialDate } from './time.ts';
import { vocabularyNames, type VocabularyName } from './vocabulary.ts';

/** What a file is for, told by its path inside the content folder alone. */
export type FileRole =
	| { as: 'text'; id: ArticleId; locale: Locale }
	| { as: 'facts'; id: ArticleId }
	| { as: 'picture'; id: ArticleId; name: string }
	| { as: 'event'; id: string }
	| { as: 'source'; id: string }
	| { as: 'chart'; id: string }
	| { as: 'vocabulary'; name: VocabularyName }
	| { as: 'changelog' }
	| { as: 'stray'; nearest: string }
	| { as: 'bad-name'; name: string };

const rooms = { sources: 'source', charts: 'chart' } as const;
const pictureName = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:png|jpe?g|webp|avif)$/;

/** `firms/metax/zh.mdx` is the Chinese text of `firms/metax`; anything that is none of ours is stray. */
export function roleOf(path: string): FileRole {
	const parts = path.split('/');
	if (path === 'changelog.yaml') return { as: 'changelog' };
	const [room, name, file] = parts as [string, string?, string?];
	const kept = parts.find(isKeptByWindows);
	if (kept !== undefined) return { as: 'bad-name', name: kept };
	if (room === 'vocabulary' && parts.length === 2) {
		const found = vocabularyNames.find((one) => `${one}.yaml` === name);
		return found
			? { as: 'vocabulary', name: found }
			: stray(
					name!,
					vocabularyNames.map((one) => `${one}.yaml`),
				);
	}
	if ((room === 'sources' || room === 'events' || room === 'charts') && parts.length === 2) {
		const id = name!.replace(/\.yaml$/, '');
		if (id === name) return stray(name, [`${name.replace(/\.[^.]*$/, '')}.yaml`]);
		if (!isSlug(id)) return { as: 'bad-name', name: id };
		// Its id is an anchor of the list of sources, or of the page of charts.
		if (room !== 'events') return isPageId(id) ? { as: 'bad-name', name: id } : { as: rooms[room], id };
		const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=-)/.exec(id)?.[0];
		return date && isPartialDate(date) ? { as: 'event', id } : { as: 'bad-name', name: id };
	}
	if (!(kinds as readonly string[]).includes(room) || parts.length !== 3) {
		return stray(room, [...kinds, 'charts', 'events', 'sources', 'vocabulary']);
	}
	const id = `${room}/${name}`;
	if (!isArticleId(id)) return { as: 'bad-name', name: name! };
	const locale = locales.find((one) => file === `${one}.mdx`);
	if (locale) return { as: 'text', id, locale };
	if (file === 'facts.yaml') return { as: 'facts', id };
	return pictureName.test(file!)
		? { as: 'picture', id, name: file! }
		: stray(file!, ['zh.mdx', 'en.mdx', 'facts.yaml']);
}

function stray(name: string, known: readonly string[]): FileRole {
	return { as: 'stray', nearest: nearest(name, known) ?? '' };
}
