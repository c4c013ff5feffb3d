import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import type { KnownFact } from '../model/knowledge.ts';
import { barClass, dissentMarks, isDisputed } from './marks.ts';
import { plotted } from './plotted.ts';
import { widthOf } from './text.ts';

/** A bar as it is drawn: its words have been chosen, its ends lie in the panel’s unit. */
export interface NamedBar {
	fact: KnownFact;
	name: string;
	/** A second line in small type under the name. */
	beside: string;
	value: string;
	from: number;
	to: number;
}

export interface BarsPanel {
	title: string;
	/** The same in words. */
	text: string;
	bars: readonly NamedBar[];
	extent: [low: number, high: number];
	/** A value to measure against, and its name. */
	line: { at: number; name: string } | undefined;
}

/** How names and values are given room; panels that share a scale share this too, or their bars would not compare. */
export interface BarsLayout {
	marginLeft: number;
	marginRight: number;
	/** Names too long to stand before the bars stand above them. */
	isAbove: boolean;
}

/** Drawn for the narrowest phone; wider columns make it larger by a quarter at the most. */
const width = 320;
const size = 12.5;
const smallSize = 11;
const thickness = 11;

/** Room for the longest name, and for the words behind the bar that would first leave the drawing. */
export function barsLayout(bars: readonly NamedBar[], high: number): BarsLayout {
	const longest = Math.max(
		...bars.map(({ name, beside }) => Math.max(widthOf(name) * size, widthOf(beside) * smallSize)),
	);
	const isAbove = longest > width * 0.45;
	const marginLeft = isAbove ? 1 : Math.ceil(longest) + 12;
	const room = width - marginLeft;
	const longestBars = bars.map(({ fact, value, to }) => {
		const behind = widthOf(value) * size + 8 + (isDisputed(fact) ? 11 : 0);
		return to > 0 ? ((room - behind) * high) / to : room;
	});
	return { marginLeft, marginRight: Math.max(4, Math.ceil(room - Math.min(...longestBars))), isAbove };
}

/** Bars from a line of zero, each with its name before it and its value behind it. */
export function barsDrawing({ title, text, bars, extent, line }: BarsPanel, layout: BarsLayout): Element {
	const { marginLeft, marginRight, isAbove } = layout;
	const hasBeside = bars.some(({ beside }) => beside !== '');
	const pitch = isAbove ? 38 : hasBeside ? 40 : 25;
	const top = line ? 20 : 2;
	const height = top + bars.length * pitch + 2;
	const nameShift = isAbove ? -9 : hasBeside ? -7 : 0;
	const barShift = isAbove ? 18 : 0;
	const y = 'row';
	const inset = { insetTop: (pitch - thickness + barShift) / 2, insetBottom: (pitch - thickness - barShift) / 2 };
	const words = { y, textAnchor: 'start', frameAnchor: 'left', dx: -marginLeft } as const;
	const behind = { x: 'to', y, textAnchor: 'start', dy: barShift / 2 } as const;
	const data = bars.map((bar, row) => ({ ...bar, row: String(row) }));
	const [open, disputed] = [data.filter(({ fact }) => !isDisputed(fact)), data.filter(({ fact }) => isDisputed(fact))];
	const limit = line ? [line] : [];
	const spans = data.filter(({ from, to }) => from !== to);
	return plotted(
		{
			width,
			height,
			marginLeft,
			marginRight,
			marginTop: top,
			marginBottom: 2,
			x: { domain: extent },
			y: { domain: data.map(({ row }) => row), padding: 0 },
			marks: [
				...[...Map.groupBy(data, ({ fact }) => barClass(fact, false))].map(([className, same]) =>
					Plot.barX(same, { x1: 0, x2: 'to', y, ...inset, className }),
				),
				Plot.barX(spans, { x1: 'from', x2: 'to', y, ...inset, className: 'bar tone' }),
				Plot.ruleX(isAbove ? [] : [0], { className: 'zero' }),
				Plot.ruleX(limit, { x: 'at', className: 'limit' }),
				Plot.text(limit, { x: 'at', text: 'name', frameAnchor: 'top', dy: -12, className: 'small' }),
				Plot.text(data, { ...words, text: 'name', dy: nameShift, className: 'name' }),
				Plot.text(
					data.filter(({ beside }) => beside !== ''),
					{ ...words, text: 'beside', dy: nameShift + 15, className: 'small' },
				),
				Plot.text(open, { ...behind, text: 'value', dx: 6, className: 'value' }),
				Plot.text(disputed, { ...behind, text: 'value', dx: 16, className: 'value' }),
				...dissentMarks(disputed, { x: 'to', y, dx: 9, dy: barShift / 2 }),
			],
		},
		{ title, text },
	);
}
