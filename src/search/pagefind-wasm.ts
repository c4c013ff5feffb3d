import type { RawHit } from './pagefind.ts';

/** Pagefind's engine as compiled from its Rust: what it is given and what it answers. */
export interface Engine {
	/** The files of the index that hold these words. */
	chunksFor(query: string): string[];
	addChunk(bytes: Uint8Array): void;
	search(query: string, isPhrase: boolean): RawHit[];
	filterChunks(): string[];
	addFilters(bytes: Uint8Array): void;
	filters(): Record<string, Record<string, number>>;
	withFilter(name: string, value: string): RawHit[];
}

/** The exports of Pagefind 1.5.2 that are used; strings go in and out as places in its memory. */
interface Exports {
	memory: WebAssembly.Memory;
	__wbindgen_externrefs: WebAssembly.Table;
	__wbindgen_malloc(size: number, align: number): number;
	__wbindgen_free(at: number, size: number, align: number): void;
	__wbindgen_start(): void;
	init_pagefind(at: number, size: number): number;
	load_index_chunk(index: number, at: number, size: number): number;
	load_filter_chunk(index: number, at: number, size: number): number;
	request_indexes(index: number, at: number, size: number): [number, number];
	request_all_filter_indexes(index: number): [number, number];
	filters(index: number): [number, number];
	search(index: number, ...strings: [...number[], isExact: number, isExactDiacritics: number]): [number, number];
}

/** Starts the engine on an index's table of contents. */
export async function openWasm(wasm: Uint8Array<ArrayBuffer>, contents: Uint8Array): Promise<Engine> {
	const { instance } = await WebAssembly.instantiate(wasm, {
		'./pagefind_web_bg.js': { __wbindgen_init_externref_table: () => fillTable(exports.__wbindgen_externrefs) },
	});
	const exports = instance.exports as unknown as Exports;
	exports.__wbindgen_start();
	const put = (bytes: Uint8Array): [number, number] => {
		const at = exports.__wbindgen_malloc(bytes.length, 1);
		new Uint8Array(exports.memory.buffer).set(bytes, at);
		return [at, bytes.length];
	};
	const say = (text: string) => put(new TextEncoder().encode(text));
	const read = ([at, size]: [number, number]) => {
		const text = new TextDecoder().decode(new Uint8Array(exports.memory.buffer, at, size));
		exports.__wbindgen_free(at, size, 1);
		return JSON.parse(text) as unknown;
	};
	// Every addition may move the index.
	let index = exports.init_pagefind(...put(contents));
	const still = (moved: number) => {
		if (moved === 0) throw new Error('Pagefind cannot read a piece of its index.');
		index = moved;
	};
	still(index);
	const hits = (query: string, filter: object, isPhrase: boolean): RawHit[] => {
		const strings = [query, query, JSON.stringify(filter), ''].flatMap(say);
		const { results } = read(exports.search(index, ...strings, Number(isPhrase), 0)) as {
			results: { p: string; l: { l: number; w: number }[] }[];
		};
		return results.map(({ p, l }) => ({ id: p, places: l.map((place) => ({ location: place.l, code: place.w })) }));
	};
	return {
		chunksFor: (query) => read(exports.request_indexes(index, ...say(query))) as string[],
		addChunk: (bytes) => still(exports.load_index_chunk(index, ...put(bytes))),
		search: (query, isPhrase) => hits(query, {}, isPhrase),
		filterChunks: () => read(exports.request_all_filter_indexes(index)) as string[],
		addFilters: (bytes) => still(exports.load_filter_chunk(index, ...put(bytes))),
		filters: () => read(exports.filters(index)) as Record<string, Record<string, number>>,
		withFilter: (name, value) => hits('', { [name]: [value] }, false),
	};
}

/** What Rust's bindings expect to find in their table. */
function fillTable(table: WebAssembly.Table): void {
	const offset = table.grow(4);
	table.set(0, undefined);
	[undefined, null, true, false].forEach((value, at) => table.set(offset + at, value));
}
