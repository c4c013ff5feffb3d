import type { Library } from '../library.ts';
import { kindOf, type ArticleId } from '../model/id.ts';
import { plateNames, plates, sheetOf, tiesOf, type PlateName, type Sheet } from '../model/plates.ts';
import { MadeOnce } from '../reads.ts';

/** Type size and line height of labels, in the drawing’s own unit: sixteen to the reader’s rem. */
export const type = { size: 13, leading: 17, mark: 14 };

const sheets = new MadeOnce<Library, Sheet>('sheet', 'outlives the build');

/** What of a library is drawn on a plate. */
export function sheetIn(library: Library, name: PlateName): Sheet {
	const plate = plates[name];
	return sheets.of(library, name, () => sheetOf(plate, tiesOf(library.articles.values(), plate.writers)));
}

/** A plate that shows an article: that of its own links where it has any, else one that it is linked from. */
export function plateShowing(library: Library, id: ArticleId): PlateName | undefined {
	const own = plateNames.filter((name) => plates[name].writers.includes(kindOf(id)));
	const shows = (name: PlateName) => sheetIn(library, name).columns.some((column) => column.includes(id));
	return [...new Set([...own, ...plateNames])].find(shows);
}
