import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { decode } from '../model/bytes.ts';
import { mendFile, type Mended } from '../model/mend.ts';

/** One file that was mended. */
export interface FixedFile {
	path: string;
	mended: Mended[];
}

/** `--fix`: mends the typesetting of the wanted files, each at once or not at all, and says what was mended. */
export async function fixFiles(root: string, shown: (path: string) => string, isWanted: (path: string) => boolean) {
	const entries = await readdir(root, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile() && /\.(?:mdx|yaml)$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
	const fixed: FixedFile[] = [];
	for (const path of paths.sort()) {
		if (!isWanted(shown(path))) continue;
		const bytes = await readFile(join(root, path));
		const after = fixedBytes(path, bytes);
		if (!after) continue;
		await replace(join(root, path), after.text);
		fixed.push({ path: shown(path), mended: after.mended });
	}
	return fixed;
}

/** The whole new file, with its line ends and byte order mark as they were; nothing where there is nothing to mend. */
export function fixedBytes(path: string, bytes: Uint8Array): { text: string; mended: Mended[] } | undefined {
	const { text } = decode(bytes, path);
	if (text === undefined) return undefined;
	const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	const [mark, written] = raw.startsWith('\uFEFF') ? ['\uFEFF', raw.slice(1)] : ['', raw];
	const lineEnd = written.includes('\r\n') ? '\r\n' : '\n';
	// Line ends of several kinds could not all be put back.
	if (text.replaceAll('\n', lineEnd) !== written) return undefined;
	const { text: mendedText, mended } = mendFile(path, text);
	return mended.length === 0 ? undefined : { text: mark + mendedText.replaceAll('\n', lineEnd), mended };
}

/** Written beside and renamed into its place: at no moment is there half a file. */
async function replace(path: string, text: string): Promise<void> {
	const next = `${path}.${randomUUID()}.tmp`;
	try {
		await writeFile(next, text, { mode: (await stat(path)).mode });
		await rename(next, path);
	} finally {
		await rm(next, { force: true });
	}
}
