import {
	isAlias,
	isMap,
	isNode,
	isPair,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	visit,
	type Document,
} from 'yaml';
import { Numeral } from './fields.ts';
import { problemAt, type Place, type Problem } from './problem.ts';

/** YAML as data and as places: what was written, and where each part of it stands. */
export interface YamlText {
	value: unknown;
	/** Where the value at this path stands; the nearest thing around it when it is missing. */
	placeOf(path: readonly PropertyKey[]): Place;
	/** Where a key of the mapping at this path stands. */
	placeOfKey(path: readonly PropertyKey[], key: string): Place;
	problems: Problem[];
}

/**
 * Reads YAML 1.2 without any of its programs: no anchors, aliases, tags or merge keys, each of which can
 * hide a field from a reviewer or grow without bound. Numbers keep their digits.
 */
export function readYaml(text: string, path: string, before = 0): YamlText {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		uniqueKeys: true,
		version: '1.2',
		merge: false,
		logLevel: 'silent',
	});
	const placeAt = (offset: number): Place => {
		const { line, col } = lines.linePos(Math.min(offset, text.length));
		return { path, line: Math.max(1, line) + before, column: Math.max(1, col) };
	};
	const problems = document.errors.map((error) => {
		const place = placeAt(error.pos[0]);
		if (error.code === 'DUPLICATE_KEY')
			return problemAt(place, 'duplicate-key', { key: /^[^:\s]*/.exec(text.slice(error.pos[0]))?.[0] ?? '' });
		return problemAt(place, 'bad-yaml', { said: error.message.split(' at line ')[0]!.replace(/[:.]$/, '') });
	});
	problems.push(...featuresIn(document, placeAt));
	const nodeAt = (keys: readonly PropertyKey[]): unknown =>
		keys.length === 0 ? document.contents : document.getIn(keys as unknown[], true);
	return {
		problems,
		value: problems.length === 0 ? valueOf(document) : undefined,
		placeOf(keys) {
			for (let length = keys.length; length >= 0; length--) {
				const node = nodeAt(keys.slice(0, length));
				if (isNode(node) && node.range) return placeAt(node.range[0]);
			}
			return placeAt(0);
		},
		placeOfKey(keys, key) {
			const parent = nodeAt(keys);
			const pair = isMap(parent)
				? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
				: undefined;
			return pair && isScalar(pair.key) && pair.key.range ? placeAt(pair.key.range[0]) : this.placeOf(keys);
		},
	};
}

function featuresIn(document: Document, placeAt: (offset: number) => Place): Problem[] {
	const problems: Problem[] = [];
	const refuse = (offset: number | undefined, feature: string) =>
		problems.push(problemAt(placeAt(offset ?? 0), 'yaml-feature', { feature }));
	visit(document, (_key, node) => {
		if (isPair(node) && isScalar(node.key) && (node.key.value === '<<' || node.key.value === '__proto__')) {
			refuse(node.key.range?.[0], String(node.key.value));
		}
		if (isPair(node) && (isMap(node.key) || isSeq(node.key))) refuse(node.key.range?.[0], '?');
		if (!isNode(node)) return undefined;
		if (isAlias(node)) refuse(node.range?.[0], `*${node.source}`);
		else if (node.anchor) refuse(node.range?.[0], `&${node.anchor}`);
		if (node.tag) refuse(node.range?.[0], node.tag);
		return undefined;
	});
	return problems;
}

function valueOf(document: Document): unknown {
	visit(document, {
		Scalar(_key, node) {
			if (typeof node.value === 'number' || typeof node.value === 'bigint')
				node.value = new Numeral(node.source ?? String(node.value));
		},
	});
	return document.toJS({ mapAsMap: false, maxAliasCount: 0 });
}
