import { fork } from 'node:child_process';
import { keepMould, type LaidMould, type Mould } from './mould.ts';

/** What the caster says when it is done. */
export type Cast = { mould: Mould } | { failed: Failure[] };

/** An error as it can be told from one process to another: it, then what caused it. */
interface Failure {
	message: string;
	code?: string;
	path?: string;
}

/** A mould in the making. */
export interface Casting<Made = LaidMould> {
	mould: Promise<Made>;
	/** The process in which it is made, once that has started. */
	process: number | undefined;
	/** Ends it; nothing is written after that. */
	stop(): void;
}

/**
 * Has Astro bundle the program into an empty folder: in a process of its own, so that the content can be read at the
 * same time, and so that the bundler's memory is free before the first page is drawn.
 */
function castMould(folder: string): Casting<Mould> {
	const caster = fork(new URL('caster.ts', import.meta.url), [folder], {
		execArgv: [...process.execArgv, youngObjects(8)],
		env: sparingly(process.env),
	});
	const mould = new Promise<Mould>((resolve, reject) => {
		let said: Cast | undefined;
		caster.on('message', (message: Cast) => (said = message));
		caster.on('error', reject);
		caster.on('exit', (code, signal) => {
			if (!said) reject(new Error(`Astro ended with ${signal ?? code} before the pages could be drawn.`));
			else if ('mould' in said) resolve(said.mould);
			else reject(thrown(said.failed));
		});
	});
	// Whoever waits for it will hear; until then nobody does.
	mould.catch(() => {});
	return { mould, process: caster.pid, stop: () => caster.kill('SIGKILL') };
}

/** The same, and keeps it for builds of the same program. */
export function castAndKeep(program: string, folder: string, isClean: boolean): Casting {
	const casting = castMould(folder);
	const mould = casting.mould.then((made) => keepMould(program, made, folder, isClean));
	mould.catch(() => {});
	return { ...casting, mould };
}

/**
 * The option of Node that bounds the room for young objects, to three times as many megabytes. What Node takes by itself
 * on a large machine is no faster here, and costs each process up to 100 MB.
 */
export function youngObjects(megabytes: number): string {
	return `--max-semi-space-size=${megabytes}`;
}

/**
 * An environment in which memory is taken sparingly, by allocators that know these variables. glibc gives all threads
 * together two stores, where it would give eight for each processor and keep what is given back to each (mallopt(3),
 * M_ARENA_MAX): 100 MB less with a thousand texts, and no slower. The allocator of the parsers and the bundler
 * (mimalloc) takes small pages, where it would have the kernel clear two megabytes for whatever it touches: 0.7 s of
 * the processors less.
 */
export function sparingly(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return { MALLOC_ARENA_MAX: '2', MIMALLOC_ALLOW_THP: '0', ...environment };
}

export function failuresOf(error: unknown): Failure[] {
	if (!(error instanceof Error)) return [{ message: String(error) }];
	const { code, path } = error as NodeJS.ErrnoException;
	const own = { message: error.message, ...(code && { code }), ...(path && { path }) };
	return [own, ...(error.cause === undefined ? [] : failuresOf(error.cause))];
}

function thrown([first, ...causes]: Failure[]): Error {
	const { message, ...known } = first!;
	const cause = causes.length > 0 ? { cause: thrown(causes) } : {};
	return Object.assign(new Error(message, cause), known);
}
