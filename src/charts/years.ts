import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import type { KnownFact } from '../model/knowledge.ts';
import { barClass, dissentMarks, isDisputed } from './marks.ts';
import { plotted } from './plotted.ts';

/** A column as it is drawn: in which year, first or beside the first, and how its value is told. */
export interface NamedColumn {
	fact: KnownFact;
	year: string;
	isFirst: boolean;
	value: string;
	to: number;
}

export interface YearsPanel {
	title: string;
	/** The same in words. */
	text: string;
	columns: readonly NamedColumn[];
	/** The years of the drawing, one after another, also those without a value. */
	years: readonly string[];
	extent: [low: number, high: number];
	width: number;
	/** Whether any drawing of the chart has a mark of dissent above or below: all leave the same room. */
	marks: { above: boolean; below: boolean };
}

const line = 12;
const room = 11;

/** Columns by year, up from a line of zero and down from it, each with its value at its end. */
export function yearsDrawing({ title, text, columns, years, extent, width, marks }: YearsPanel): Element {
	const height = width < 240 ? 168 : 210;
	const [low, high] = extent;
	const hasSecond = columns.some(({ isFirst }) => !isFirst);
	const above = 16 + (marks.above ? room : 0);
	const below = 20 + (low < 0 ? line : 0) + (marks.below ? room : 0);
	/** What one pixel is worth. */
	const pixel = (high - low) / (height - above - below);
	const thick = hasSecond ? 0.24 : 0.5;
	const placed = columns.map((column) => {
		const start = years.indexOf(column.year) + (hasSecond ? (column.isFirst ? 0.08 : 0.34) : 0.25);
		return { ...column, x1: start, x2: start + thick, x: start + thick / 2 };
	});
	const data = placed.map((column) => ({ ...column, label: labelOf(column, placed, pixel) }));
	const disputed = data.filter(({ fact }) => isDisputed(fact));
	const words = { x: 'x', y: 'label', text: 'value' } as const;
	return plotted(
		{
			width,
			height,
			marginLeft: 8,
			marginRight: 4,
			marginTop: above,
			marginBottom: below,
			x: { domain: [0, years.length] },
			y: { domain: extent },
			marks: [
				...[...Map.groupBy(data, ({ fact, isFirst }) => barClass(fact, !isFirst))].map(([className, same]) =>
					Plot.rect(same, { x1: 'x1', x2: 'x2', y1: 0, y2: 'to', className }),
				),
				Plot.ruleY([0], { className: 'zero' }),
				Plot.text(years, {
					x: (_year, index) => index + (hasSecond ? 0.33 : 0.5),
					frameAnchor: 'bottom',
					dy: below - 6,
					className: 'small',
				}),
				Plot.text(
					data.filter(({ to, isFirst }) => to >= 0 && isFirst),
					{ ...words, dy: -7, className: 'value' },
				),
				// From its column’s edge outwards, where no taller neighbour stands.
				Plot.text(
					data.filter(({ to, isFirst }) => to >= 0 && !isFirst),
					{ ...words, x: 'x1', textAnchor: 'start', dy: -7, className: 'value lighter' },
				),
				Plot.text(
					data.filter(({ to }) => to < 0),
					{ ...words, dy: 8, className: 'value lighter' },
				),
				...dissentMarks(
					disputed.filter(({ to }) => to >= 0),
					{ x: 'x', y: 'label', dy: -18 },
				),
				...dissentMarks(
					disputed.filter(({ to }) => to < 0),
					{ x: 'x', y: 'label', dy: 19 },
				),
			],
		},
		{ title, text },
	);
}

type Placed = NamedColumn & { x: number };

/** Where a value is written: at the end of its column; above its neighbour’s where both would stand in one place. */
function labelOf(column: Placed, all: readonly Placed[], pixel: number): number {
	const other = all.find(({ year, isFirst }) => year === column.year && isFirst !== column.isFirst);
	if (!column.isFirst || !other || column.to < 0 || other.to < 0) return column.to;
	const isClose = Math.abs(column.to - other.to) < line * pixel;
	return isClose ? Math.max(column.to, other.to) + line * pixel : column.to;
}
