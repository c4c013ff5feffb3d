import { inWords } from '../format/date.ts';
import { columnsFor, factIn, orderOf, type Column } from '../model/comparison.ts';
import { timeOf } from '../model/fact.ts';
import type { ArticleId } from '../model/id.ts';
import type { Article, KnownFact } from '../model/knowledge.ts';
import { html } from './body.ts';
import { dissentMark } from './fact.ts';
import { articleOf, factWords, propertyLabel, titleOf, type Scope } from './scope.ts';

/** A column as its head reads. */
export interface Head {
	words: string;
	/** Figures and dates stand flush at the end; words at the start. */
	isNumeric: boolean;
	/** The rows come in its order, the largest or latest first. */
	isChosen: boolean;
}

export interface Cell {
	words: string;
	/** The mark of dissent, where sources disagree. */
	mark: string;
	href: string;
	time: string | undefined;
	standing: string | undefined;
	order: number | undefined;
	isOld: boolean;
}

export interface Row {
	id: ArticleId;
	title: string;
	lang?: string | undefined;
	maker: { title: string; lang?: string } | undefined;
	cells: (Cell | undefined)[];
}

type Reader = Pick<Scope, 'library' | 'locale' | 't' | 'to'>;

/** Articles side by side: heads, and a row for each article that has a value in any column. */
export function comparisonOf(scope: Reader, articles: readonly Article[]): { heads: Head[]; rows: Row[] } {
	const columns = columnsFor(articles, scope.library.vocabulary);
	const dimensionOf = ({ unit }: Column) => scope.library.vocabulary.units[unit]!.dimension;
	// By the first amount of money there is, else by the first date.
	const chosen =
		columns.find((column) => dimensionOf(column) === 'money') ??
		columns.find((column) => dimensionOf(column) === 'date');
	const heads = columns.map((column) => ({
		words: headWords(scope, column, columns),
		isNumeric: dimensionOf(column) !== 'text',
		isChosen: column === chosen,
	}));
	const at = chosen ? columns.indexOf(chosen) : -1;
	const rows = articles
		.map((article) => rowOf(scope, article, columns))
		.filter(({ cells }) => cells.some((cell) => cell !== undefined))
		.sort((a, b) => rank(b.cells[at]) - rank(a.cells[at]) || 0);
	return { heads, rows };
}

/** The unit stands in the head where it sets two columns apart or says which currency. */
function headWords({ library, locale }: Reader, { property, unit }: Column, columns: readonly Column[]): string {
	const { dimension, ...symbol } = library.vocabulary.units[unit]!;
	const label = propertyLabel({ library, locale }, property);
	const isShared = columns.filter((column) => column.property === property).length > 1;
	if (!isShared && dimension !== 'money' && dimension !== 'price') return label;
	return locale === 'zh' ? `${label}（${symbol.zh}）` : `${label} (${symbol.en})`;
}

function rowOf(scope: Reader, article: Article, columns: readonly Column[]): Row {
	const maker = (scope.library.graph.get(article.id) ?? []).find(
		({ relation, direction }) => relation === 'makes' && direction === 'in',
	);
	return {
		id: article.id,
		...titleOf(article, scope.locale),
		maker: maker && titleOf(articleOf(scope, maker.other), scope.locale),
		cells: columns.map((column) => {
			const fact = factIn(article, column);
			return fact && cellOf(scope, fact);
		}),
	};
}

function cellOf(scope: Reader, fact: KnownFact): Cell {
	const time = timeOf(fact);
	return {
		words: factWords(scope, fact),
		mark: html(dissentMark(scope, fact)),
		href: scope.to.article(fact.article, scope.locale, fact.anchor),
		time: time && inWords(time, scope.locale),
		standing: fact.standing && scope.t(`standing.${fact.standing}`),
		order: orderOf(fact.value),
		isOld: fact.isOld,
	};
}

function rank(cell: Cell | undefined): number {
	return cell?.order ?? -Number.MAX_VALUE;
}
