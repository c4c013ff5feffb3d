import { inWords } from '../format/date.ts';
import {
	comparisonOf,
	comparisonPages,
	factIn,
	orderOf,
	type Column,
	type Comparison,
	type ComparisonPage,
} from '../model/comparison.ts';
import { timeOf } from '../model/fact.ts';
import type { ArticleId, Kind } from '../model/id.ts';
import type { Article, KnownFact, Knowledge } from '../model/knowledge.ts';
import { MadeOnce } from '../reads.ts';
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

const known = new MadeOnce<Knowledge['articles'], ComparisonPage[]>('a comparison');

/** All articles of a kind side by side, on as many pages as it takes. */
export function compared(
	{ articles, vocabulary }: Pick<Knowledge, 'articles' | 'vocabulary'>,
	kind: Kind,
): ComparisonPage[] {
	return known.of(articles, kind, () => {
		const own = [...articles.values()].filter((article) => article.kind === kind);
		return comparisonPages(comparisonOf(own, vocabulary), kind);
	});
}

/** A comparison as a table reads: heads, and a row for each article. */
export function tableOf(scope: Reader, { columns, chosen, rows }: Comparison): { heads: Head[]; rows: Row[] } {
	const { units } = scope.library.vocabulary;
	return {
		heads: columns.map((column) => ({
			words: headWords(scope, column, columns),
			isNumeric: units[column.unit]!.dimension !== 'text',
			isChosen: column === chosen,
		})),
		rows: rows.map((article) => rowOf(scope, article, columns)),
	};
}

/** The head of the column that the rows are ordered by. */
export function chosenWords(
	scope: Pick<Reader, 'library' | 'locale'>,
	{ columns, chosen }: Comparison,
): string | undefined {
	return chosen && headWords(scope, chosen, columns);
}

/** The unit stands in the head where it sets two columns apart or says which currency. */
function headWords(
	{ library, locale }: Pick<Reader, 'library' | 'locale'>,
	{ property, unit }: Column,
	columns: readonly Column[],
): string {
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
