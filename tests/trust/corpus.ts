import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { locales } from '../../src/model/locale.ts';

/** One attack on the library: a file that must be refused at its place with its code. */
export interface Attack {
	/** Its path inside a content folder; every attack has one of its own. */
	path: string;
	code: string;
	/** `line:column` in that file. */
	place: string;
	bytes?: Uint8Array;
	/** Where a symbolic link leads instead. */
	link?: string;
	/** A pipe instead: whoever opens it waits for ever. */
	isPipe?: boolean;
	/** How large the file claims to be. */
	size?: number;
}

const folder = 'tests/fixtures/attacks';
/** What stands above the body of an attack in prose. */
const above = {
	zh: '---\ntitle: 甲\nsummary: 乙\nupdated: 2025-12-17\n---\n\n',
	en: '---\ntitle: A\nsummary: B\nupdated: 2025-12-17\n---\n\n',
};

/**
 * Every attack of the tables: `bodies.tsv` (code, place, body), each once as a Chinese and once as an English text;
 * `yaml.tsv` (room, code, place, text); `files.tsv` (path, code, what it holds). `@@repeat x n@@` stands for n times x.
 */
export function attacks(): Attack[] {
	const bodies = rows('bodies.tsv').flatMap(([code, place, body], index) =>
		locales.map((locale) => ({
			path: `concepts/body-${index + 1}-${locale}/${locale}.mdx`,
			code: code!,
			place: place!,
			bytes: bytesOf(`${above[locale]}${written(body!)}\n`),
		})),
	);
	const yaml = rows('yaml.tsv').map(([room, code, place, text], index) => ({
		path: yamlPath[room as keyof typeof yamlPath].replace('*', String(index + 1)),
		code: code!,
		place: place!,
		bytes: bytesOf(written(text!)),
	}));
	const files = rows('files.tsv').map(([path, code, holds, what = '']): Attack => {
		const place = code === 'invisible-character' ? '2:1' : (badBytes[path!] ?? '1:1');
		const attack = { path: written(`"${path!}"`), code: code!, place };
		if (holds === 'link') return { ...attack, link: what };
		if (holds === 'fifo') return { ...attack, isPipe: true };
		if (holds === 'sparse') return { ...attack, bytes: bytesOf('a'), size: Number(what) };
		if (holds === 'giant') return { ...attack, bytes: new Uint8Array(Number(what)).fill(0x61) };
		return { ...attack, bytes: holds === 'hex' ? Buffer.from(what, 'hex') : bytesOf(`${above.zh}文字\n`) };
	});
	return [...bodies, ...yaml, ...files];
}

/** Where the first byte stands that is no UTF-8, where it is not the first of the file. */
const badBytes: Record<string, string> = Object.fromEntries(
	['gb', 'overlong', 'surrogate', 'cut', 'latin'].map((name) => [
		`concepts/${name}/${name === 'latin' ? 'en' : 'zh'}.mdx`,
		name === 'latin' ? '2:11' : '2:8',
	]),
);

const yamlPath = {
	front: 'concepts/front-*/zh.mdx',
	facts: 'firms/facts-*/facts.yaml',
	source: 'sources/attack-*.yaml',
	event: 'events/2025-12-17-attack-*.yaml',
};

/** Puts attacks into a folder as files; facts get the article that they need. */
export function plant(root: string, planted: readonly Attack[]): void {
	for (const { path, bytes, link, isPipe, size } of planted) {
		const full = join(root, path);
		mkdirSync(dirname(full), { recursive: true });
		if (link !== undefined) symlinkSync(link, full);
		else if (isPipe) execFileSync('mkfifo', [full]);
		else writeFileSync(full, bytes!);
		if (size !== undefined) truncateSync(full, size);
		if (path.endsWith('/facts.yaml')) writeFileSync(join(dirname(full), 'zh.mdx'), `${above.zh}文字\n`);
	}
}

function rows(name: string): string[][] {
	return readFileSync(join(folder, name), 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => line.split('\t'));
}

function written(json: string): string {
	return (JSON.parse(json) as string).replace(/@@repeat (\S+) (\d+)@@/g, (_whole, unit: string, times: string) =>
		unit.replaceAll('\\n', '\n').replaceAll('_', ' ').repeat(Number(times)),
	);
}

function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
