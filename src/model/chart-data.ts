import type { Chart, Panel } from './chart.ts';
import { sayingMost } from './comparison.ts';
import { timeOf } from './fact.ts';
import type { ArticleId } from './id.ts';
import type { Article, Knowledge, KnownFact } from './knowledge.ts';
import { inBase } from './unit.ts';

/** What a chart draws, row by row: the facts themselves, and where in the panel’s one unit they lie. */
export interface DrawnChart {
	chart: Chart;
	/** The article whose own years these are, where it is one article’s. */
	owner: ArticleId | undefined;
	panels: DrawnPanel[];
}

export interface DrawnPanel {
	panel: Panel;
	/** The article whose years these are, where the form is years. */
	article: ArticleId | undefined;
	/** The unit every bar is drawn in; facts keep their own. */
	unit: string;
	rows: Row[];
	/** From the lowest to the highest value of all panels that share the scale; zero is always within. */
	extent: [low: number, high: number];
}

/** A name with its bars: one where the form is bars, a year’s where it is years. */
export interface Row {
	subject: ArticleId;
	time: string | undefined;
	bars: Bar[];
	beside: KnownFact[];
}

/** A value, or both ends of a range; below zero where it is drawn downwards. */
export interface Bar {
	fact: KnownFact;
	from: number;
	to: number;
}

type Content = Pick<Knowledge, 'articles' | 'vocabulary'>;

/** Fewer years make no course of things. */
const fewestYears = 3;
const wholeYear = /^\d{4}$/;

/** A chart with the facts it draws; panels without any are left out. */
export function drawnChart(chart: Chart, content: Content): DrawnChart {
	const panels = chart.panels.flatMap((panel) =>
		chart.form === 'years'
			? yearsOwners(panel, content).map((article) => yearsPanel(panel, article, content))
			: [barsPanel(panel, content)],
	);
	return scaled({ chart, owner: undefined, panels: panels.filter(({ rows }) => rows.length > 0) });
}

/** The charts that an article shows of its own, where there are years enough to make one. */
export function ownCharts(article: Article, charts: Iterable<Chart>, content: Content): DrawnChart[] {
	return [...charts].flatMap((chart) => {
		if (chart.form !== 'years' || chart['on-pages-of'] !== article.kind) return [];
		const panels = chart.panels
			.filter((panel) => hasYears(panel, article))
			.map((panel) => yearsPanel(panel, article, content));
		return panels.length > 0 ? [scaled({ chart, owner: article.id, panels })] : [];
	});
}

/** Every chart there is: those declared, then each article’s own. */
export function allCharts(content: Content & Pick<Knowledge, 'charts'>): DrawnChart[] {
	const charts = [...content.charts.values()];
	return [
		...charts.map((chart) => drawnChart(chart, content)),
		...[...content.articles.values()].flatMap((article) => ownCharts(article, charts, content)),
	].filter(({ panels }) => panels.length > 0);
}

/** The name a chart is known by in addresses: `first-day`, or `accounts/firms/metax` for an article’s own. */
export function chartName({ chart, owner }: Pick<DrawnChart, 'chart' | 'owner'>): string {
	return owner ? `${chart.id}/${owner}` : chart.id;
}

/** Every fact of a chart in the order in which it is drawn. */
export function factsOf({ panels }: DrawnChart): KnownFact[] {
	return panels.flatMap(({ rows }) => rows.flatMap(({ bars }) => bars.map(({ fact }) => fact)));
}

/** The units that a panel’s facts would need: more than one cannot stand on one scale. */
export function unitsIn({ rows }: DrawnPanel, { vocabulary }: Pick<Content, 'vocabulary'>): string[] {
	const units = rows.flatMap(({ bars }) => bars.map(({ fact }) => inBase(1, fact.unit, vocabulary.units).unit));
	return [...new Set(units)];
}

function barsPanel(panel: Panel, { articles, vocabulary }: Content): DrawnPanel {
	const owners = (panel.at ?? panel.of ?? [...articles.keys()]).flatMap((id) => articles.get(id) ?? []);
	const facts = owners.flatMap((owner) => owner.facts).filter((fact) => isDrawn(fact, panel));
	const bySubject = Map.groupBy(
		facts.filter((fact) => isOfCategory(articles.get(subjectOf(fact)), panel)),
		(fact) => `${subjectOf(fact)} ${fact.is}`,
	);
	const rows = [...bySubject.values()].map((same): Row => {
		const fact = sayingMost(same)!;
		const subject = subjectOf(fact);
		const beside = (panel.beside ?? []).flatMap(
			(property) => sayingMost(articles.get(subject)!.facts.filter(({ is, about }) => is === property && !about)) ?? [],
		);
		return { subject, time: timeOf(fact), bars: [barOf(fact, 1, vocabulary)], beside };
	});
	rows.sort((a, b) => b.bars[0]!.to - a.bars[0]!.to);
	return panelOf(panel, undefined, rows, vocabulary);
}

