import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { signature, type BundlePage } from './bundle-text.ts';
import { steadyIndex, type Bundle } from './steady-index.ts';

/**
 * How many words' places go into one file of the index. Pagefind's own 20,000 make files of 25 KB, of which a query
 * of six characters needs five; measured on our pages, files of 4 KB cost a query a fifth and the site nothing.
 */
const placesInFile = '2000';

/** Reads what search takes from a page: it lies on the disk until it is wanted. */
export type ReadPage = () => BundlePage;

/**
 * Makes the search bundle of one language, while its pages are still being drawn: each is handed over when it is there,
 * in whatever order, and goes to Pagefind in the order of their files, which its index depends on.
 */
export class SearchIndex {
	readonly #folder: string;
	readonly #expected: readonly string[];
	#index: Promise<PagefindIndex> | undefined;
	/** How many of those expected have gone to Pagefind, or are no pages. */
	#next = 0;
	readonly #waiting = new Map<string, ReadPage | undefined>();
	readonly #held = new Map<string, ReadPage>();
	/** Of these Pagefind has what they said before. */
	readonly #placed = new Set<string>();
	#sent: Promise<{ errors: string[] }>[] = [];
	/** The pages that Pagefind has, by their files. */
	readonly #pages = new Map<string, { url: string; read: ReadPage }>();
	readonly #isWrittenAtOnce: boolean;
	#written: Promise<void> | undefined;

	/**
	 * `expected` are the files of the language that may be pages, in the order in which they are indexed. The index is
	 * written as soon as it has the last of them, or else when it is waited for.
	 */
	constructor(folder: string, expected: readonly string[], isWrittenAtOnce: boolean) {
		this.#folder = folder;
		this.#expected = expected;
		this.#isWrittenAtOnce = isWrittenAtOnce;
	}

	/**
	 * Tells what a page that is still to come said before: with it Pagefind takes those behind it without waiting, and
	 * puts the page into the same place when it comes, for it knows pages by their addresses.
	 */
	hold(file: string, before: ReadPage): void {
		this.#held.set(file, before);
	}

	/** Takes a page, or the word that a file is none. */
	take(file: string, read: ReadPage | undefined): void {
		if (this.#placed.delete(file)) this.#replace(file, read);
		else this.#waiting.set(file, read);
		for (;;) {
			const next = this.#expected[this.#next];
			if (next === undefined) break;
			const [isHere, held] = [this.#waiting.has(next), this.#held.get(next)];
			if (!isHere && !held) break;
			const page = isHere ? this.#waiting.get(next) : held;
			if (!isHere) this.#placed.add(next);
			this.#waiting.delete(next);
			this.#next++;
			if (page) this.#send(next, page);
		}
		const isWhole = this.#next === this.#expected.length && this.#placed.size === 0;
		if (isWhole && this.#isWrittenAtOnce) this.#begin();
	}

	#send(file: string, read: ReadPage): void {
		const { url, html } = read();
		this.#pages.set(file, { url, read });
		const index = (this.#index ??= opened());
		const sent = index.then((one) => one.addHTMLFile({ url, content: html }));
		// Heard when the index is written, if it is.
		sent.catch(() => {});
		this.#sent.push(sent);
	}

	#replace(file: string, read: ReadPage | undefined): void {
		if (read) return this.#send(file, read);
		// Pagefind gives no page back: all others go to a new index.
		this.#pages.delete(file);
		[this.#index, this.#sent] = [undefined, []];
		for (const [other, page] of this.#pages) this.#send(other, page.read);
	}

	/** Waits for the index. */
	async finish(): Promise<void> {
		await this.#begin();
	}

	#begin(): Promise<void> {
		this.#written ??= this.#write();
		// Heard by whoever waits; until then it must not end the process.
		this.#written.catch(() => {});
		return this.#written;
	}

	async #write(): Promise<void> {
		const index = await (this.#index ??= opened());
		for (const answer of await Promise.all(this.#sent)) answered(answer);
		// Pagefind 1.5.2 answers before what it writes itself is on the disk, so it is asked for its files instead.
		const { files } = answered(await index.getFiles());
		// Its memory is wanted for the next.
		await index.deleteIndex();
		const bundle: Bundle = new Map();
		for (const { path, content } of files) if (isUsed(path)) bundle.set(path.replaceAll('\\', '/'), content);
		steadyIndex(bundle);
		giveRecords(bundle, [...this.#pages.values()]);
		for (const [path, bytes] of bundle) {
			const place = join(this.#folder, path);
			mkdirSync(dirname(place), { recursive: true });
			writeFileSync(place, bytes);
		}
	}
}

type PagefindIndex = NonNullable<Awaited<ReturnType<typeof import('pagefind').createIndex>>['index']>;

async function opened(): Promise<PagefindIndex> {
	// Pagefind reads this once, when it starts, and has no option for it.
	process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = placesInFile;
	const { createIndex } = await import('pagefind');
	return answered(await createIndex({ forceLanguage: unstemmed, keepIndexUrl: true })).index!;
}

/** Ends Pagefind's process, if one was started. */
export async function closePagefind(): Promise<void> {
	await (await import('pagefind')).close();
}

/** No language that Pagefind knows: our words are to be left as they are. */
const unstemmed = 'und';

/** Not Pagefind's own interfaces, nor its worker: a search of ours takes too little time to be worth 12 KB more. */
function isUsed(path: string): boolean {
	return !/\.(?:js|css)$|playground/.test(path);
}

/** Pagefind's record of a page holds the words as it was given them; a reader gets the text. */
function giveRecords(bundle: Bundle, pages: readonly { url: string; read: ReadPage }[]): void {
	const byUrl = new Map(pages.map(({ url, read }) => [url, read]));
	for (const [path, bytes] of bundle) {
		if (!path.endsWith('.pf_fragment')) continue;
		const written = gunzipSync(bytes).toString('utf8');
		const own = JSON.parse(written.slice(signature.length)) as { url: string; word_count: number };
		const page = byUrl.get(own.url)?.();
		if (!page || !written.startsWith(signature) || own.word_count !== page.words)
			throw new Error(`Pagefind counts ${own.word_count} words on ${own.url}, we count ${page?.words}.`);
		bundle.set(path, page.record);
	}
}

function answered<Answer extends { errors: string[] }>(answer: Answer): Answer {
	if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
	return answer;
}
