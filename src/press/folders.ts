import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Places for files below one folder; the folders on the way are made when they are first wanted. */
export class Folders {
	readonly #root: string;
	readonly #made = new Set<string>();

	constructor(root: string) {
		this.#root = root;
	}

	/** The full path of a file that is to be written there. */
	placeFor(file: string): string {
		const place = join(this.#root, file);
		const folder = dirname(place);
		if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
		this.#made.add(folder);
		return place;
	}
}
