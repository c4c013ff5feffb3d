import { hash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { plainRead, readAgain, type PlainRead } from '../model/plain-read.ts';
import { readFile, type ContentFile, type FileRead } from '../model/read-files.ts';
import { Shelf, type Shelved } from './shelf.ts';
import { ifPossible, moveTo, placeFor, readSealed, writeSealed } from './store.ts';

/** What files said to the build before, as long as the program and every byte of them are the same. */
interface Kept {
	program: string;
	/** Where it lies on the shelf, by the digest of a file and its path. */
	reads: ReadonlyMap<string, Shelved>;
}

/** Reads files, and remembers for the next build what they said. */
export class KeptReads {
	readonly #place: string;
	readonly #program: string;
	readonly #then: Kept['reads'];
	readonly #shelfThen: Shelf | undefined;
	readonly #now = new Map<string, Shelved>();
	readonly #shelfFile: string;
	readonly #shelf: Shelf;
	readonly #trees = new WeakMap<object, string>();
	readonly isDamaged: boolean;

	/** `scratch` is a folder for what is only needed now; `isClean` if nothing that was kept is to be used. */
	constructor(contentFolder: string, program: string, scratch: string, isClean: boolean) {
		this.#place = placeFor('reads', contentFolder);
		this.#program = program;
		const kept = isClean ? 'absent' : readSealed<Kept>(`${this.#place}.kept`);
		this.isDamaged = kept === 'damaged';
		this.#then = typeof kept === 'object' && kept.program === program ? kept.reads : new Map();
		this.#shelfThen = this.#then.size > 0 ? Shelf.open(`${this.#place}.shelf`) : undefined;
		this.#shelfFile = join(scratch, 'reads');
		this.#shelf = Shelf.create(this.#shelfFile);
	}

	/** Reads a file as `readFile` does. */
	readonly read = (file: ContentFile): FileRead => {
		if (file.text === undefined) return readFile(file);
		const key = hash('sha256', JSON.stringify([file.path, file.shownPath, file.text]), 'base64url');
		const place = this.#then.get(key);
		const then = place && this.#shelfThen?.bytesOf(place);
		const read = then ? readAgain(deserialize(then) as PlainRead) : readFile(file);
		const plain = then ? undefined : plainRead(read);
		const bytes = then ?? (plain && serialize(plain));
		if (bytes) this.#now.set(key, this.#shelf.put(bytes));
		if (read.text?.tree) this.#trees.set(read.text.tree, hash('sha256', read.text.body, 'base64url'));
		return read;
	};

	/** A digest of a tree that was read here: of the text that it was made of, which is many times smaller. */
	digestOfTree(tree: object): string | undefined {
		return this.#trees.get(tree);
	}

	/** Keeps what the files of today say; what others have said is forgotten, and nothing is read after it. */
	keep(): void {
		this.#shelf.close();
		this.#shelfThen?.close();
		ifPossible(() => {
			moveTo(`${this.#place}.shelf`, this.#shelfFile);
			writeSealed(`${this.#place}.kept`, { program: this.#program, reads: this.#now } satisfies Kept);
		});
	}
}
