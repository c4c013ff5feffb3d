import { z } from 'astro/zod';
import { kinds, type Kind } from '../model/id.ts';
import type { Article, Source } from '../model/knowledge.ts';
import { locales } from '../model/locale.ts';
import type { Library } from '../library.ts';
import { MadeOnce } from '../reads.ts';
import { articleCitations, sourceCitations, type Citation } from './citations.ts';
import { csv, tables, type TableName } from './csv.ts';
import { listed } from './lists.ts';
import { citedSources } from './markdown.ts';
import type { Published } from './published.ts';
import { articleRecord, vocabularyRecord, wholeArticleRecord } from './records.ts';
import { dataVersion, lists, shapes, type ListName, type ShapeName } from './shapes.ts';

/** The lists of files of a library; each file is made when it is asked for. */
const knownJson = new MadeOnce<Library, Map<string, () => unknown>>('JSON files');

/** Every file under `/data/v1/`, by its path there. */
export function jsonFiles(from: Published): ReadonlyMap<string, () => unknown> {
	return knownJson.of(from.library, '', () => allJson(from));
}

function allJson(from: Published): Map<string, () => unknown> {
	const articles = [...from.library.articles.values()];
	const ofKind = (kind: Kind) => articles.filter((article) => article.kind === kind);
	return new Map<string, () => unknown>([
		...kinds.map((kind) => [kind, () => ofKind(kind).map((article) => articleRecord(from, article))] as const),
		...(Object.keys(lists) as ListName[]).map((name) => [name, () => listed(from, name)] as const),
		['vocabulary', () => vocabularyRecord(from)],
		...articles.map((article) => [article.id, () => wholeArticleRecord(from, article)] as const),
		...[...citationFiles(from)].map(([name, citations]) => [`${name}.csl`, citations] as const),
	]);
}

/** What can be cited: each article with its facts, the sources of each, and all sources. */
export function citationFiles(from: Published): ReadonlyMap<string, () => Citation[]> {
	return knownCitations.of(from.library, '', () => allCitations(from));
}

const knownCitations = new MadeOnce<Library, Map<string, () => Citation[]>>('citation files');

function allCitations(from: Published): Map<string, () => Citation[]> {
	const { articles, sources } = from.library;
	return new Map([
		...[...articles.values()].flatMap((article): [string, () => Citation[]][] => [
			[article.id, () => articleCitations(from, article)],
			[`${article.id}.sources`, () => sourceCitations(sourcesOf(from, article))],
		]),
		['sources', () => sourceCitations(sources.values())],
	]);
}

/** Every source an article's page lists: what its text cites, its facts and claims rest on, and its links name. */
function sourcesOf(from: Published, article: Article): Source[] {
	const { sources } = wholeArticleRecord(from, article);
	const cited = locales.flatMap((locale) => citedSources(from, article, locale));
	const ids = new Set([...cited, ...sources.map(({ id }) => id)]);
	return [...ids].map((id) => from.library.sources.get(id)!);
}

export function csvFiles(from: Published): Map<string, () => string> {
	const names = Object.keys(tables) as TableName[];
	return new Map(names.map((name) => [name, () => csv(tables[name](from))]));
}

/** The shape of one record; the file of a list holds an array of them under `records`. */
export function jsonSchema(from: Published, name: ShapeName): object {
	return {
		...z.toJSONSchema(shapes[name], { io: 'output' }),
		$id: from.absolute(from.to.file(`data/v${dataVersion}/schema/${name}.json`)),
		title: name,
	};
}

export const shapeNames = Object.keys(shapes) as ShapeName[];
