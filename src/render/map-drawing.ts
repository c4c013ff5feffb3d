import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { Lines } from '../format/lines.ts';
import { kindOf, type ArticleId, type Kind } from '../model/id.ts';
import type { Tie } from '../model/plates.ts';
import type { Locale } from '../model/locale.ts';
import { relationNames, relationOf, type RelationName } from '../model/relations.ts';
import { arcRoom, type PlacedNode, type PlacedSheet, type Route } from './map-layout.ts';
import { type } from './map-sheet.ts';
import { articleOf, titleOf, type Scope } from './scope.ts';

type Drawing = Pick<Scope, 'library' | 'locale' | 't' | 'to'>;

/** Relations that look alike on the map; the eye tells ten strokes apart, not two dozen. */
export const strokes = {
	makes: ['makes'],
	people: ['led-by', 'founded-by', 'employs', 'by'],
	capital: ['owned-by', 'invested-in-by', 'supplied-by'],
	belongs: ['part-of', 'listed-on'],
	technical: ['runs-on', 'built-from', 'compatible-with'],
	follows: ['succeeds', 'amends', 'supersedes', 'responds-to', 'answers'],
	restricts: ['restricts'],
	supports: ['supports'],
	against: ['competes-with', 'disputes'],
	about: ['about', 'related-to'],
} as const satisfies Record<string, readonly RelationName[]>;
export type Stroke = keyof typeof strokes;
const strokeNames = Object.keys(strokes) as Stroke[];

/** How a relation is drawn. */
export function strokeOf(relation: RelationName): Stroke {
	return strokeNames.find((name) => (strokes[name] as readonly RelationName[]).includes(relation))!;
}

/** What stands at the end of a line; a mark says more than a dash where the direction matters. */
const ends: Partial<Record<Stroke, string>> = { follows: 'arrow', restricts: 'bar', supports: 'ring' };

/** The marks of kinds, drawn around a point. */
const marks: Record<Kind, string> = {
	firms: 'm-4-4h8v8h-8z',
	products: 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
	policies: 'm0-5.5l5.5 5.5l-5.5 5.5l-5.5-5.5z',
	views: 'm-4-4.5l8.5 4.5l-8.5 4.5z',
	people: 'm-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z',
	concepts: 'm-3.5-3.5h7v7h-7z',
	briefs: 'm0-5l5 5l-5 5l-5-5z',
};
const openMarks: readonly Kind[] = ['people', 'concepts', 'briefs'];

/**
 * A plate as SVG. Nodes are links in reading order; each carries the lines that meet it once more, unseen until
 * it is pointed at, focused or named by the address, so that its links stand out without a script.
 */
export function mapDrawing(scope: Drawing, sheet: PlacedSheet, label: string): Element {
	const { width, height, nodes, ties, routes } = sheet;
	const meeting = new Map<ArticleId, number[]>();
	ties.forEach(({ from, to }, index) => {
		for (const end of [from, to]) meeting.set(end, [...(meeting.get(end) ?? []), index]);
	});
	return s(
		'svg',
		{
			className: 'drawing',
			viewBox: `0 0 ${width} ${height}`,
			width: `${width / 16}rem`,
			height: `${height / 16}rem`,
			role: 'group',
			ariaLabel: label,
		},
		s('defs', ...endMarks()),
		s(
			'g',
			{ className: 'ties' },
			...ties.map(({ relation }, index) => tiePath(relation, pathOf(routes[index]!, scope.locale), `tie-${index}`)),
		),
		...nodes.map((node) => nodeMark(scope, node, meeting.get(node.id) ?? [])),
	);
}

function nodeMark(scope: Drawing, node: PlacedNode, met: readonly number[]): Element {
	const { x, y, id } = node;
	const { lang } = titleOf(articleOf(scope, id), scope.locale);
	return s(
		'g',
		{ className: 'node', id: anchorFor(id) },
		...met.map((index) => s('use', { href: `#tie-${index}` })),
		s(
			'a',
			{ href: scope.to.article(id, scope.locale) },
			markOf(kindOf(id), x, y),
			label(node.lines[scope.locale], x + labelAt, y, lang),
		),
	);
}

