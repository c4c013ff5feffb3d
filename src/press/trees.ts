import { deserialize } from 'node:v8';
import type { Root } from 'mdast';
import type { Library } from '../library.ts';
import type { ArticleText } from '../model/knowledge.ts';
import type { KeptReads, ShelvedTree } from './kept-reads.ts';
import { bytesInto } from './shelf.ts';

/** The trees of a library as bytes in a file that all threads read. */
export interface PackedTrees {
	descriptor: number;
	/** By article and language. */
	trees: ReadonlyMap<string, ShelvedTree>;
}

/**
 * Takes the trees of all texts out of a library, for which they lie on a shelf. They are most of it, and each is wanted
 * for a few files alone: held as objects in every thread, they would cost gigabytes where there are many.
 */
export function takeTrees({ articles }: Library, reads: KeptReads): PackedTrees {
	const trees = new Map<string, ShelvedTree>();
	for (const { id, texts } of articles.values()) {
		for (const text of Object.values(texts)) {
			trees.set(nameOf(id, text.locale), reads.placeOfTree(text.tree)!);
			delete (text as Partial<ArticleText>).tree;
		}
	}
	return { descriptor: reads.descriptor, trees };
}

/** Unpacks trees as they are asked for. Each is wanted for one page, and long after that for its Markdown: only the last is held. */
export class Trees {
	readonly #packed: PackedTrees;
	#last: { name: string; tree: Root } | undefined;
	/** Of the last tree; the next is read over it. */
	#bytes = Buffer.alloc(0);

	constructor(packed: PackedTrees) {
		this.#packed = packed;
	}

	digestOf(article: string, locale: string): string {
		return this.#packed.trees.get(nameOf(article, locale))!.digest;
	}

	of(article: string, locale: string): Root {
		const name = nameOf(article, locale);
		if (this.#last?.name !== name) this.#last = { name, tree: this.#unpacked(name) };
		return this.#last.tree;
	}

	#unpacked(name: string): Root {
		const { descriptor, trees } = this.#packed;
		const { at, length } = trees.get(name)!.place;
		if (this.#bytes.length < length) this.#bytes = Buffer.alloc(2 * length);
		const bytes = this.#bytes.subarray(0, length);
		if (!bytesInto(bytes, descriptor, at)) throw new Error(`the tree of ${name} has gone from the disk`);
		return deserialize(bytes) as Root;
	}
}

function nameOf(article: string, locale: string): string {
	return `${article} ${locale}`;
}
