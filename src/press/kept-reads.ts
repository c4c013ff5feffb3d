import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { plainRead, readAgain, type PlainRead } from '../model/plain-read.ts';
import { readFile, type ContentFile, type FileRead } from '../model/read-files.ts';
import { ifPossible, placeFor, readSealed, writeSealed } from './store.ts';

/** What files said to the build before, as long as the program and every byte of them are the same. */
interface Kept {
	program: string;
	/** By the digest of a file and its path. */
	reads: ReadonlyMap<string, Uint8Array>;
}

/** Reads files, and remembers for the next build what they said. */
export class KeptReads {
	readonly #place: string;
	readonly #program: string;
	#then: Kept['reads'];
	#now = new Map<string, Uint8Array>();
	readonly #trees = new WeakMap<object, string>();
	readonly isDamaged: boolean;

	/** `isClean` if nothing that was kept is to be used. */
	constructor(contentFolder: string, program: string, isClean: boolean) {
		this.#place = `${placeFor('reads', contentFolder)}.kept`;
		this.#program = program;
		const kept = isClean ? 'absent' : readSealed<Kept>(this.#place);
		this.isDamaged = kept === 'damaged';
		this.#then = typeof kept === 'object' && kept.program === program ? kept.reads : new Map();
	}

	/** Reads a file as `readFile` does. */
	readonly read = (file: ContentFile): FileRead => {
		if (file.text === undefined) return readFile(file);
		const key = hash('sha256', JSON.stringify([file.path, file.shownPath, file.text]), 'base64url');
		const then = this.#then.get(key);
		const read = then ? readAgain(deserialize(then) as PlainRead) : readFile(file);
		const plain = then ?? plainRead(read);
		if (plain) this.#now.set(key, then ?? serialize(plain));
		if (read.text?.tree) this.#trees.set(read.text.tree, hash('sha256', read.text.body, 'base64url'));
		return read;
	};

	/** A digest of a tree that was read here: of the text that it was made of, which is many times smaller. */
	digestOfTree(tree: object): string | undefined {
		return this.#trees.get(tree);
	}

	/** Keeps what the files of today say; what others have said is forgotten, and nothing is read after it. */
	keep(): void {
		const [now, then] = [this.#now, this.#then];
		// As large as the library itself, and of no more use to this build.
		this.#now = new Map();
		this.#then = new Map();
		if (now.size === then.size && [...now.keys()].every((key) => then.has(key))) return;
		ifPossible(() => writeSealed(this.#place, { program: this.#program, reads: now } satisfies Kept));
	}
}
