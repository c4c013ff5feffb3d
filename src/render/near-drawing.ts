import type { Element } from 'hast';
import { s } from 'hastscript';
import { inLines } from '../format/lines.ts';
import { kindOf } from '../model/id.ts';
import type { Article } from '../model/knowledge.ts';
import type { Near } from '../model/neighbourhood.ts';
import { relationOf } from '../model/relations.ts';
import { label, markOf, strokeOf } from './map-drawing.ts';
import { type } from './map-sheet.ts';
import { articleOf, titleOf, type Scope } from './scope.ts';

/** The places of the small map in its own unit: the article, the relation, the neighbour. */
const at = { self: 8, relation: 38, mark: 140, words: 149, end: 336 };
const row = { height: 24, between: 8 };

/** An article and its nearest as a small tree of lines: relation by relation, each neighbour a link. */
export function nearDrawing(scope: Scope, article: Article, groups: readonly Near[], name: string): Element {
	const { locale, t, to } = scope;
	let y = row.height / 2;
	const ties: Element[] = [];
	const words: Element[] = [];
	const middles: number[] = [];
	for (const { relation, direction, others, more } of groups) {
		const { label: outward, inverse } = relationOf(relation);
		const relationLines = inLines((direction === 'out' ? outward : inverse.label)[locale], type.size, 88, 2);
		const places = others.map((id) => {
			const { title, lang } = titleOf(articleOf(scope, id), locale);
			const lines = inLines(title, type.size, at.end - at.words, 2);
			const middle = y + ((lines.lines.length - 1) * type.leading) / 2;
			y += row.height + (lines.lines.length - 1) * type.leading;
			const full = lines.isCut ? [s('title', title)] : [];
			const link = { href: to.article(id, locale) };
			words.push(s('a', link, ...full, markOf(kindOf(id), at.mark, middle), label(lines, at.words, middle, lang)));
			return middle;
		});
		if (more > 0) {
			const rest = inLines(t('map.more', { count: more }), type.size, at.end - at.words, 1);
			words.push(s('a.more', { href: direction === 'out' ? '#links' : '#backlinks' }, label(rest, at.words, y)));
			y += row.height;
		}
		const middle = (places[0]! + places.at(-1)!) / 2;
		middles.push(middle);
		words.push(s('g.relation', { ariaHidden: 'true' }, label(relationLines, at.relation, middle)));
		const from = at.relation + relationLines.width + 5;
		const d = places.map((place) => `M${from} ${middle}${bend(from, middle, at.mark - 8, place)}`).join('');
		ties.push(s('path', { className: strokeOf(relation), d }));
		y += row.between;
	}
	const height = y - row.between - row.height / 2 + 2;
	const center = Math.round((middles[0]! + middles.at(-1)!) / 2);
	const trunk = middles.map((middle) => `M${at.self} ${center}${bend(at.self, center, at.relation - 4, middle)}`);
	return s(
		'svg.drawing',
		{
			viewBox: `0 0 ${at.end} ${height}`,
			width: `${at.end / 16}rem`,
			height: `${height / 16}rem`,
			role: 'group',
			ariaLabel: name,
		},
		s('g.ties', s('path', { d: trunk.join('') }), ...ties),
		markOf(kindOf(article.id), at.self, center),
		...words,
	);
}

/** From a point to another on its right; level ones are tied by a straight line. */
function bend(x: number, y: number, toX: number, toY: number): string {
	if (y === toY) return `H${toX}`;
	const half = Math.round((x + toX) / 2);
	return `C${half} ${y} ${half} ${toY} ${toX} ${toY}`;
}
