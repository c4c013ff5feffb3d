import type { Library } from '../library.ts';
import { pagesByGroup } from '../model/list-parts.ts';
import { MadeOnce } from '../reads.ts';
import { libraryFile, type LibraryFile, type LibraryPart } from './library-file.ts';

/** Up to so many articles and sources one file serves the form, twice what ours are; above, it is given what it asks for. */
const mostInOne = 1600;
/** Some 15 to 25 KB. */
const mostInPart = 250;

/** The list for the form as it is published: one file, or a file that tells where each part of it begins. */
export interface DividedLibrary {
	file: LibraryFile;
	parts: LibraryPart[];
}

const known = new MadeOnce<Library, DividedLibrary>('the list for the form', 'outlives the build');

/** The list of a library, divided where it is long. */
export function dividedLibrary(library: Library): DividedLibrary {
	return known.of(library, 'divided', () => divided(libraryFile(library)));
}

/** Parts by kind in the order of the ids, so that what an id or its beginning names lies in parts beside each other. */
export function divided(file: LibraryFile, most = mostInOne, inPart = mostInPart): DividedLibrary {
	const entries: { key: string; part: LibraryPart }[] = [
		...file.articles.map((article) => ({ key: article.id, part: { articles: [article], sources: {} } })),
		...Object.entries(file.sources).map(([id, source]) => ({
			key: `sources/${id}`,
			part: { articles: [], sources: { [id]: source } },
		})),
	].sort((a, b) => (a.key < b.key ? -1 : 1));
	if (entries.length <= most) return { file, parts: [] };
	const pages = pagesByGroup(entries, ({ key }) => key.slice(0, key.indexOf('/')), inPart);
	return {
		file: { ...file, articles: [], sources: {}, parts: pages.map(({ items }) => items[0]!.key) },
		parts: pages.map(({ items }) => ({
			articles: items.flatMap(({ part }) => part.articles),
			sources: Object.assign({}, ...items.map(({ part }) => part.sources)) as LibraryPart['sources'],
		})),
	};
}
