import { deserialize, serialize } from 'node:v8';
import type { Root } from 'mdast';
import type { Library } from '../library.ts';
import type { ArticleText } from '../model/knowledge.ts';
import { digestOfValue } from './watched.ts';

/** Where a tree begins among the bytes, how many are its own, and what it is told from another by. */
interface Span {
	begin: number;
	length: number;
	digest: string;
}

/** The trees of a library as bytes that all threads share. */
export interface PackedTrees {
	bytes: Uint8Array<SharedArrayBuffer>;
	spans: ReadonlyMap<string, Span>;
}

/**
 * Packs the trees of all texts and takes them out of the library. They are most of it, and each is wanted for a few
 * files alone: held as objects in every thread, they would cost gigabytes where there are many. `digestOf` tells the
 * digest of a tree where it is known.
 */
export function takeTrees({ articles }: Library, digestOf: (tree: Root) => string | undefined): PackedTrees {
	const packed = new Map<string, { tree: Buffer; digest: string }>();
	for (const { id, texts } of articles.values()) {
		for (const text of Object.values(texts)) {
			const { locale, tree } = text;
			packed.set(nameOf(id, locale), { tree: serialize(tree), digest: digestOf(tree) ?? digestOfValue(tree) });
			delete (text as Partial<ArticleText>).tree;
		}
	}
	const spans = new Map<string, Span>();
	let end = 0;
	for (const [name, { tree, digest }] of packed) {
		spans.set(name, { begin: end, length: tree.length, digest });
		// Two-byte characters are read where they stand.
		end += Math.ceil(tree.length / 8) * 8;
	}
	const bytes = new Uint8Array(new SharedArrayBuffer(end));
	for (const [name, { tree }] of packed) bytes.set(tree, spans.get(name)!.begin);
	return { bytes, spans };
}

/** A text's pages are drawn one after the other, in two languages; more trees than these are not wanted soon. */
const heldAtOnce = 16;

/** Unpacks trees as they are asked for, and holds the last few. */
export class Trees {
	readonly #packed: PackedTrees;
	readonly #held = new Map<string, Root>();

	constructor(packed: PackedTrees) {
		this.#packed = packed;
	}

	digestOf(article: string, locale: string): string {
		return this.#packed.spans.get(nameOf(article, locale))!.digest;
	}

	of(article: string, locale: string): Root {
		const name = nameOf(article, locale);
		const tree = this.#held.get(name) ?? this.#unpacked(name);
		// The one asked for last stands last.
		this.#held.delete(name);
		this.#held.set(name, tree);
		if (this.#held.size > heldAtOnce) this.#held.delete(this.#held.keys().next().value!);
		return tree;
	}

	#unpacked(name: string): Root {
		const { bytes, spans } = this.#packed;
		const { begin, length } = spans.get(name)!;
		return deserialize(bytes.subarray(begin, begin + length)) as Root;
	}
}

function nameOf(article: string, locale: string): string {
	return `${article} ${locale}`;
}
