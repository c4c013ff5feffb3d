import { hash, randomUUID } from 'node:crypto';
import type { Library } from '../library.ts';
import type { Article, ArticleText } from '../model/knowledge.ts';
import { noteReading } from '../reads.ts';
import type { Trees } from './trees.ts';

/**
 * A library that notes what is read of it, entry by entry: the fields of an article each for itself, the texts' too, a
 * source, the links of an article, all events. A list is an entry of its own: who goes through it has read its ids.
 */
export interface WatchedLibrary {
	library: Library;
	/** What each entry is called, by its number; the same library is numbered alike in every thread. */
	names: readonly string[];
	/** A digest of what an entry holds. */
	digestOf(entry: number): string;
	/** The number of an entry that pages are handed whole. */
	entryOf(value: object): number | undefined;
}

/** `trees` hold those of the texts, where the library itself does not. */
export function watched(library: Library, trees?: Pick<Trees, 'of' | 'digestOf'>): WatchedLibrary {
	const names: string[] = [];
	const contents: (() => unknown)[] = [];
	const digests: string[] = [];
	const handed = new WeakMap<object, number>();

	const entry = (name: string, content: () => unknown): number => {
		contents.push(content);
		return names.push(name) - 1;
	};
	/** An object whose fields are entries, but for those that its name already tells. */
	const fields = <Value extends object>(name: string, value: Value, told: readonly (keyof Value)[]): Value => {
		const fields = Object.entries(value) as [keyof Value & string, unknown][];
		const own = Object.fromEntries(
			fields.map(([field, content]): [string, PropertyDescriptor] => {
				if (told.includes(field)) return [field, { value: content, enumerable: true }];
				const number = entry(`${name}.${field}`, () => content);
				return [field, { enumerable: true, get: () => (noteReading(number), content) }];
			}),
		);
		return Object.defineProperties({}, own) as Value;
	};
	const map = <Key extends string, Value>(
		name: string,
		values: ReadonlyMap<Key, Value>,
		watch?: (key: Key, value: Value) => Value,
	): ReadonlyMap<Key, Value> => {
		const list = entry(name, () => [...values.keys()]);
		const known = new Map(
			[...values].map(([key, value]) => {
				if (watch) return [key, { value: watch(key, value) }] as const;
				const number = entry(`${name} ${key}`, () => value);
				if (typeof value === 'object' && value !== null) handed.set(value, number);
				return [key, { value, number }] as const;
			}),
		);
		return new WatchedMap(list, known);
	};
	const texts = (id: string, of: Article['texts']): Article['texts'] => {
		const own = Object.entries(of).map(([locale, text]) => {
			const name = `${id} ${locale}`;
			const noting = fields<ArticleText>(name, text, ['locale', 'path']);
			if (!trees) return [locale, noting];
			const number = entry(`${name}.tree`, () => trees.digestOf(id, locale));
			const get = () => (noteReading(number), trees.of(id, locale));
			return [locale, Object.defineProperty(noting, 'tree', { enumerable: true, get })];
		});
		return Object.fromEntries(own) as Article['texts'];
	};
	const article = (id: string, one: Article): Article => {
		const { texts: written, ...rest } = one;
		const outer = fields(id, rest, ['id', 'kind', 'slug']);
		const [number, own] = [entry(`${id} texts`, () => Object.keys(written)), texts(id, written)];
		const whole = Object.defineProperty(outer, 'texts', {
			enumerable: true,
			get: () => (noteReading(number), own),
		}) as Article;
		// Whoever is handed an article has read no more than which one it is.
		handed.set(
			whole,
			entry(`${id} itself`, () => id),
		);
		return whole;
	};

	const { folder, articles, sources, graph, concerns, charts, ...rest } = library;
	// Whoever asks for the folder reads files in it, and what those hold is not known here.
	const unknowable = entry('library.folder', () => randomUUID());
	const noting: Library = Object.defineProperties(fields('library', rest, []), {
		folder: { enumerable: true, get: () => (noteReading(unknowable), folder) },
		articles: { enumerable: true, value: map('articles', articles, article) },
		sources: { enumerable: true, value: map('sources', sources) },
		graph: { enumerable: true, value: map('graph', graph) },
		concerns: { enumerable: true, value: map('concerns', concerns) },
		charts: { enumerable: true, value: map('charts', charts) },
	}) as Library;
	return {
		library: noting,
		names,
		digestOf: (number) => (digests[number] ??= digestOfValue(contents[number]!())),
		entryOf: (value) => handed.get(value),
	};
}

/** A digest of plain data, which throws for all else; ninety-six bits tell a million entries apart. */
export function digestOfValue(value: unknown): string {
	return hash('sha256', JSON.stringify(value, told) ?? 'nothing', 'base64url').slice(0, 16);
}

/** What JSON would leave out or take for something else. No name in what we compare begins with a null. */
function told(_key: string, value: unknown): unknown {
	if (value === undefined) return { '\0': 'undefined' };
	if (value instanceof Map || value instanceof Set) return { [`\0${value.constructor.name}`]: [...value] };
	if (typeof value === 'number' && !Number.isFinite(value)) return { '\0': String(value) };
	if (typeof value === 'function' || typeof value === 'symbol') throw new Error('only plain data can be compared');
	return value;
}

interface Kept<Value> {
	value: Value;
	/** The entry that holds the value; none where the value's own fields are entries. */
	number?: number;
}

/** A map in which asking and going through are readings. */
class WatchedMap<Key, Value> implements ReadonlyMap<Key, Value> {
	readonly #list: number;
	readonly #known: ReadonlyMap<Key, Kept<Value>>;

	constructor(list: number, known: ReadonlyMap<Key, Kept<Value>>) {
		this.#list = list;
		this.#known = known;
	}

	get size(): number {
		noteReading(this.#list);
		return this.#known.size;
	}

	get(key: Key): Value | undefined {
		const found = this.#known.get(key);
		// That something is not there is told by the list alone.
		if (!found) noteReading(this.#list);
		else if (found.number !== undefined) noteReading(found.number);
		return found?.value;
	}

	has(key: Key): boolean {
		noteReading(this.#list);
		return this.#known.has(key);
	}

	*entries(): MapIterator<[Key, Value]> {
		noteReading(this.#list);
		for (const [key, { value, number }] of this.#known) {
			if (number !== undefined) noteReading(number);
			yield [key, value];
		}
	}

	*keys(): MapIterator<Key> {
		noteReading(this.#list);
		yield* this.#known.keys();
	}

	*values(): MapIterator<Value> {
		for (const [, value] of this.entries()) yield value;
	}

	[Symbol.iterator](): MapIterator<[Key, Value]> {
		return this.entries();
	}

	forEach(run: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
		for (const [key, value] of this.entries()) run(value, key, this);
	}
}
