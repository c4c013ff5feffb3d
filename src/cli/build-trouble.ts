import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { wordsFor } from '../i18n/index.ts';
import type { Locale } from '../model/locale.ts';

/** What can keep a sound content from becoming a site; the words for each are in `i18n/`, under `build.trouble`. */
export type Trouble =
	| 'disk-full'
	| 'file-too-large'
	| 'not-writable'
	| 'no-pagefind'
	| 'out-holds-other'
	| 'out-holds-work'
	| 'out-in-work'
	| 'out-is-disk'
	| 'out-is-file';

/** Thrown where it is known why the site cannot be made. */
export class BuildTrouble extends Error {
	readonly trouble: Trouble;
	readonly values: Record<string, string>;
	constructor(trouble: Trouble, values: Record<string, string> = {}) {
		super(trouble);
		this.trouble = trouble;
		this.values = values;
	}
}

/** Codes of the system for which there is something a person can do. */
const troubleOf: Readonly<Record<string, Trouble>> = {
	ENOSPC: 'disk-full',
	EDQUOT: 'disk-full',
	EFBIG: 'file-too-large',
	EACCES: 'not-writable',
	EPERM: 'not-writable',
	EROFS: 'not-writable',
	EXDEV: 'out-is-disk',
	EBUSY: 'out-is-disk',
	ENOTDIR: 'out-is-file',
};

/** The same for those who tell the system's number alone, as Astro's bundler does. */
const codeOfNumber: Readonly<Record<string, string>> = {
	1: 'EPERM',
	13: 'EACCES',
	27: 'EFBIG',
	28: 'ENOSPC',
	30: 'EROFS',
	122: 'EDQUOT',
};

/** Below this a disk is full for every writer, whatever it makes of it: Pagefind's program says only that it has ended. */
const roomForAnything = 65_536;

/** What went wrong and what to do, in a line or two; what nobody foresaw is told as it was thrown. */
export async function troubleWords(error: unknown, folder: string, locale: Locale): Promise<string> {
	const known = troubleIn(error, folder) ?? (await fullDisk(folder));
	if (known) return wordsFor(locale)(`build.trouble.${known.trouble}`, { folder, ...known.values });
	return error instanceof Error ? withoutStack(error.message) : String(error);
}

function troubleIn(error: unknown, folder: string): BuildTrouble | undefined {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		if (cause instanceof BuildTrouble) return cause;
		// Some of the tools on the way keep the words of an error and lose its code.
		const number = /\(os error (\d+)\)/.exec(cause.message)?.[1] ?? '';
		const said = codeOfNumber[number] ?? /(?:^|\s)(E[A-Z]{3,9}): /.exec(cause.message)?.[1];
		const { code = said, path = folder } = cause as NodeJS.ErrnoException;
		const trouble = troubleOf[code ?? ''];
		if (trouble) return new BuildTrouble(trouble, { path, code: code! });
	}
	return undefined;
}

async function fullDisk(folder: string): Promise<BuildTrouble | undefined> {
	for (const one of [dirname(folder), '.']) {
		const disk = await statfs(one).catch(() => undefined);
		if (disk && disk.bavail * disk.bsize < roomForAnything) return new BuildTrouble('disk-full', { folder: one });
	}
	return undefined;
}

function withoutStack(said: string): string {
	return said
		.split('\n')
		.filter((line) => !/^\s+(?:at |\d+: )/.test(line))
		.join('\n')
		.trim();
}
