import { isMap, isNode, isScalar, isSeq, LineCounter, visit, type Document } from 'yaml';
import { Numeral } from './fields.ts';
import { depthLimit, mistakesPerFile } from './parse-body.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { featuresIn, parsedYaml } from './yaml-document.ts';

interface Parsed {
	document: Document;
	deep: number | undefined;
	lines: LineCounter;
}

/** Where a text as a whole stands, and each of its entries. */
interface Outline {
	whole: Place;
	entries: ReadonlyMap<PropertyKey, Place>;
	/** Of a mapping, the places of its keys. */
	keys: ReadonlyMap<string, Place>;
}

/** A YAML text without mistakes as plain data, for `YamlText.again`. */
export interface PlainYaml {
	source: string;
	path: string;
	before: number;
	value: unknown;
	outline: Outline;
}

/**
 * Reads YAML 1.2 without any of its programs: no anchors, aliases, tags, merge keys, directives or second documents,
 * each of which can hide a field from a reviewer or grow without bound. Numbers keep their digits.
 */
export function readYaml(text: string, path: string, before = 0): YamlText {
	return new YamlText(text, path, before);
}

/** YAML as data and as places: what was written, and where each part of it stands. */
export class YamlText {
	readonly source: string;
	readonly problems: Problem[];
	readonly value: unknown;
	readonly #path: string;
	/** Lines of the file above the text. */
	readonly #before: number;
	#parsed: Parsed | undefined;
	#outline: Outline | undefined;

	constructor(source: string, path: string, before: number, again?: PlainYaml) {
		this.source = source;
		this.#path = path;
		this.#before = before;
		this.#outline = again?.outline;
		this.problems = again ? [] : this.#mistakes();
		if (again) this.value = withNumerals(again.value);
		else if (this.problems.length === 0) this.value = valueOf(this.document);
	}

	/** The same text as `plain` was made of. */
	static again(plain: PlainYaml): YamlText {
		return new YamlText(plain.source, plain.path, plain.before, plain);
	}

	/** Plain data that tells the same; only of a text without mistakes. */
	plain(): PlainYaml {
		this.#outline ??= this.#outlined();
		const { source, value } = this;
		return {
			source,
			path: this.#path,
			before: this.#before,
			value: withoutNumerals(value),
			outline: this.#outline,
		};
	}

	/** Lets go of the parsed document, several times as large as the text; who needs it again has it parsed again. */
	rest(): void {
		this.#outline ??= this.#outlined();
		this.#parsed = undefined;
	}

	/** As parsed, for whoever must know how a text was written. */
	get document(): Document {
		return this.#parse().document;
	}

	/** The place of an offset in the source. */
	placeAt(offset: number): Place {
		const { line, col } = this.#parse().lines.linePos(Math.min(offset, this.source.length));
		return { path: this.#path, line: Math.max(1, line) + this.#before, column: Math.max(1, col) };
	}

	/** Where the value at this path stands; the nearest thing around it when it is missing. */
	placeOf(keys: readonly PropertyKey[]): Place {
		const known = keys.length === 0 ? this.#outline?.whole : this.#outline?.entries.get(keys[0]!);
		if (known && keys.length <= 1) return known;
		for (let length = keys.length; length >= 0; length--) {
			const node = this.#nodeAt(keys.slice(0, length));
			if (isNode(node) && node.range) return this.placeAt(node.range[0]);
		}
		return this.placeAt(0);
	}

	/** Where a key of the mapping at this path stands. */
	placeOfKey(keys: readonly PropertyKey[], key: string): Place {
		const known = keys.length === 0 ? this.#outline?.keys.get(key) : undefined;
		if (known) return known;
		const parent = this.#nodeAt(keys);
		const pair = isMap(parent)
			? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
			: undefined;
		return pair && isScalar(pair.key) && pair.key.range ? this.placeAt(pair.key.range[0]) : this.placeOf(keys);
	}

	#parse(): Parsed {
		if (!this.#parsed) {
			const lines = new LineCounter();
			this.#parsed = { ...parsedYaml(this.source, lines), lines };
		}
		return this.#parsed;
	}

	#nodeAt(keys: readonly PropertyKey[]): unknown {
		return keys.length === 0 ? this.document.contents : this.document.getIn(keys as unknown[], true);
	}

	#outlined(): Outline {
		const { contents } = this.document;
		const names = isMap(contents)
			? contents.items.flatMap(({ key }) => (isScalar(key) && typeof key.value === 'string' ? [key.value] : []))
			: [];
		const entries = isSeq(contents) ? [...contents.items.keys()] : names;
		return {
			whole: this.placeOf([]),
			entries: new Map(entries.map((key) => [key, this.placeOf([key])])),
			keys: new Map(names.map((name) => [name, this.placeOfKey([], name)])),
		};
	}

	#mistakes(): Problem[] {
		const { document, deep } = this.#parse();
		const text = this.source;
		const problems: Problem[] = [];
		if (deep !== undefined) {
			const line = text.slice(0, deep).split('\n').length + this.#before;
			problems.push(problemAt({ path: this.#path, line, column: 1 }, 'too-deep', { limit: String(depthLimit) }));
		}
		for (const error of document.errors.slice(0, mistakesPerFile)) {
			const place = this.placeAt(error.pos[0]);
			if (error.code === 'MULTIPLE_DOCS') problems.push(problemAt(place, 'yaml-feature', { feature: '---' }));
			else problems.push(problemAt(place, 'bad-yaml', { said: error.message.replace(/[:.]$/, '') }));
		}
		const directive = /^%.*/m.exec(text);
		if (directive && document.directives?.docStart)
			problems.push(problemAt(this.placeAt(directive.index), 'yaml-feature', { feature: directive[0].slice(0, 40) }));
		const features = featuresIn(document, text, (offset) => this.placeAt(offset));
		return [...problems, ...features.slice(0, mistakesPerFile)];
	}
}

/** The value; numbers become numerals in the document as well. */
function valueOf(document: Document): unknown {
	visit(document, {
		Scalar(_key, node) {
			if (typeof node.value === 'number' || typeof node.value === 'bigint')
				node.value = new Numeral(node.source ?? String(node.value));
		},
	});
	return document.toJS({ mapAsMap: false, maxAliasCount: 0 });
}

/** Numerals as boxed strings, which YAML has none of, and which outlive being written down. */
function withoutNumerals(value: unknown): unknown {
	return mapped(value, (one) => (one instanceof Numeral ? Object(one.text) : undefined));
}

function withNumerals(value: unknown): unknown {
	return mapped(value, (one) => (one instanceof String ? new Numeral(one.valueOf()) : undefined));
}

function mapped(value: unknown, change: (one: object) => unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((one) => mapped(one, change));
	const changed = change(value);
	if (changed !== undefined) return changed;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, change)]));
}
