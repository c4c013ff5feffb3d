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
	type DocumentOptions,
	type ParseOptions,
	type SchemaOptions,
	type YAMLMap,
} from 'yaml';
import { invisibleWithin } from './bytes.ts';
import { Numeral } from './fields.ts';
import { depthLimit, mistakesPerFile } from './parse-body.ts';
import { problemAt, type Place, type Problem } from './problem.ts';

/** YAML as data and as places: what was written, and where each part of it stands. */
export interface YamlText {
	value: unknown;
	/** Where the value at this path stands; the nearest thing around it when it is missing. */
	placeOf(path: readonly PropertyKey[]): Place;
	/** Where a key of the mapping at this path stands. */
	placeOfKey(path: readonly PropertyKey[], key: string): Place;
	problems: Problem[];
	/** As parsed, for whoever must know how a text was written. */
	document: Document;
	source: string;
	/** The place of an offset in the source. */
	placeAt(offset: number): Place;
}

/**
 * Reads YAML 1.2 without any of its programs: no anchors, aliases, tags, merge keys, directives or second documents,
 * each of which can hide a field from a reviewer or grow without bound. Numbers keep their digits.
 */
export function readYaml(text: string, path: string, before = 0): YamlText {
	const lines = new LineCounter();
	const { document, deep } = parsed(text, lines);
	const placeAt = (offset: number): Place => {
		const { line, col } = lines.linePos(Math.min(offset, text.length));
		return { path, line: Math.max(1, line) + before, column: Math.max(1, col) };
	};
	const problems: Problem[] = [];
	if (deep !== undefined) {
		const place = { path, line: text.slice(0, deep).split('\n').length + before, column: 1 };
		problems.push(problemAt(place, 'too-deep', { limit: String(depthLimit) }));
	}
	for (const error of document.errors.slice(0, mistakesPerFile)) {
		const place = placeAt(error.pos[0]);
		if (error.code === 'MULTIPLE_DOCS') problems.push(problemAt(place, 'yaml-feature', { feature: '---' }));
		else problems.push(problemAt(place, 'bad-yaml', { said: error.message.replace(/[:.]$/, '') }));
	}
	const directive = /^%.*/m.exec(text);
	if (directive && document.directives?.docStart)
		problems.push(problemAt(placeAt(directive.index), 'yaml-feature', { feature: directive[0].slice(0, 40) }));
	problems.push(...featuresIn(document, text, placeAt).slice(0, mistakesPerFile));
	const nodeAt = (keys: readonly PropertyKey[]): unknown =>
		keys.length === 0 ? document.contents : document.getIn(keys as unknown[], true);
	return {
		problems,
		document,
		source: text,
		placeAt,
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

/** The document; an empty one of a text that goes deeper than any content does. */
function parsed(text: string, lineCounter: LineCounter): { document: Document; deep: number | undefined } {
	const options: DocumentOptions & ParseOptions & SchemaOptions = {
		lineCounter,
		// Its own search for twins compares every key with every other; ours is in `featuresIn`.
		uniqueKeys: false,
		prettyErrors: false,
		version: '1.2',
		merge: false,
		// Silent, it would pass over a second document, and no one would see what stands there.
		logLevel: 'error',
	};
	let deep = tooDeepAt(text);
	try {
		const document = withoutStacks(() => parseDocument(deep === undefined ? text : '', options));
		deep ??= tooDeepIn(document);
		if (deep === undefined || document.contents === null) return { document, deep };
	} catch (error) {
		// The stack is exhausted: in one line `? a: ? a: …` stand mappings in mappings, however they are written.
		if (!(error instanceof RangeError)) throw error;
	}
	return { document: parseDocument('', options), deep: deep ?? 0 };
}

function tooDeepIn(document: Document): number | undefined {
	let deep: number | undefined;
	visit(document, {
		Collection(_key, node, path) {
			// Each mapping counts twice, as itself and as its pair.
			if (path.length <= 2 * depthLimit) return undefined;
			deep = node.range?.[0] ?? 0;
			return visit.BREAK;
		},
	});
	return deep;
}

/** Every sign that the parser stumbles over costs it an error with a stack, which is most of the time it takes and is read by no one. */
function withoutStacks<Answer>(run: () => Answer): Answer {
	const limit = Error.stackTraceLimit;
	Error.stackTraceLimit = 0;
	try {
		return run();
	} finally {
		Error.stackTraceLimit = limit;
	}
}

function featuresIn(document: Document, text: string, placeAt: (offset: number) => Place): Problem[] {
	const problems: Problem[] = [];
	const refuse = (offset: number | undefined, feature: string) =>
		problems.push(problemAt(placeAt(offset ?? 0), 'yaml-feature', { feature }));
	visit(document, (_key, node) => {
		if (isPair(node) && isScalar(node.key) && (node.key.value === '<<' || node.key.value === '__proto__')) {
			refuse(node.key.range?.[0], String(node.key.value));
		}
		if (isPair(node) && (isMap(node.key) || isSeq(node.key))) refuse(node.key.range?.[0], '?');
		if (isMap(node))
			for (const { at, key } of twinsIn(node)) problems.push(problemAt(placeAt(at), 'duplicate-key', { key }));
		if (!isNode(node)) return undefined;
		const hidden = isScalar(node) && typeof node.value === 'string' ? invisibleWithin(node.value) : undefined;
		// A sign that stands there as such has been told when the file was decoded; this one is hidden in an escape.
		if (hidden && isScalar(node) && !invisibleWithin(text.slice(node.range?.[0], node.range?.[1])))
			problems.push(problemAt(placeAt(node.range?.[0] ?? 0), 'invisible-character', { character: hidden }));
		if (isAlias(node)) refuse(node.range?.[0], `*${node.source}`);
		else if (node.anchor) refuse(node.range?.[0], `&${node.anchor}`);
		if (node.tag) refuse(node.range?.[0], node.tag);
		return undefined;
	});
	return problems;
}

/** Keys that stand in a mapping a second time. */
function twinsIn(map: YAMLMap): { at: number; key: string }[] {
	const seen = new Set<string>();
	return map.items.flatMap((pair) => {
		if (!isScalar(pair.key)) return [];
		const key = String(pair.key.value);
		const isTwin = seen.has(key);
		seen.add(key);
		return isTwin ? [{ at: pair.key.range?.[0] ?? 0, key }] : [];
	});
}

/** Where brackets or indentation go deeper than any content does; the parser would exhaust its stack there. */
function tooDeepAt(text: string): number | undefined {
	let brackets = 0;
	for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
		brackets = sign === '[' || sign === '{' ? brackets + 1 : Math.max(0, brackets - 1);
		if (brackets > depthLimit) return index;
	}
	const markers = new RegExp(`^(?:[ \\t]*[-?](?=[ \\t])){${depthLimit + 1},}`, 'm').exec(text);
	if (markers) return markers.index;
	const indents: number[] = [];
	for (const { 0: spaces, index } of text.matchAll(/^ *(?=\S)/gm)) {
		while (indents.length > 0 && indents.at(-1)! >= spaces.length) indents.pop();
		if (indents.push(spaces.length) > depthLimit) return index;
	}
	return undefined;
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
