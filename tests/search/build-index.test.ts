import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { closePagefind, SearchIndex } from '../../src/search/build-index.ts';
import { bundlePage } from '../../src/search/bundle-text.ts';
import { foldByTables } from '../../src/search/traditional.ts';

const files = ['a.html', 'b.html', 'c.html', 'd.html'];

const page = (file: string, text: string) => () =>
	bundlePage(`/${file}`, { blocks: [{ field: 'text', text }], filters: [] }, foldByTables);

const now = {
	'a.html': page('a.html', '摩尔线程在科创板上市'),
	'b.html': page('b.html', '壁仞科技在香港上市'),
	'd.html': page('d.html', 'Hygon designs accelerators'),
};
const before = (file: string) => page(file, '沐曦的旧文字');

/** Every file of the bundle that these steps make, and its bytes. */
async function made(steps: (index: SearchIndex) => void): Promise<Record<string, string>> {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-index-'));
	try {
		const index = new SearchIndex(folder, files, false);
		steps(index);
		await index.finish();
		const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
		return Object.fromEntries(
			paths.map(({ parentPath, name }) => {
				const path = join(parentPath, name);
				return [path.slice(folder.length), readFileSync(path, 'base64')];
			}),
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const takeAll = (index: SearchIndex) => {
	for (const file of files) index.take(file, now[file as keyof typeof now]);
};

afterAll(closePagefind);

describe('SearchIndex', () => {
	test('is the same in whatever order pages come', async () => {
		const backwards = await made((index) => {
			for (const file of files.toReversed()) index.take(file, now[file as keyof typeof now]);
		});
		expect(Object.keys(backwards).length).toBeGreaterThan(3);
		expect(backwards).toEqual(await made(takeAll));
	});

	test('has nothing of what a page said before, when it comes late and says something else', async () => {
		const held = await made((index) => {
			index.hold('b.html', before('b.html'));
			for (const file of ['a.html', 'c.html', 'd.html', 'b.html']) index.take(file, now[file as keyof typeof now]);
		});
		expect(held).toEqual(await made(takeAll));
	});

	test('has nothing of a page that was one before and is none any more', async () => {
		const held = await made((index) => {
			index.hold('c.html', before('c.html'));
			for (const file of ['a.html', 'b.html', 'd.html', 'c.html']) index.take(file, now[file as keyof typeof now]);
		});
		expect(held).toEqual(await made(takeAll));
	});
});
