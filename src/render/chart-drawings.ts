import type { Element } from 'hast';
import { barsDrawing, barsLayout, type NamedBar } from '../charts/bars.ts';
import { isDisputed } from '../charts/marks.ts';
import { yearsDrawing, type NamedColumn } from '../charts/years.ts';
import { inWords } from '../format/date.ts';
import { measureFor, shortValue, type Measure } from '../format/short.ts';
import type { Bar, DrawnChart, DrawnPanel, Row } from '../model/chart-data.ts';
import type { ArticleId } from '../model/id.ts';
import { inBase } from '../model/unit.ts';
import { articleOf, factWords, propertyLabel, titleOf, type Scope } from './scope.ts';

export type Reader = Pick<Scope, 'library' | 'locale' | 't' | 'to'>;

/** A panel as the page shows it: its heading, the article it belongs to, and its drawing. */
export interface Drawing {
	heading: string;
	lang: string | undefined;
	article: ArticleId | undefined;
	svg: Element;
}

/** The drawings of a chart, one for each panel, in the reader’s language. */
export function drawings(scope: Reader, drawn: DrawnChart): Drawing[] {
	return drawn.chart.form === 'years' ? yearsDrawings(scope, drawn) : barsDrawings(scope, drawn);
}

/** How a panel’s values are told: alike in all panels that have its unit. */
export function measureOf({ library, locale }: Reader, { panels }: DrawnChart, unit: string): Measure {
	const ends = panels.filter((panel) => panel.unit === unit).flatMap(({ rows }) => rows.flatMap(({ bars }) => bars));
	const highest = Math.max(...ends.map(({ to }) => Math.abs(to)));
	return measureFor(highest, library.vocabulary.units[unit]!, locale);
}

/** Whether one unit is said for all panels; else each says its own. */
export function hasOneUnit({ panels }: DrawnChart): boolean {
	return new Set(panels.map(({ unit }) => unit)).size === 1;
}

function barsDrawings(scope: Reader, drawn: DrawnChart): Drawing[] {
	const { title, line, scale } = drawn.chart;
	const named = drawn.panels.map((panel) => ({ panel, bars: namedBars(scope, drawn, panel) }));
	return named.map(({ panel, bars }) => {
		const alike = scale === 'shared' ? named.filter((other) => other.panel.unit === panel.unit) : [{ panel, bars }];
		const label = panel.panel.label?.[scope.locale] ?? propertyLabel(scope, panel.panel.is[0]!);
		const heading = withUnit(scope, label, measureOf(scope, drawn, panel.unit).head);
		const svg = barsDrawing(
			{
				title: [title[scope.locale], heading].join(scope.t('list.colon')),
				text: bars.map(({ name, value }) => `${name} ${value}`).join(scope.t('list.semicolon')),
				bars,
				extent: panel.extent,
				line: line && { at: line.at.number, name: line[scope.locale] },
			},
			barsLayout(
				alike.flatMap((one) => one.bars),
				panel.extent[1],
			),
		);
		return { heading, lang: undefined, article: undefined, svg };
	});
}

function namedBars(scope: Reader, drawn: DrawnChart, panel: DrawnPanel): NamedBar[] {
	const measure = measureOf(scope, drawn, panel.unit);
	return panel.rows.map((row) => {
		const [bar] = row.bars as [Bar];
		return {
			...bar,
			name: nameOf(scope, row, panel),
			beside: row.beside.map((fact) => factWords(scope, fact)).join(' → '),
			value: valueOf(scope, bar, measure),
		};
	});
}

function yearsDrawings(scope: Reader, drawn: DrawnChart): Drawing[] {
	const years = yearsOf(drawn);
	const marks = roomFor(drawn);
	return drawn.panels.map((panel) => {
		const measure = measureOf(scope, drawn, panel.unit);
		const { title, lang } = titleOf(articleOf(scope, panel.article!), scope.locale);
		const columns = panel.rows.flatMap((row) =>
			row.bars.map((bar): NamedColumn => ({
				...bar,
				year: row.time!,
				isFirst: bar.fact.is === panel.panel.is[0],
				value: valueOf(scope, bar, measure),
			})),
		);
		const svg = yearsDrawing({
			title: withUnit(scope, [drawn.chart.title[scope.locale], title].join(scope.t('list.colon')), measure.head),
			text: columns
				.map(({ fact, year, value }) => `${year} ${propertyLabel(scope, fact.is)} ${value}`)
				.join(scope.t('list.semicolon')),
			columns,
			years,
			extent: panel.extent,
			width: drawn.owner ? 320 : 160,
			marks,
		});
		const heading = hasOneUnit(drawn) ? title : withUnit(scope, title, measure.head);
		return { heading, lang, article: panel.article, svg };
	});
}

/** Where marks of dissent stand in any of the drawings. */
function roomFor({ panels }: DrawnChart): { above: boolean; below: boolean } {
	const disputed = panels
		.flatMap(({ rows }) => rows.flatMap(({ bars }) => bars))
		.filter(({ fact }) => isDisputed(fact));
	return { above: disputed.some(({ to }) => to >= 0), below: disputed.some(({ to }) => to < 0) };
}

/** Every year from the first to the last: a gap is a gap. */
function yearsOf({ panels }: DrawnChart): string[] {
	const all = panels.flatMap(({ rows }) => rows.map(({ time }) => Number(time)));
	const first = Math.min(...all);
	return Array.from({ length: Math.max(...all) - first + 1 }, (_, index) => String(first + index));
}

/** A bar’s name: whom it concerns, or what it counts and when, whichever sets it apart within the panel. */
function nameOf(scope: Reader, { subject, time, bars }: Row, { panel, rows }: DrawnPanel): string {
	const differs = (of: (row: Row) => unknown) => new Set(rows.map(of)).size > 1;
	const property = propertyLabel(scope, bars[0]!.fact.is);
	const parts = [
		...(differs((row) => row.subject) || panel.is.length === 1
			? [titleOf(articleOf(scope, subject), scope.locale).title]
			: []),
		...(panel.is.length > 1 ? [property] : []),
	];
	const isTwice = rows.some((row) => row.bars[0] !== bars[0] && row.subject === subject && row.time !== time);
	return [...parts, ...(isTwice && time ? [inWords(time, scope.locale)] : [])].join(scope.t('list.separator'));
}

function valueOf({ library, locale }: Reader, { fact }: Bar, measure: Measure): string {
	const factor = inBase(1, fact.unit, library.vocabulary.units).amount;
	return shortValue(fact.value, factor, measure, locale, fact.bound);
}

/** A label with the unit of what stands below it. */
export function withUnit({ locale }: Pick<Reader, 'locale'>, label: string, unit: string): string {
	if (unit === '') return label;
	return locale === 'zh' ? `${label}（${unit}）` : `${label} (${unit})`;
}
