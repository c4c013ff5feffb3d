import { deserialize, serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/library.ts';
import { plainRead, readAgain, type PlainRead } from '../../src/model/plain-read.ts';
import { readFile, type ContentFile } from '../../src/model/read-files.ts';
import { watched } from '../../src/press/watched.ts';

/** How many files were written down and read back. */
let count = 0;

function throughPlainData(file: ContentFile) {
	const read = readFile(file);
	const plain = plainRead(read);
	if (!plain) return read;
	count++;
	return readAgain(deserialize(serialize(plain)) as PlainRead);
}

describe('what a file said, written down and read back', () => {
	test.each(['tests/fixtures/library', 'tests/fixtures/mistakes', 'content'])(
		'makes the same library with the same problems at the same places: %s',
		async (folder) => {
			const [plain, again] = [await readLibrary(folder), await readLibrary(folder, throughPlainData)];
			expect(again.problems).toEqual(plain.problems);
			expect(again.warnings).toEqual(plain.warnings);
			const [one, other] = [watched(plain.library), watched(again.library)];
			expect(other.names).toEqual(one.names);
			const differing = one.names.filter((_, entry) => one.digestOf(entry) !== other.digestOf(entry));
			expect(differing).toEqual(['library.folder']);
			expect(count).toBeGreaterThan(0);
			count = 0;
		},
	);
});
