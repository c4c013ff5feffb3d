import { timeOf, type Value } from './fact.ts';
import type { Kind } from './id.ts';
import type { Article, KnownFact } from './knowledge.ts';
import { pagesByGroup } from './list-parts.ts';
import { firstDay, lastDay } from './time.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One property in one unit: amounts in two currencies, or by two measures, never share a column. */
export interface Column {
	property: string;
	unit: string;
}

/** Articles side by side. */
export interface Comparison {
	columns: Column[];
	/** The column that the rows are ordered by. */
	chosen: Column | undefined;
	/** Every article that has a value in any column, the largest or latest first. */
	rows: Article[];
}

/** What is compared, each in a table of its own. */
export const comparedKinds = ['firms', 'products'] as const;

/** Rows on a page, twice as many as ours, and columns, a half more. */
const [mostRows, mostColumns] = [80, 40];

/** Words longer than this belong on the article's page, not into a table. */
const longestWords = 48;

/** Articles set side by side. */
export function comparisonOf(articles: readonly Article[], vocabulary: Vocabulary): Comparison {
	const columns = columnsFor(articles, vocabulary);
	const chosen = orderingIn(columns, vocabulary.units);
	const rankOf = (article: Article) => {
		const fact = chosen && factIn(article, chosen);
		return (fact && orderOf(fact.value)) ?? -Number.MAX_VALUE;
	};
	const ranks = new Map(articles.map((article) => [article, rankOf(article)]));
	const rows = articles
		.filter((article) => filled(article, columns).length > 0)
		.sort((a, b) => ranks.get(b)! - ranks.get(a)!);
	return { columns, chosen, rows };
}

/** A comparison, or some rows of it. */
export interface ComparisonPage extends Comparison {
	/** Its address below that of the page of comparisons, but for the first. */
	name: string;
	/** Which rows of the whole it has, counted from one. */
	from: number;
	to: number;
}

/**
 * A comparison on as many pages as it needs. Where there are several, those without a value in the column that the rows
 * are ordered by come last as ever, but those with more values before those with fewer; and each page has the columns
 * that it fills.
 */
export function comparisonPages(comparison: Comparison, kind: Kind, most = mostRows): ComparisonPage[] {
	const { columns, chosen, rows } = comparison;
	if (rows.length <= most) return [{ ...comparison, name: kind, from: 1, to: rows.length }];
	const { ranked = [], rest = [] } = Object.groupBy(rows, (article) =>
		chosen && factIn(article, chosen) ? 'ranked' : 'rest',
	);
	const counts = new Map(rest.map((article) => [article, filled(article, columns).length]));
	rest.sort((a, b) => counts.get(b)! - counts.get(a)!);
	let to = 0;
	return pagesByGroup([...ranked, ...rest], () => kind, most).map(({ name, items }) => ({
		columns: columns.filter((column) => items.some((article) => factIn(article, column))),
		chosen,
		rows: items,
		name,
		from: to + 1,
		to: (to += items.length),
	}));
}

/**
 * The columns that articles can be set side by side in, in the vocabulary's order: what at least a handful of them say,
 * and one in twenty. A large library would otherwise have a column for everything and hardly a cell with a figure. Of
 * very many the one that orders the rows is kept, and the best filled.
 */
export function columnsFor(articles: readonly Article[], { properties, units }: Vocabulary): Column[] {
	const fewest = Math.max(Math.min(4, Math.ceil(articles.length / 2)), Math.ceil(articles.length / 20));
	const columns = Object.keys(properties).flatMap((property) => {
		const holders = articles.map((article) => ownFacts(article, property)).filter((facts) => facts.length > 0);
		if (holders.length < fewest || holders.flat().some(isWordy)) return [];
		return Object.keys(units)
			.map((unit) => ({
				column: { property, unit },
				count: holders.filter((facts) => facts.some((fact) => fact.unit === unit)).length,
			}))
			.filter(({ count }) => count >= fewest / 2);
	});
	const ordering = orderingIn(
		columns.map(({ column }) => column),
		units,
	);
	const weightOf = ({ column, count }: (typeof columns)[number]) => (column === ordering ? Infinity : count);
	const kept = new Set([...columns].sort((a, b) => weightOf(b) - weightOf(a) || 0).slice(0, mostColumns));
	return columns.filter((one) => kept.has(one)).map(({ column }) => column);
}

/** What rows are ordered by: the first amount of money there is, else the first date. */
function orderingIn(columns: readonly Column[], units: Vocabulary['units']): Column | undefined {
	const first = (dimension: string) => columns.find(({ unit }) => units[unit]!.dimension === dimension);
	return first('money') ?? first('date');
}

/** The article's value for a column: of a period's figures the latest whole year where there is one, else the latest. */
export function factIn(article: Article, { property, unit }: Column): KnownFact | undefined {
	return sayingMost(ownFacts(article, property).filter((fact) => fact.unit === unit));
}

/** Of one property’s facts the latest whole year where there is one, else the latest. */
export function sayingMost(facts: readonly KnownFact[]): KnownFact | undefined {
	const years = facts.filter((fact) => fact.in !== undefined && isWholeYear(fact.in));
	return (years.length > 0 ? years : [...facts]).sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0];
}

/** What a value is ordered by within its column; nothing for words. */
export function orderOf(value: Value): number | undefined {
	switch (value.form) {
		case 'number':
			return value.number.number;
		case 'range':
			return (value.from.number + value.to.number) / 2;
		case 'date':
			return Date.parse(firstDay(value.date)) / 86_400_000;
		case 'text':
			return undefined;
	}
}

function filled(article: Article, columns: readonly Column[]): Column[] {
	return columns.filter((column) => factIn(article, column));
}

/** A value about a part of the article's subject says nothing of the whole. */
function ownFacts(article: Article, property: string): KnownFact[] {
	return article.facts.filter((fact) => fact.is === property && fact.about === undefined);
}

function isWordy({ value }: KnownFact): boolean {
	return value.form === 'text' && Math.max(value.text.zh.length, value.text.en.length) > longestWords;
}

/** A financial year may begin in any month. */
function isWholeYear(period: string): boolean {
	const days = (Date.parse(lastDay(period)) - Date.parse(firstDay(period))) / 86_400_000 + 1;
	return days >= 360 && days <= 372;
}

function endOf(fact: KnownFact): string {
	const time = timeOf(fact);
	return time === undefined ? '' : lastDay(time);
}
