import type { Article } from './knowledge.ts';
import type { ArticleId, Kind } from './id.ts';
import { kindOf, kinds } from './id.ts';
import { pagesByGroup, type ListPart } from './list-parts.ts';
import { relationNames, type RelationName } from './relations.ts';

/** A typed link between two articles, as the one that writes it has it. */
export interface Tie {
	from: ArticleId;
	to: ArticleId;
	relation: RelationName;
}

/**
 * The map is drawn on plates, as an atlas is: each shows the links that certain kinds of articles write,
 * so that together the plates hold every link of the library once.
 */
export interface Plate {
	name: PlateName;
	writers: readonly Kind[];
	/** Which kinds stand where, from left to right; without columns the links themselves decide. */
	columns: readonly (readonly Kind[])[];
}

export const plateNames = ['industry', 'views', 'concepts', 'briefs'] as const;
export type PlateName = (typeof plateNames)[number];

export const plates: Readonly<Record<PlateName, Plate>> = {
	industry: {
		name: 'industry',
		writers: ['people', 'firms', 'products', 'policies'],
		columns: [['people', 'concepts'], ['firms'], ['products'], ['policies']],
	},
	views: {
		name: 'views',
		writers: ['views'],
		columns: [['people'], ['views'], ['firms', 'products', 'policies', 'concepts', 'briefs']],
	},
	concepts: { name: 'concepts', writers: ['concepts'], columns: [] },
	briefs: {
		name: 'briefs',
		writers: ['briefs'],
		columns: [['people', 'policies', 'views'], ['briefs'], ['firms', 'products', 'concepts']],
	},
};

/** Every link that articles of these kinds write, by writer, relation after relation. */
export function tiesOf(articles: Iterable<Pick<Article, 'id' | 'kind' | 'original'>>, writers: readonly Kind[]): Tie[] {
	const ties: Tie[] = [];
	for (const { id, kind, original } of articles) {
		if (!writers.includes(kind)) continue;
		for (const relation of relationNames)
			for (const { to } of original.links[relation] ?? []) ties.push({ from: id, to, relation });
	}
	return ties;
}

/** What of a plate is drawn. */
export interface Sheet {
	plate: Plate;
	/** The articles drawn, column after column; one list where a plate has no columns. */
	columns: ArticleId[][];
	ties: Tie[];
	/** How many links the plate has in all. */
	total: number;
}

/** More rows than these in a column no one reads as a picture; the best-linked stand for the rest. */
const mostInColumn = 60;

/** Among more lines than these no single one can be followed. */
const mostTies = 250;

/** Chooses what is drawn: in each column the articles with most links, and the links between those. */
export function sheetOf(plate: Plate, ties: readonly Tie[]): Sheet {
	const degrees = new Map<ArticleId, number>();
	for (const end of ties.flatMap(({ from, to }) => [from, to])) degrees.set(end, (degrees.get(end) ?? 0) + 1);
	const columns = columnsOf(plate, degrees.keys()).map((column) =>
		column.sort((a, b) => degrees.get(b)! - degrees.get(a)! || (a < b ? -1 : 1)),
	);
	const among = (rows: number) => {
		const chosen = new Set(columns.flatMap((column) => column.slice(0, rows)));
		return ties.filter(({ from, to }) => chosen.has(from) && chosen.has(to));
	};
	let rows = mostInColumn;
	while (rows > 1 && among(rows).length > mostTies) rows--;
	const drawn = among(rows);
	const linked = new Set(drawn.flatMap(({ from, to }) => [from, to]));
	return { plate, columns: columnsOf(plate, linked), ties: drawn, total: ties.length };
}

function columnsOf(plate: Plate, ids: Iterable<ArticleId>): ArticleId[][] {
	const columns: ArticleId[][] = Array.from({ length: Math.max(1, plate.columns.length) }, () => []);
	for (const id of ids) columns[columnOf(plate, id)]!.push(id);
	return columns;
}

/** A kind that a plate did not foresee stands in its last column. */
export function columnOf(plate: Plate, id: ArticleId): number {
	const found = plate.columns.findIndex((column) => column.includes(kindOf(id)));
	return found === -1 ? Math.max(0, plate.columns.length - 1) : found;
}

/** Every link of the library on pages by the kind that writes it; a page holds as many articles as a reader still scrolls through. */
export function linkPages(
	articles: Iterable<Pick<Article, 'id' | 'kind' | 'original'>>,
	most = 300,
): (ListPart<Tie> & { group: Kind })[] {
	const all = [...articles];
	const byWriter = kinds.flatMap((kind) => [...Map.groupBy(tiesOf(all, [kind]), ({ from }) => from).values()]);
	return pagesByGroup(byWriter, ([tie]) => kindOf(tie!.from), most).map((page) => ({
		...page,
		group: page.group as Kind,
		items: page.items.flat(),
	}));
}
