import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk.bundled.js';
import { inLines, type Lines } from '../format/lines.ts';
import type { Library } from '../library.ts';
import type { ArticleId } from '../model/id.ts';
import { locales, type Locale } from '../model/locale.ts';
import { columnOf, type PlateName, type Sheet, type Tie } from '../model/plates.ts';
import { MadeOnce } from '../reads.ts';
import { sheetIn, type } from './map-sheet.ts';
import { articleOf, textOf } from './scope.ts';

/** Three columns leave labels more room than four. */
const widest = (columns: number) => (columns === 3 ? 250 : 176);

export interface PlacedNode {
	id: ArticleId;
	/** Where its mark stands; lines from the right meet it here too. */
	x: number;
	/** The middle of its label. */
	y: number;
	lines: Record<Locale, Lines>;
}

/** The way of a tie: the spline’s points from one label to the other, or the two ends of an arc within a column. */
export interface Route {
	from: PlacedNode;
	to: PlacedNode;
	/** Points in threes after the first; none for an arc. */
	points: { x: number; y: number }[];
}

/** A plate with every place computed; the same for both languages, so that readers find things where they were. */
export interface PlacedSheet extends Sheet {
	width: number;
	height: number;
	/** In reading order: column after column, from the top. */
	nodes: PlacedNode[];
	/** In the order of `ties`. */
	routes: Route[];
}

const placed = new MadeOnce<Library, Promise<PlacedSheet>>('plate', 'outlives the build');

/** The plate of a library, placed once for all pages that show it. */
export function placedSheet(library: Library, name: PlateName): Promise<PlacedSheet> {
	return placed.of(library, name, () => place(library, sheetIn(library, name)));
}

/**
 * Eclipse’s layered layout: kinds in columns, few crossings, lines led around labels. Its start is fixed, at the one of
 * twelve that crosses least on our own map: 933 crossings, where others have up to 1,183.
 */
const options = {
	'elk.algorithm': 'layered',
	'elk.direction': 'RIGHT',
	'elk.edgeRouting': 'SPLINES',
	'elk.randomSeed': '5',
	'elk.separateConnectedComponents': 'false',
	'elk.layered.thoroughness': '7',
	'elk.layered.edgeRouting.splines.mode': 'CONSERVATIVE',
	'elk.spacing.nodeNode': '4',
	'elk.spacing.edgeNode': '5',
	'elk.spacing.edgeEdge': '4',
	'elk.layered.spacing.nodeNodeBetweenLayers': '96',
	'elk.layered.spacing.edgeNodeBetweenLayers': '10',
	'elk.layered.spacing.edgeEdgeBetweenLayers': '4',
};

/**
 * Columns are known, so the layout is told where they stand: to find them out again takes longer than all the rest.
 * Without columns a line may cross many, and each crossing counts as a place; placing these one by one is then dear.
 */
const inColumns = {
	'elk.layered.layering.strategy': 'INTERACTIVE',
	'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
};
const withoutColumns = {
	'elk.layered.layering.strategy': 'NETWORK_SIMPLEX',
	'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
};

/** Farther apart than any label is wide, in the units of the drawing; only their order counts. */
const columnDistance = 1000;

/** Room on the left of a column for the arcs within it. */
export const arcRoom = 56;

async function place(library: Library, sheet: Sheet): Promise<PlacedSheet> {
	const hasColumns = sheet.plate.columns.length > 0;
	const at = (id: ArticleId) => columnOf(sheet.plate, id);
	const isArc = ({ from, to }: Tie) => hasColumns && at(from) === at(to);
	const arched = new Set(sheet.ties.filter(isArc).map(({ from }) => at(from)));
	const boxes = sheet.columns
		.flat()
		.map((id) => boxOf(library, id, arched.has(at(id)) ? arcRoom : 0, widest(sheet.columns.length)));
	// A megabyte and a half of program, wanted by the one thread that draws the map.
	const { default: ELK } = await import('elkjs/lib/elk.bundled.js');
	const graph: ElkNode = await new ELK().layout({
		id: 'plate',
		layoutOptions: { ...options, ...(hasColumns ? inColumns : withoutColumns) },
		children: boxes.map(({ id, width, height }) => ({
			id,
			width,
			height,
			...(hasColumns && { x: at(id) * columnDistance, y: 0 }),
			layoutOptions: { 'elk.alignment': 'LEFT' },
		})),
		// The layout leads from left to right; a tie written the other way is turned for it, and turned back below.
		edges: sheet.ties.flatMap((tie, index) => {
			const [left, right] = at(tie.from) > at(tie.to) ? [tie.to, tie.from] : [tie.from, tie.to];
			return isArc(tie) ? [] : [{ id: String(index), sources: [left], targets: [right] }];
		}),
	});
	const places = new Map((graph.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
	const nodes = boxes
		.map(({ id, lines, height, room }): PlacedNode => {
			const { x, y } = places.get(id)!;
			return { id, lines, x: Math.round(x) + room + type.mark / 2, y: Math.round(y + height / 2) };
		})
		.sort((a, b) => a.x - b.x || a.y - b.y);
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const edges = new Map((graph.edges ?? []).map((edge) => [edge.id, edge]));
	const routes = sheet.ties.map(({ from, to }, index): Route => {
		const points = pointsOf(edges.get(String(index)));
		return { from: byId.get(from)!, to: byId.get(to)!, points: at(from) > at(to) ? points.reverse() : points };
	});
	return { ...sheet, width: Math.ceil(graph.width ?? 0), height: Math.ceil(graph.height ?? 0), nodes, routes };
}

/** Room for an article’s title in whichever language needs more, its mark and the arcs before it. */
function boxOf(library: Library, id: ArticleId, room: number, broadest: number) {
	const article = articleOf({ library }, id);
	const lines = Object.fromEntries(
		locales.map((locale) => [locale, inLines(textOf(article, locale).title, type.size, broadest, 3)]),
	) as Record<Locale, Lines>;
	const most = Math.max(...locales.map((locale) => lines[locale].lines.length));
	const width = Math.max(...locales.map((locale) => lines[locale].width));
	return { id, lines, room, width: room + type.mark + width + 8, height: most * type.leading + 4 };
}

function pointsOf(edge: ElkExtendedEdge | undefined): { x: number; y: number }[] {
	const [section] = edge?.sections ?? [];
	return section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
}
