import { openWasm, type Engine } from './pagefind-wasm.ts';
import type { Fragment } from './bundle-text.ts';
import type { Place } from './rank.ts';

/** A page that Pagefind found, and where on it the words stand. */
export interface RawHit {
	id: string;
	places: Place[];
}

/** The index of one language. Every method rejects when a piece of the index that it needs does not arrive. */
export interface Pagefind {
	/** Words in any order, each also as a beginning; or one after the other, each whole. */
	search(tokens: readonly string[], as: 'words' | 'phrase'): Promise<RawHit[]>;
	/** Fetches the parts of the index in which these words would stand. */
	preload(tokens: readonly string[]): Promise<void>;
	/** What a reader sees of a page that was found. */
	fragment(id: string): Promise<Fragment>;
	/** For each facet and value, the pages that have it. */
	facets(): Promise<Map<string, Map<string, Set<string>>>>;
}

const loading = new Map<string, Promise<Pagefind>>();

/** Loads the index of a language, once, when it is first wanted; a failed load may be tried again. */
export function loadIndex(folder: string): Promise<Pagefind> {
	const known = loading.get(folder);
	if (known) return known;
	const index = openIndex(folder);
	loading.set(folder, index);
	index.catch(() => loading.delete(folder));
	return index;
}

/** The index of a language in which there is no page yet. */
const nothing: Pagefind = {
	search: async () => [],
	preload: async () => {},
	fragment: () => Promise.reject(new Error('An empty index has no pages.')),
	facets: async () => new Map(),
};

/**
 * Pagefind's engine and files without its own script: that cuts Chinese words anew, keeps where words stand to
 * itself, answers from half an index when the other half does not arrive, and weighs ten times this file.
 */
async function openIndex(folder: string): Promise<Pagefind> {
	const [entry, wasm] = await Promise.all([
		fetch(`${folder}pagefind-entry.json`, { cache: 'no-cache' }).then(arrived),
		unpacked(`${folder}wasm.unknown.pagefind`),
	]);
	const { languages } = (await entry.json()) as { languages: Record<string, { hash: string }> };
	const [language] = Object.values(languages);
	if (!language) return nothing;
	const { hash } = language;
	const engine = await openWasm(wasm, await unpacked(`${folder}pagefind.${hash}.pf_meta`));
	const once = new Map<string, Promise<unknown>>();
	const load = (path: string, use: (bytes: Uint8Array) => unknown) => {
		const known = once.get(path);
		if (known) return known;
		const piece = unpacked(folder + path).then(use);
		once.set(path, piece);
		piece.catch(() => once.delete(path));
		return piece;
	};
	let facets: ReturnType<typeof facetsOf> | undefined;
	const preload = async (tokens: readonly string[]) => {
		const wanted = engine.chunksFor(tokens.join(' '));
		await Promise.all(wanted.map((name) => load(`index/${name}.pf_index`, engine.addChunk)));
	};
	return {
		preload,
		async search(tokens, as) {
			await preload(tokens);
			return engine.search(tokens.join(' '), as === 'phrase');
		},
		fragment: (id) =>
			load(
				`fragment/${id}.pf_fragment`,
				(bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Fragment,
			) as Promise<Fragment>,
		async facets() {
			await Promise.all(engine.filterChunks().map((name) => load(`filter/${name}.pf_filter`, engine.addFilters)));
			facets ??= facetsOf(engine);
			return facets;
		},
	};
}

function facetsOf(engine: Engine): Map<string, Map<string, Set<string>>> {
	const facets = new Map<string, Map<string, Set<string>>>();
	for (const [name, values] of Object.entries(engine.filters()))
		facets.set(
			name,
			new Map(Object.keys(values).map((value) => [value, new Set(engine.withFilter(name, value).map(({ id }) => id))])),
		);
	return facets;
}

/** Files of the bundle are packed by themselves, whatever the server does. */
async function unpacked(address: string): Promise<Uint8Array<ArrayBuffer>> {
	const response = await fetch(address).then(arrived);
	const bytes = new Uint8Array(await response.arrayBuffer());
	const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	const plain = isPacked ? new Uint8Array(await new Response(stream).arrayBuffer()) : bytes;
	const signature = 'pagefind_dcd';
	if (new TextDecoder().decode(plain.subarray(0, signature.length)) !== signature)
		throw new Error(`${address} is no part of a search index.`);
	return plain.slice(signature.length);
}

function arrived(response: Response): Response {
	if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`);
	return response;
}
