import * as Plot from '@observablehq/plot';
import type { Standing } from '../model/fact.ts';
import type { KnownFact } from '../model/knowledge.ts';

/** Values that have not come about, or are not final, are drawn outlined. A maker’s claim is as final as it will be. */
const tentative: readonly Standing[] = [
	'planned',
	'forecast',
	'estimated',
	'guidance',
	'inferred',
	'reported',
	'preliminary',
];

export function isTentative({ standing }: Pick<KnownFact, 'standing'>): boolean {
	return standing !== undefined && tentative.includes(standing);
}

export function isDisputed({ others }: Pick<KnownFact, 'others'>): boolean {
	return others.length > 0;
}

/** What shape a bar is drawn in: solid or outlined, in ink or, beside it, in a lighter tone. */
export function barClass(fact: Pick<KnownFact, 'standing'>, isLighter: boolean): string {
	return ['bar', isLighter && 'tone', isTentative(fact) && 'outlined'].filter(Boolean).join(' ');
}

/** The left half of a disc, to be set into a ring: the mark of dissent. */
const half = {
	draw(context: CanvasPath, size: number) {
		context.arc(0, 0, Math.sqrt(size / Math.PI), Math.PI / 2, (3 * Math.PI) / 2);
		context.closePath();
	},
};

/** The site’s one accent, as beside figures in the text: sources disagree here. */
export function dissentMarks<Datum>(data: readonly Datum[], options: Plot.DotOptions): Plot.Markish[] {
	if (data.length === 0) return [];
	const place = { ...options, r: 3.4 } as Plot.DotOptions;
	return [
		Plot.dot(data, { ...place, className: 'dissent-ring' }),
		Plot.dot(data, { ...place, symbol: half as unknown as Plot.SymbolType, className: 'dissent-half' }),
	];
}
