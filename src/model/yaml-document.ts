import {
	isAlias,
	isMap,
	isNode,
	isPair,
	isScalar,
	isSeq,
	parseDocument,
	visit,
	type Document,
	type DocumentOptions,
	type LineCounter,
	type ParseOptions,
	type SchemaOptions,
	type YAMLMap,
} from 'yaml';
import { invisibleWithin } from './bytes.ts';
import { depthLimit } from './parse-body.ts';
import { problemAt, type Place, type Problem } from './problem.ts';

/** The document; an empty one of a text that goes deeper than any content does. */
export function parsedYaml(text: string, lineCounter?: LineCounter): { document: Document; deep: number | undefined } {
	const options: DocumentOptions & ParseOptions & SchemaOptions = {
		...(lineCounter && { lineCounter }),
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

/** What of YAML stands in a document that no content may use. */
export function featuresIn(document: Document, text: string, placeAt: (offset: number) => Place): Problem[] {
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
