import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readLibrary } from '../src/library.ts';
import type { Chance } from './random.ts';

/** What people do to a library, one at a time; each answers false where there is nothing to do it to. */
const edits: Record<string, (folder: string, chance: Chance) => boolean> = {
	text: (folder, chance) => inText(folder, chance, /(?<=\n\n)(?=[\p{L}])/gu, (number) => `第${number}句。`),
	title: (folder, chance) => inText(folder, chance, /(?<=^title: .*)$/gm, (number) => ` ${number}`),
	summary: (folder, chance) => inText(folder, chance, /(?<=^summary: )(?=\p{L})/gmu, (number) => `${number}: `),
	name: (folder, chance) => inText(folder, chance, /(?<=^names: \[)/gm, (number) => `Name ${number}, `),
	link: (folder, chance) => inText(folder, chance, /(?<=\n\n)(?=[\p{L}])/gu, () => '[](firms/beta) '),
	relation: (folder, chance) => inText(folder, chance, /(?<=^links:)$/gm, () => '\n  part-of: [concepts/gap]'),
	day: (folder, chance) =>
		inFile(files(folder, /mdx$/), chance, /(?<=^updated: )\d.*$/gm, (number) => `2026-07-${10 + (number % 20)}`),
	fact: (folder, chance) =>
		inFile(files(folder, /facts\.yaml$/), chance, /(?<=value: \d)\d/g, (number) => String(number % 10)),
	dissent: (folder, chance) =>
		inFile(files(folder, /facts\.yaml$/), chance, /(?<=sources: \[)(?=daily)/g, () => 'untitled-blog, '),
	vocabulary: (folder, chance) =>
		inFile(files(folder, /vocabulary/), chance, /(?<=en: )(?=[A-Z])/g, (number) => `New${number} `),
	source: (folder, chance) =>
		inFile(files(folder, /sources/), chance, /(?<=^publisher: )/gm, (number) => `P${number} `),
	'new source': (folder, chance) => {
		const number = chance.below(1e6);
		writeFileSync(join(folder, `sources/new-${number}.yaml`), sourceText(number));
		return true;
	},
	event: (folder, chance) => inFile(files(folder, /events/), chance, /(?<=title: \{ zh: )/g, (number) => `${number}次`),
	'new event': (folder, chance) => {
		const number = chance.below(1e6);
		const day = `2026-0${1 + (number % 9)}-1${number % 10}`;
		const text = `date: ${day}\ntitle: { zh: 第${number}件, en: Number ${number} }\nabout: [firms/beta]\nsources: [daily-2025]\n`;
		writeFileSync(join(folder, `events/${day}-new-${number}.yaml`), text);
		return true;
	},
	'new article': (folder, chance) => {
		const number = chance.below(1e6);
		const text = `---\ntitle: 新条${number}\nsummary: 新的。\nlinks: { related-to: [concepts/gap] }\nupdated: 2026-05-01\n---\n\n见[](firms/acme)。\n`;
		return write(folder, `concepts/new-${number}`, text);
	},
	rename: (folder, chance) => {
		const [made] = chance.some(madeArticles(folder), 1);
		if (!made) return false;
		renameSync(join(folder, 'concepts', made), join(folder, 'concepts', `new-${chance.below(1e6)}`));
		return true;
	},
	delete: (folder, chance) => {
		const removable = [
			...madeArticles(folder).map((name) => `concepts/${name}`),
			...files(folder, /\/new-|-new-|people\/li\/en|beta\/en/).map((path) => path.slice(folder.length + 1)),
		];
		if (removable.length === 0) return false;
		rmSync(join(folder, chance.pick(removable)), { recursive: true });
		return true;
	},
	translation: (folder, chance) =>
		write(
			folder,
			'people/li',
			`---\ntitle: Li ${chance.below(1e6)}\nsummary: A person.\ntranslation-of: zh\n---\n\nText.\n`,
			'en',
		),
};

/** Makes one random edit that leaves the library whole; answers what it was. Edits that would not are taken back. */
export async function editOnce(folder: string, chance: Chance): Promise<string> {
	for (;;) {
		const before = snapshot(folder);
		const [name, edit] = chance.pick(Object.entries(edits));
		const isDone = edit(folder, chance);
		const { problems } = await readLibrary(folder);
		const after = snapshot(folder);
		const isChanged = JSON.stringify([...before]) !== JSON.stringify([...after]);
		if (isDone && isChanged && problems.length === 0) return name;
		restore(folder, before, after);
	}
}

function inText(folder: string, chance: Chance, where: RegExp, what: (number: number) => string): boolean {
	return inFile(files(folder, /mdx$/), chance, where, what);
}

/** Puts something in at one of the places a pattern finds, in one of the files. */
function inFile(paths: readonly string[], chance: Chance, where: RegExp, what: (number: number) => string): boolean {
	const path = chance.pick(paths);
	const text = readFileSync(path, 'utf8');
	const places = [...text.matchAll(where)];
	if (places.length === 0) return false;
	const place = chance.pick(places);
	const number = chance.below(1000);
	writeFileSync(path, text.slice(0, place.index) + what(number) + text.slice(place.index + place[0].length));
	return true;
}

function files(folder: string, pattern: RegExp): string[] {
	return (
		readdirSync(folder, { recursive: true, withFileTypes: true }) as {
			parentPath: string;
			name: string;
			isFile(): boolean;
		}[]
	)
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.filter((path) => pattern.test(path.slice(folder.length)))
		.sort();
}

function madeArticles(folder: string): string[] {
	return readdirSync(join(folder, 'concepts')).filter((name) => name.startsWith('new-'));
}

function write(folder: string, id: string, text: string, locale = 'zh'): boolean {
	mkdirSync(join(folder, id), { recursive: true });
	writeFileSync(join(folder, id, `${locale}.mdx`), text);
	return true;
}

function sourceText(number: number): string {
	return `title: New ${number}\npublisher: New\nlanguage: en\nkind: press\npublished: 2026-02-0${1 + (number % 9)}\nread: 2026-06-30\nurl: https://new.example/${number}\n`;
}

function snapshot(folder: string): Map<string, string> {
	return new Map(files(folder, /./).map((path) => [path, readFileSync(path, 'latin1')]));
}

function restore(folder: string, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): void {
	for (const path of after.keys()) if (!before.has(path)) rmSync(path);
	for (const [path, text] of before) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text, 'latin1');
	}
	removeEmpty(join(folder, 'concepts'));
	removeEmpty(join(folder, 'people'));
}

/** A folder without a file would not be there in a clone. */
function removeEmpty(folder: string): void {
	for (const name of readdirSync(folder))
		if (readdirSync(join(folder, name)).length === 0) rmdirSync(join(folder, name));
}
