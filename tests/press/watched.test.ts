import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/library.ts';
import { Claims } from '../../src/press/claims.ts';
import { watched } from '../../src/press/watched.ts';
import { allMade, MadeOnce, withReadings } from '../../src/reads.ts';

const { library } = await readLibrary('tests/fixtures/library');
const watch = watched(library);
const id = [...library.articles.keys()][0]!;

/** The names of what is read while something is made. */
async function readBy(make: () => unknown): Promise<string[]> {
	const { readings } = await withReadings(() => Promise.resolve(make()));
	return [...[...readings.entries].map((entry) => watch.names[entry]!), ...readings.made].sort();
}

describe('a library that is watched', () => {
	test('says the same as the library itself', () => {
		const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
		expect(plain([...watch.library.articles])).toEqual(plain([...library.articles]));
		expect(JSON.stringify(watch.library.events)).toBe(JSON.stringify(library.events));
		expect([...watch.library.sources]).toEqual([...library.sources]);
		expect([...watch.library.graph.keys()]).toEqual([...library.graph.keys()]);
	});

	test('notes each field of an article and each text’s for itself', async () => {
		expect(await readBy(() => watch.library.articles.get(id)!.id)).toEqual([]);
		expect(await readBy(() => watch.library.articles.get(id)!.facts)).toEqual([`${id}.facts`]);
		expect(await readBy(() => watch.library.articles.get(id)!.texts.zh!.title)).toEqual(
			[`${id} texts`, `${id} zh.title`].sort(),
		);
	});

	test('notes who goes through a list, counts it, or asks for what is not there', async () => {
		expect(await readBy(() => watch.library.articles.size)).toEqual(['articles']);
		expect(await readBy(() => [...watch.library.articles.values()].length)).toEqual(['articles']);
		expect(await readBy(() => watch.library.articles.get('firms/nobody' as never))).toEqual(['articles']);
		expect(await readBy(() => [...watch.library.sources.values()])).toHaveLength(library.sources.size + 1);
	});

	test('notes the name of a thing made once for everyone who asks, and what was read for it under that name', async () => {
		const titles = new MadeOnce<object, string[]>('titles');
		const ask = () => titles.of(watch.library, 'of one', () => [watch.library.articles.get(id)!.texts.zh!.title]);
		expect(await readBy(ask)).toEqual(['titles of one']);
		expect(await readBy(ask)).toEqual(['titles of one']);
		const { entries } = allMade().get('titles of one')!.readings;
		expect([...entries].map((entry) => watch.names[entry])).toContain(`${id} zh.title`);
	});

	test('numbers and digests an equal library alike, and tells another by the entry that differs', async () => {
		const again = watched((await readLibrary('tests/fixtures/library')).library);
		expect(again.names).toEqual(watch.names);
		const article = library.articles.get(id)!;
		const other = new Map(library.articles).set(id, { ...article, pictures: ['new.png'] });
		const changed = watched({ ...library, articles: other });
		const differing = changed.names.filter((_, entry) => changed.digestOf(entry) !== watch.digestOf(entry));
		expect(differing).toEqual(['library.folder', `${id}.pictures`]);
	});
});

describe('claims on a list of tasks', () => {
	test('give each task once, from both ends, until they meet', () => {
		const tasks = Array.from({ length: 101 }, (_, number) => number);
		const one = new Claims(tasks);
		const second = new Claims(tasks, one.shared);
		const third = new Claims(tasks, one.shared);
		const taken: number[] = [];
		for (;;) {
			const round = [one.first(), second.last(), third.last(), one.first()].filter((task) => task !== undefined);
			if (round.length === 0) break;
			taken.push(...round);
		}
		expect(taken.slice(0, 4)).toEqual([0, 100, 99, 1]);
		expect(taken.sort((a, b) => a - b)).toEqual(tasks);
	});
});