function yearsOwners(panel: Panel, { articles }: Content): Article[] {
	return panel.of
		? panel.of.flatMap((id) => articles.get(id) ?? [])
		: [...articles.values()].filter((article) => hasYears(panel, article));
}

function hasYears(panel: Panel, { facts }: Article): boolean {
	const years = facts.filter(
		(fact) => fact.is === panel.is[0] && isDrawn(fact, panel) && wholeYear.test(fact.in ?? ''),
	);
	return years.length >= fewestYears;
}

function yearsPanel(panel: Panel, article: Article, { vocabulary }: Content): DrawnPanel {
	const facts = article.facts.filter((fact) => wholeYear.test(fact.in ?? '') && isDrawn(fact, panel));
	const order = [...panel.is, ...(panel.down ?? [])];
	const years = [...Map.groupBy(facts, (fact) => fact.in!)].sort(([a], [b]) => (a < b ? -1 : 1));
	// What stands beside the first property says nothing in a year without it.
	const whole = years.filter(([, own]) => own.some(({ is }) => is === panel.is[0]));
	const rows = whole.map(([time, own]): Row => {
		const bars = own
			.sort((a, b) => order.indexOf(a.is) - order.indexOf(b.is))
			.map((fact) => barOf(fact, panel.down?.includes(fact.is) ? -1 : 1, vocabulary));
		return { subject: article.id, time, bars, beside: [] };
	});
	return panelOf(panel, article.id, rows, vocabulary);
}

function isDrawn(fact: KnownFact, panel: Panel): boolean {
	if (fact.value.form !== 'number' && fact.value.form !== 'range') return false;
	if (panel.in !== undefined && timeOf(fact) !== panel.in) return false;
	const isMeant = panel.at ? panel.of === undefined || panel.of.includes(subjectOf(fact)) : fact.about === undefined;
	return isMeant && [...panel.is, ...(panel.down ?? [])].includes(fact.is);
}

function isOfCategory(article: Article | undefined, { category }: Panel): boolean {
	if (category === undefined) return true;
	return article?.original.kind === 'products' && category.includes(article.original.category!);
}

/** Whom a value concerns: the article it is about, else the one it is written for. */
function subjectOf(fact: KnownFact): ArticleId {
	return fact.about ?? fact.article;
}

function barOf(fact: KnownFact, sign: 1 | -1, { units }: Knowledge['vocabulary']): Bar {
	const { value } = fact;
	const ends = value.form === 'range' ? [value.from, value.to] : value.form === 'number' ? [value.number] : [];
	const amounts = ends.map(({ number }) => sign * inBase(number, fact.unit, units).amount);
	return { fact, from: amounts[0]!, to: amounts.at(-1)! };
}

function panelOf(
	panel: Panel,
	article: ArticleId | undefined,
	rows: Row[],
	{ units }: Knowledge['vocabulary'],
): DrawnPanel {
	const first = rows[0]?.bars[0]?.fact.unit;
	const ends = rows.flatMap(({ bars }) => bars.flatMap(({ from, to }) => [from, to]));
	return {
		panel,
		article,
		unit: first === undefined ? '' : inBase(1, first, units).unit,
		rows,
		extent: [Math.min(0, ...ends), Math.max(0, ...ends)],
	};
}

/** Panels in one unit share a scale unless the chart keeps them apart; the line to measure against is within. */
function scaled(drawn: DrawnChart): DrawnChart {
	const { chart, panels } = drawn;
	const reach = chart.line ? [chart.line.at.number] : [];
	const share = (panel: DrawnPanel) =>
		chart.scale === 'shared' ? panels.filter(({ unit }) => unit === panel.unit) : [panel];
	return {
		...drawn,
		panels: panels.map((panel) => {
			const extents = share(panel).map(({ extent }) => extent);
			const low = Math.min(...extents.map(([from]) => from), ...reach);
			return { ...panel, extent: [Math.min(0, low), Math.max(...extents.map(([, to]) => to), ...reach)] };
		}),
	};
}
