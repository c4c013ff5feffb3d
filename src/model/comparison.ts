import { timeOf, type Value } from './fact.ts';
import type { Article, KnownFact } from './knowledge.ts';
import { firstDay, lastDay } from './time.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One property in one unit: amounts in two currencies, or by two measures, never share a column. */
export interface Column {
	property: string;
	unit: string;
}

/** Words longer than this belong on the article's page, not into a table. */
const longestWords = 48;

/**
 * The columns that articles can be set side by side in, in the vocabulary's order: what at least a handful of them say,
 * and one in twenty, or a large library would have a column for everything and hardly a cell with a figure.
 */
export function columnsFor(articles: readonly Article[], { properties, units }: Vocabulary): Column[] {
	const fewest = Math.max(Math.min(4, Math.ceil(articles.length / 2)), Math.ceil(articles.length / 20));
	return Object.keys(properties).flatMap((property) => {
		const holders = articles.map((article) => ownFacts(article, property)).filter((facts) => facts.length > 0);
		if (holders.length < fewest || holders.flat().some(isWordy)) return [];
		return Object.keys(units)
			.filter((unit) => holders.filter((facts) => facts.some((fact) => fact.unit === unit)).length >= fewest / 2)
			.map((unit) => ({ property, unit }));
	});
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
