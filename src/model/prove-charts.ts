import type { Chart, Panel } from './chart.ts';
import { drawnChart, unitsIn } from './chart-data.ts';
import { isArticleId, type ArticleId } from './id.ts';
import type { Knowledge } from './knowledge.ts';
import { nearest } from './nearest.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import type { KnownIds, WrittenValue } from './prove-references.ts';
import { itemsIn, textIn } from './raw.ts';
import type { FactsOf } from './twins.ts';

/** One chart's file as YAML, and the chart when the file fits its schema. */
export interface WrittenChart extends WrittenValue {
	chart: Chart | undefined;
}

type Context = Pick<KnownIds, 'ids' | 'vocabulary' | 'brokenVocabulary'> & {
	/** What tells an article’s facts apart, those that are otherwise wrong included. */
	factsOf: FactsOf;
};

/** What charts name must exist, every panel must have something to draw, and draw it in one unit. */
export function checkCharts(
	charts: readonly WrittenChart[],
	context: Context,
	content: Pick<Knowledge, 'articles' | 'vocabulary'>,
): Problem[] {
	return charts.flatMap(({ chart, value, placeOf }) =>
		itemsIn(value, 'panels').flatMap((written, index) => {
			const at = (...path: PropertyKey[]) => placeOf(['panels', index, ...path]);
			const wrongNames = namesIn(written, (path) => at(...path), context);
			// A panel that names what is not there has nothing to draw for that reason alone.
			const panel = wrongNames.length > 0 ? undefined : chart?.panels[index];
			if (!chart || !panel) return wrongNames;
			const missing = missingIn(panel, at, context);
			return missing.length > 0 ? missing : mixedUnitsIn({ ...chart, panels: [panel] }, at, content);
		}),
	);
}

function namesIn(panel: unknown, placeOf: (path: PropertyKey[]) => Place, context: Context): Problem[] {
	const named = (fields: string[]) =>
		fields.flatMap((field) =>
			itemsIn(panel, field).flatMap((item, index) => {
				const id = textIn(item);
				return id === undefined ? [] : [{ id, place: () => placeOf([field, index]) }];
			}),
		);
	const properties = Object.keys(context.vocabulary.properties);
	const unknown = context.brokenVocabulary.has('properties')
		? []
		: named(['is', 'down', 'beside']).filter(({ id }) => !properties.includes(id));
	const missing = named(['of', 'at']).filter(({ id }) => isArticleId(id) && !context.ids.has(id));
	return [
		...unknown.map(({ id, place }) =>
			problemAt(place(), 'property-unknown', { id, nearest: nearest(id, properties) ?? '' }),
		),
		...missing.map(({ id, place }) =>
			problemAt(place(), 'link-to-nothing', { id, nearest: nearest(id, context.ids) ?? '' }),
		),
	];
}

type At = (...path: PropertyKey[]) => Place;

/** Every article that a panel lists must have something to draw in it, or any where it lists none. */
function missingIn(panel: Panel, at: At, { factsOf, ids, vocabulary }: Context): Problem[] {
	const drawable = panel.is.filter((id) => {
		const dimension = vocabulary.properties[id]?.dimension;
		return dimension !== 'text' && dimension !== 'date';
	});
	const owners = panel.at ?? panel.of ?? ([...ids] as ArticleId[]);
	const subjects = owners.flatMap((owner) =>
		factsOf(owner)
			.filter((key) => drawable.includes(key.is) && (panel.in === undefined || (key.in ?? key.on) === panel.in))
			.map((key) => (panel.at ? (key.about ?? owner) : owner)),
	);
	const properties = panel.is.join(', ');
	if (panel.of === undefined) return subjects.length > 0 ? [] : [problemAt(at('is'), 'chart-empty', { properties })];
	return panel.of.flatMap((id, index) =>
		subjects.includes(id) ? [] : [problemAt(at('of', index), 'chart-empty', { properties: `${id}: ${properties}` })],
	);
}

function mixedUnitsIn(chart: Chart, at: At, content: Pick<Knowledge, 'articles' | 'vocabulary'>): Problem[] {
	const mixed = drawnChart(chart, content)
		.panels.map((drawn) => unitsIn(drawn, content))
		.find((units) => units.length > 1);
	return mixed ? [problemAt(at('is'), 'chart-units', { units: mixed.join(', ') })] : [];
}