/** Where a plate shows an article: `/zh/map/#firms-acme`. */
export function anchorFor(id: ArticleId): string {
	return id.replace('/', '-');
}

/** How far a label stands from its mark. */
const labelAt = 9;

/** Words of a drawing in their lines, around the middle of a height. */
export function label({ lines }: Lines, x: number, middle: number, lang?: string): Element {
	const y = middle - ((lines.length - 1) * type.leading) / 2;
	const below = lines.slice(1).map((line) => s('tspan', { x, dy: type.leading }, line));
	// A space keeps the words of two lines apart for those who hear them.
	return s('text', { x, y, dy: '.35em', lang }, `${lines[0]}${below.length > 0 ? ' ' : ''}`, ...below);
}

/** From the end of one label to the mark before the other, in this language’s widths; within a column, an arc on the left. */
function pathOf({ from, to, points }: Route, locale: Locale): string {
	if (points.length === 0) {
		const reach = Math.min(arcRoom * 1.25, Math.round(12 + Math.abs(from.y - to.y) / 4));
		return `M${from.x - 6} ${from.y}C${from.x - reach} ${from.y} ${to.x - reach} ${to.y} ${to.x - 6} ${to.y}`;
	}
	const [start, ...rest] = points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
	const isRightward = points[0]!.x < points.at(-1)!.x;
	const after = ({ x, lines }: PlacedNode) => x + labelAt + lines[locale].width + 5;
	const before = ({ x }: PlacedNode) => x - 7;
	const first = `M${isRightward ? after(from) : before(from)} ${Math.round(points[0]!.y)}H${start!.split(' ')[0]}`;
	const last = `H${isRightward ? before(to) : after(to)}`;
	return `${first}${rest.length % 3 === 0 ? 'C' : 'L'}${rest.join(' ')}${last}`;
}

/** The mark of a kind at a point. */
export function markOf(kind: Kind, x: number, y: number): Element {
	return s('path', { className: openMarks.includes(kind) ? 'open' : undefined, d: `M${x} ${y}${marks[kind]}` });
}

function tiePath(relation: RelationName, d: string, id?: string): Element {
	const stroke = strokeOf(relation);
	const end = ends[stroke];
	return s('path', { id, className: stroke, d, markerEnd: end && `url(#${end})` });
}

function endMarks(): Element[] {
	const marker = (id: string, refX: number, d: string, className: string) =>
		s(
			'marker',
			{
				id,
				viewBox: '-8 -5 16 10',
				refX,
				refY: 0,
				markerWidth: 16,
				markerHeight: 10,
				markerUnits: 'userSpaceOnUse',
				orient: 'auto',
			},
			s('path', { className, d }),
		);
	return [
		marker('arrow', 2, 'M-5-3L1 0L-5 3', 'end'),
		marker('bar', 1, 'M0-4V4', 'end'),
		marker('ring', 4, 'M-2 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0', 'end'),
	];
}

function kindsAmong(nodes: readonly PlacedNode[]): Kind[] {
	return [...new Set(nodes.map(({ id }) => kindOf(id)))];
}

/** What the marks and strokes of a plate mean, in words. */
export function mapLegend(scope: Drawing, sheet: PlacedSheet): ElementContent[] {
	const used = new Set(sheet.ties.map(({ relation }: Tie) => relation));
	const kinds = kindsAmong(sheet.nodes).map((kind) => h('li', sample(markOf(kind, 14, 8)), scope.t(`kind.${kind}`)));
	const lines = strokeNames.flatMap((name) => {
		const relations = relationNames.filter((one) => used.has(one) && strokeOf(one) === name);
		const words = relations.map((one) => relationOf(one).label[scope.locale]).join(scope.locale === 'zh' ? '、' : ', ');
		return relations.length > 0 ? [h('li', sample(s('g.ties', tiePath(relations[0]!, 'M0 8H25'))), words)] : [];
	});
	return [...kinds, ...lines];
}

function sample(...content: Element[]): Element {
	return s('svg.drawing', { viewBox: '0 0 28 16', width: 28, height: 16, ariaHidden: 'true' }, ...content);
}
