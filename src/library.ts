import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { assemble, type ContentFile } from './model/assemble.ts';
import { decode, sizeLimit } from './model/bytes.ts';
import { roleOf } from './model/files.ts';
import type { Knowledge } from './model/knowledge.ts';
import { checkPicture, pictureLimit } from './model/picture.ts';
import { inOrder, isWarning, problemAt, type Problem } from './model/problem.ts';
import { readFile } from './model/read-files.ts';
import { daysFrom } from './settings.ts';

/**
 * The one door to the content: reads everything once, proves it, and hands out typed articles with links,
 * backlinks, translations, facts and references, or throws `LibraryProblems` with everything that is wrong.
 */
export async function loadLibrary(folder: string, read = readLibrary): Promise<Library> {
	const { library, problems } = await read(folder);
	if (problems.length > 0) throw new LibraryProblems(problems);
	return library;
}

type Read = ReturnType<typeof readLibrary>;

/**
 * What `readLibrary` answers, read once for the whole process. A build asks twice: the command, and the pages, which
 * hold a copy of this module of their own; so what was read is kept where both find it.
 */
export function readLibraryOnce(folder: string, readOne = readFile): Read {
	const process = globalThis as { [kept]?: Map<string, Read> };
	const known = (process[kept] ??= new Map());
	const read = known.get(folder) ?? readLibrary(folder, readOne);
	known.set(folder, read);
	return read;
}

const kept = Symbol.for('library read once');

/** Hands a library that has been proven to whoever asks for that folder from now on. */
export function holdLibrary(folder: string, library: Library): void {
	const process = globalThis as { [kept]?: Map<string, Read> };
	(process[kept] ??= new Map()).set(folder, Promise.resolve({ library, problems: [], warnings: [] }));
}

export interface Library extends Knowledge {
	/** The content folder, absolute. */
	folder: string;
}

/** Thrown when the content cannot become a site. */
export class LibraryProblems extends Error {
	readonly problems: readonly Problem[];
	constructor(problems: readonly Problem[]) {
		super(`The content has ${problems.length} problem(s).`);
		this.name = 'LibraryProblems';
		this.problems = problems;
	}
}

/**
 * The library as far as it can be read, with every problem and every warning of every file in the order of the files.
 * `readOne` reads a file as `readFile` does, and may remember.
 */
export async function readLibrary(
	folder: string,
	readOne = readFile,
): Promise<{ library: Library; problems: Problem[]; warnings: Problem[] }> {
	const root = resolve(folder);
	const problems: Problem[] = [];
	const { knowledge, problems: found } = assemble(filesIn(root, problems), daysFrom(process.env), undefined, readOne);
	const told = inOrder([...problems, ...found]);
	return {
		library: { ...knowledge, folder: root },
		problems: told.filter((problem) => !isWarning(problem)),
		warnings: told.filter(isWarning),
	};
}

/** Every file below the folder, one after the other: all at once they would be as large as the library. */
function* filesIn(root: string, problems: Problem[]): Generator<ContentFile> {
	for (const path of pathsIn(root, problems)) {
		const shownPath = shown(root, path);
		const { as } = roleOf(path);
		if (as === 'picture') problems.push(...checkPicture(bytesOf(join(root, path), pictureLimit), shownPath));
		if (as === 'stray' || as === 'picture' || as === 'bad-name') yield { path, shownPath };
		else {
			const { text, problems: unreadable } = decode(bytesOf(join(root, path), sizeLimit), shownPath);
			problems.push(...unreadable);
			yield text === undefined ? { path, shownPath } : { path, shownPath, text };
		}
	}
}

/** A file's bytes, and of one that is too large no more than it takes to know that. */
function bytesOf(full: string, limit: number): Uint8Array {
	const file = openSync(full, 'r');
	try {
		if (fstatSync(file).size <= limit) return readFileSync(file);
		const beginning = Buffer.alloc(limit + 1);
		return beginning.subarray(0, readSync(file, beginning));
	} finally {
		closeSync(file);
	}
}

/** Files that systems and tools leave behind; they are nobody's content. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.gitkeep']);

/** Every file below the folder, in one order on every machine; links out of it are refused. */
function pathsIn(root: string, problems: Problem[], below = ''): string[] {
	const paths: string[] = [];
	let names: string[];
	try {
		names = readdirSync(join(root, below));
	} catch (error) {
		// A content folder that is not there is the author's to mend; anything else is not expected.
		if (below !== '' || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		problems.push(problemAt({ path: shown(root, ''), line: 1, column: 1 }, 'no-such-path', {}));
		return [];
	}
	for (const name of names.sort()) {
		if (litter.has(name)) continue;
		const path = below === '' ? name : `${below}/${name}`;
		// A name in another encoding than UTF-8 cannot even be asked for.
		const status = lstatSync(join(root, path), { throwIfNoEntry: false });
		if (!status) problems.push(problemAt({ path: shown(root, path), line: 1, column: 1 }, 'bad-name', { name }));
		else if (status.isDirectory()) paths.push(...pathsIn(root, problems, path));
		else if (status.isFile()) paths.push(path);
		else problems.push(problemAt({ path: shown(root, path), line: 1, column: 1 }, 'symbolic-link', {}));
	}
	return paths;
}

/** A content file’s path as a person at the terminal knows it. */
export function shown(root: string, path: string): string {
	const full = join(root, path);
	const near = relative(process.cwd(), full);
	return (near.startsWith('..') ? full : near).replaceAll('\\', '/');
}
