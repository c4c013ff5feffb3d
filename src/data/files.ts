import { z } from 'astro/zod';
import { kinds, type Kind } from '../model/id.ts';
import { csv, tables, type TableName } from './csv.ts';
import { listed } from './lists.ts';
import { articleRecord, vocabularyRecord, wholeArticleRecord, type Published } from './records.ts';
import { dataVersion, lists, shapes, type ListName, type ShapeName } from './shapes.ts';

/** Every file under `/data/v1/`, by its path there; each is made when asked for. */
export function jsonFiles(from: Published): Map<string, () => unknown> {
	const articles = [...from.library.articles.values()];
	const ofKind = (kind: Kind) => articles.filter((article) => article.kind === kind);
	return new Map<string, () => unknown>([
		...kinds.map((kind) => [kind, () => ofKind(kind).map((article) => articleRecord(from, article))] as const),
		...(Object.keys(lists) as ListName[]).map((name) => [name, () => listed(from, name)] as const),
		['vocabulary', () => vocabularyRecord(from)],
		...articles.map((article) => [article.id, () => wholeArticleRecord(from, article)] as const),
	]);
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
