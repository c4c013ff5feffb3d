import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readLibrary } from '../src/library.ts';
import { filesOf, idsOf, insert, restore, snapshot, sweep, write } from './edited-folder.ts';
import type { Chance } from './random.ts';

type Edit = (folder: string, chance: Chance) => boolean;

const paragraph = /(?<=\n\n)(?=\p{L})/gu;
const idOfSource = (path: string) => basename(path, '.yaml');

/** What an article may be a part of. */
const wholes = (folder: string) => idsOf(folder).filter((id) => /^(?:firms|products|concepts)/.test(id));

/** What people do to a library, one at a time; each answers false where there is nothing to do it to. */
const edits: Record<string, Edit> = {
	text: (folder, chance) => insert(folder, /mdx$/, chance, paragraph, (number) => `第${number}句。`),
	title: (folder, chance) => insert(folder, /mdx$/, chance, /(?<=^title: .*?)(?="?$)/gm, (number) => ` ${number}`),
	summary: (folder, chance) =>
		insert(folder, /mdx$/, chance, /(?<=^summary: "?)(?=\p{L})/gmu, (number) => `${number} `),
	heading: (folder, chance) => insert(folder, /mdx$/, chance, /(?<=^## )(?=\p{L})/gmu, (number) => `${number} `),
	name: (folder, chance) => insert(folder, /mdx$/, chance, /(?<=^names: \[)/gm, (number) => `Name ${number}, `),
	link: (folder, chance) => insert(folder, /mdx$/, chance, paragraph, () => `[](${chance.pick(idsOf(folder))}) `),
	relation: (folder, chance) =>
		insert(folder, /mdx$/, chance, /(?<=^links:)$/gm, () => `\n  part-of: [${chance.pick(wholes(folder))}]`),
	day: (folder, chance) =>
		insert(folder, /mdx$/, chance, /(?<=^updated: )\d.*$/gm, (number) => `2026-07-${10 + (number % 20)}`),
	fact: (folder, chance) =>
		insert(folder, /facts\.yaml$/, chance, /(?<=value: \d)\d/g, (number) => String(number % 10)),
	unfact: (folder, chance) => insert(folder, /facts\.yaml$/, chance, /^- is:.*\n(?: .*\n)*/gm, () => ''),
	dissent: (folder, chance) =>
		insert(folder, /facts\.yaml$/, chance, /(?<=sources: \[)/g, () => {
			const source = chance.pick(filesOf(folder, /^sources\/.*yaml$/));
			return `${idOfSource(source)}, `;
		}),
	vocabulary: (folder, chance) =>
		insert(folder, /^vocabulary/, chance, /(?<=en: )(?=[A-Z])/g, (number) => `New${number} `),
	source: (folder, chance) => insert(folder, /^sources/, chance, /(?<=^publisher: "?)/gm, (number) => `P${number} `),
	'new source': (folder, chance) => {
		const number = chance.below(1e6);
		return write(folder, `sources/new-${number}.yaml`, sourceText(number));
	},
	event: (folder, chance) => insert(folder, /^events/, chance, /(?<=title: \{ zh: "?)/g, (number) => `${number}次`),
	'new event': (folder, chance) => {
		const number = chance.below(1e6);
		const day = `2026-0${1 + (number % 9)}-1${number % 10}`;
		const source = idOfSource(chance.pick(filesOf(folder, /^sources\/.*yaml$/)));
		const text = `date: ${day}\ntitle: { zh: 第${number}件, en: Number ${number} }\nabout: [${chance.pick(idsOf(folder))}]\nsources: [${source}]\n`;
		return write(folder, `events/${day}-new-${number}.yaml`, text);
	},
	'new article': (folder, chance) => {
		const number = chance.below(1e6);
		const [to, other] = [chance.pick(wholes(folder)), chance.pick(idsOf(folder))];
		const text = `---\ntitle: 新条${number}\nsummary: 新的。\nlinks: { part-of: [${to}] }\nupdated: 2026-05-01\n---\n\n见[](${other})。\n`;
		return write(folder, `concepts/new-${number}/zh.mdx`, text);
	},
	rename: (folder, chance) => {
		const id = chance.pick(idsOf(folder));
		const next = `${dirname(id)}/renamed-${chance.below(1e6)}`;
		for (const path of filesOf(folder)) {
			const full = join(folder, path);
			const text = readFileSync(full, 'utf8');
			const renamed = text.replace(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'), next);
			if (renamed !== text) writeFileSync(full, renamed);
		}
		renameSync(join(folder, id), join(folder, next));
		return true;
	},
	delete: (folder, chance) => {
		const removable = filesOf(folder, /new-|^events\/|^sources\/|\.mdx$/);
		rmSync(join(folder, chance.pick(removable)));
		sweep(folder);
		return true;
	},
	translation: (folder, chance) => {
		const alone = idsOf(folder).filter((id) => filesOf(folder, new RegExp(`^${id}/..\\.mdx$`)).length === 1);
		if (alone.length === 0) return false;
		const id = chance.pick(alone);
		const [own] = filesOf(folder, new RegExp(`^${id}/..\\.mdx$`));
		const [from, to] = own!.endsWith('zh.mdx') ? ['zh', 'en'] : ['en', 'zh'];
		const text = `---\ntitle: Made ${chance.below(1e6)}\nsummary: A text.\ntranslation-of: ${from}\n---\n\nText.\n`;
		return write(folder, `${id}/${to}.mdx`, text);
	},
};

/** Makes one random edit that leaves the library whole; answers what it was. Edits that would not are taken back. */
export async function editOnce(folder: string, chance: Chance): Promise<string> {
	const before = snapshot(folder);
	for (;;) {
		const [name, edit] = chance.pick(Object.entries(edits));
		if (!edit(folder, chance)) continue;
		const after = snapshot(folder);
		const isChanged = after.size !== before.size || [...after].some(([path, text]) => before.get(path) !== text);
		const { problems } = await readLibrary(folder);
		if (isChanged && problems.length === 0) return name;
		restore(folder, before);
	}
}

function sourceText(number: number): string {
	return `title: New ${number}\npublisher: New\nlanguage: en\nkind: press\npublished: 2026-02-0${1 + (number % 9)}\nread: 2026-06-30\nurl: https://new.example/${number}\n`;
}
