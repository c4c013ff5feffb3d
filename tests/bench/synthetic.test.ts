import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSynthetic } from '../../bench/synthetic.ts';
import { readLibrary, type Library } from '../../src/library.ts';
import { locales } from '../../src/model/locale.ts';

const folder = mkdtempSync(join(tmpdir(), 'synthetic-'));
const [one, same, other] = ['one', 'same', 'other'].map((name) => join(folder, name)) as [string, string, string];
const texts = 240;

beforeAll(async () => {
	await writeSynthetic(one, texts, 1);
	await writeSynthetic(same, texts, 1);
	await writeSynthetic(other, texts, 2);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesOf(library: string): Map<string, string> {
	const paths = (readdirSync(library, { recursive: true }) as string[]).filter((path) => /\.\w+$/.test(path)).sort();
	return new Map(paths.map((path) => [path, readFileSync(join(library, path), 'utf8')]));
}

/** What there is of each for every text of a library. */
function densityOf(folder: string, { articles, sources, events }: Library): Record<string, number> {
	const bodies = [...filesOf(folder)]
		.filter(([path]) => path.endsWith('.mdx'))
		.map(([, text]) => text.replace(/^---\n[^]*?\n---\n/, ''));
	const all = [...articles.values()];
	const found = (pattern: RegExp) => bodies.reduce((sum, body) => sum + [...body.matchAll(pattern)].length, 0);
	const counts = {
		links: found(/\]\([a-z]+\/[a-z0-9-]+/g),
		figures: found(/<Fact /g),
		citations: found(/<Cite /g),
		sections: found(/^## /gm),
		'typed links': all.reduce((sum, { original }) => sum + Object.values(original.links).flat().length, 0),
		facts: all.reduce((sum, { facts }) => sum + facts.length, 0),
		sources: sources.size,
		events: events.length,
	};
	return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count / bodies.length]));
}

describe('a synthetic library', () => {
	test('has every text in both languages, and no problem', async () => {
		const { library, problems } = await readLibrary(one);
		expect(problems).toEqual([]);
		expect(library.articles.size).toBe(texts / 2);
		for (const { texts } of library.articles.values()) expect(Object.keys(texts).sort()).toEqual([...locales].sort());
	});

	test('is linked, cited and counted as densely as our own', async () => {
		const own = densityOf('content', (await readLibrary('content')).library);
		const made = densityOf(one, (await readLibrary(one)).library);
		for (const [name, count] of Object.entries(own)) {
			expect(made[name], name).toBeGreaterThan(count * 0.7);
			expect(made[name], name).toBeLessThan(count * 1.3);
		}
	});

	test('is the same for one seed, and another for another', () => {
		expect(filesOf(same)).toEqual(filesOf(one));
		expect([...filesOf(other).keys()]).not.toEqual([...filesOf(one).keys()]);
	});
});
