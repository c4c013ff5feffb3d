import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { assemble, type ContentFile } from './model/assemble.ts';
import { decode } from './model/bytes.ts';
import type { Knowledge } from './model/knowledge.ts';
import { roleOf } from './model/files.ts';
import { isWarning, type Problem } from './model/problem.ts';
import { daysFrom } from './settings.ts';

/**
 * The library as it stands at a commit, read out of git without touching a file; nothing when git knows no such
 * commit. What the commit holds is decoded and proven like any content.
 */
export function libraryAt(ref: string, contentFolder: string): { library: Knowledge; problems: Problem[] } | undefined {
	const commit = commitOf(ref);
	const top = git(['rev-parse', '--show-toplevel'])?.toString().trim();
	if (commit === undefined || top === undefined) return undefined;
	const folder = relative(top, contentFolder).replaceAll('\\', '/');
	const listed = git(['ls-tree', '-r', '-z', '--full-tree', commit, '--', folder])?.toString() ?? '';
	const blobs = listed.split('\0').flatMap((line) => {
		const match = /^100\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line);
		return match && match[2]!.startsWith(`${folder}/`)
			? [{ hash: match[1]!, path: match[2]!.slice(folder.length + 1) }]
			: [];
	});
	const texts = blobs.filter(({ path }) => !['stray', 'picture', 'bad-name'].includes(roleOf(path).as));
	const bytes = contentsOf(texts.map(({ hash }) => hash));
	const problems: Problem[] = [];
	const files = blobs.map(({ path, hash }): ContentFile => {
		const shownPath = `${folder}/${path}`;
		const found = bytes.get(hash);
		if (!found) return { path, shownPath };
		const { text, problems: unreadable } = decode(found, shownPath);
		problems.push(...unreadable);
		return text === undefined ? { path, shownPath } : { path, shownPath, text };
	});
	const { knowledge, problems: found } = assemble(files, daysFrom(process.env));
	return { library: knowledge, problems: [...problems, ...found].filter((problem) => !isWarning(problem)) };
}

/** Where two lines of work parted: what a branch changes is counted from there, not from what others did since. */
export function partingOf(one: string, other: string): string | undefined {
	return git(['merge-base', '--end-of-options', one, other])?.toString().trim();
}

function commitOf(ref: string): string | undefined {
	return git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
		?.toString()
		.trim();
}

/** All blobs in one call of git: a library has a thousand. */
function contentsOf(hashes: readonly string[]): Map<string, Buffer> {
	const answer = git(['cat-file', '--batch'], hashes.join('\n')) ?? Buffer.alloc(0);
	const contents = new Map<string, Buffer>();
	for (let at = 0; at < answer.length;) {
		const end = answer.indexOf('\n', at);
		const [hash, , size] = answer.subarray(at, end).toString().split(' ');
		contents.set(hash!, answer.subarray(end + 1, end + 1 + Number(size)));
		at = end + 1 + Number(size) + 1;
	}
	return contents;
}

function git(args: string[], input = ''): Buffer | undefined {
	const { status, stdout } = spawnSync('git', args, { input, maxBuffer: 2 ** 30 });
	return status === 0 ? stdout : undefined;
}
