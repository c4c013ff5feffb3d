import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Settings } from '../settings.ts';
import { pathsUnder } from './walk.ts';

/** What a site is made from, as two digests: all that is not content, and the content. */
export interface Inputs {
	/** The program: its own files, the packages as locked, Node itself, and everything the environment sets. */
	program: string;
	content: string;
}

/** Digests of everything a build reads; equal digests make an equal site. */
export function inputsOf(settings: Settings, environment: NodeJS.ProcessEnv): Inputs {
	const { outFolder, keptFolder, port, ...told } = settings;
	const program = createHash('sha256');
	add(program, JSON.stringify([process.version, process.arch, told, environment.AS_OF ?? '']));
	for (const file of ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'])
		add(program, file, readFileSync(file));
	for (const folder of ['src', 'public']) addFolder(program, resolve(folder));
	const content = createHash('sha256');
	// A folder that is not there is told when the content is proven.
	if (existsSync(settings.contentFolder)) addFolder(content, settings.contentFolder, tooLarge);
	return { program: program.digest('hex'), content: content.digest('hex') };
}

/** Every file below a folder; what is no file, and what no content may be, is named, so that it counts as well. */
function addFolder(hash: Hash, folder: string, most = Infinity): void {
	for (const { path, isFile } of pathsUnder(folder)) {
		const full = join(folder, path);
		const isRead = isFile && statSync(full).size <= most;
		add(hash, path, isRead ? readFileSync(full) : 'not read');
	}
}

/** Larger than any file that content may hold: the proof refuses it unread. */
const tooLarge = 16_777_216;

/** Lengths stand before what they measure, so that no two lists of parts read the same. */
function add(hash: Hash, ...parts: (string | Buffer)[]): void {
	for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
}
