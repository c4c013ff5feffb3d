import { hash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Root } from 'mdast';
import { plainRead, readAgain, type PlainRead } from '../model/plain-read.ts';
import { readFile, type ContentFile, type FileRead } from '../model/read-files.ts';
import { Shelf, type Shelved } from './shelf.ts';
import { ifPossible, moveTo, placeFor, readSealed, writeSealed } from './store.ts';

/** What files said to the build before, as long as the program and every byte of them are the same. */
interface Kept {
	program: string;
	/** Where it lies on the shelf, by the digest of a file and its path. */
	reads: ReadonlyMap<string, KeptRead>;
}

/** Where a text's tree lies is told apart: pages read it from there. */
interface KeptRead {
	said: Shelved;
	tree?: Shelved | undefined;
}

/** The tree of a text on the shelf. */
export interface ShelvedTree {
	place: Shelved;
	/** Tells the tree from another: of the text that it was made of, which is many times smaller. */
	digest: string;
}

/** Reads files, and remembers for the next build what they said. */
export class KeptReads {
	readonly #place: string;
	readonly #program: string;
	readonly #then: Kept['reads'];
	readonly #shelfThen: Shelf | undefined;
	readonly #now = new Map<string, KeptRead>();
	readonly #shelfFile: string;
	readonly #shelf: Shelf;
	readonly #trees = new WeakMap<object, ShelvedTree>();
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
		const then = this.#again(key);
		const read = then ? readAgain(then.plain) : readFile(file);
		const packed = then ?? packedRead(read);
		if (!packed) return read;
		const place = packed.tree && this.#shelf.put(packed.tree);
		this.#now.set(key, { said: this.#shelf.put(packed.said), tree: place });
		if (read.text?.tree && place)
			this.#trees.set(read.text.tree, { place, digest: hash('sha256', read.text.body, 'base64url') });
		return read;
	};

	/** What the file of this key said to the build before, and the bytes that tell it. */
	#again(key: string): (Packed & { plain: PlainRead }) | undefined {
		const place = this.#then.get(key);
		const said = place && this.#shelfThen?.bytesOf(place.said);
		const tree = place?.tree && this.#shelfThen?.bytesOf(place.tree);
		if (!said || (place.tree && !tree)) return undefined;
		const plain = { said: deserialize(said) as PlainRead['said'], tree: tree && (deserialize(tree) as Root) };
		return { said, tree, plain };
	}

	/** Where a tree that was read here lies in the file of `descriptor`. */
	placeOfTree(tree: object): ShelvedTree | undefined {
		return this.#trees.get(tree);
	}

	/** The file that trees lie in, as all threads of this process know it. */
	get descriptor(): number {
		return this.#shelf.descriptor;
	}

	/** Keeps what the files of today say; what others have said is forgotten, and no file is read after it. */
	keep(): void {
		this.#shelfThen?.close();
		ifPossible(() => {
			moveTo(`${this.#place}.shelf`, this.#shelfFile);
			writeSealed(`${this.#place}.kept`, { program: this.#program, reads: this.#now } satisfies Kept);
		});
	}

	/** Lets go of the trees. */
	close(): void {
		this.#shelf.close();
	}
}

/** What a file says, as bytes. */
interface Packed {
	said: Uint8Array;
	tree?: Uint8Array | undefined;
}

function packedRead(read: FileRead): Packed | undefined {
	const plain = plainRead(read);
	return plain && { said: serialize(plain.said), tree: plain.tree && serialize(plain.tree) };
}
