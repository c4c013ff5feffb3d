import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { attacks } from '../trust/corpus.ts';

/** The parser says in its own order what it stumbles over; a report is read from the top. */
const inOrder = (said: string[]) => said.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

/** Everything of a tree but its places: two that look alike are drawn alike. */
const shapeOf = (tree: unknown) =>
	JSON.stringify(tree, (key, value: unknown) =>
		['position', 'data', 'spread'].includes(key) || value === null ? undefined : sorted(value),
	);

function sorted(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * What the article language says of every body at hand: all articles of both libraries, the planted mistakes, the
 * harmless sentences, the attacks. With `browser` behind it, it speaks through the parser of the browser.
 */
if (process.argv[2] === 'browser') {
	const parser = new URL('../../src/model/mdx-parser.browser.ts', import.meta.url).href;
	registerHooks({
		resolve: (name, context, next) =>
			name === '#mdx-parser' ? { url: parser, shortCircuit: true } : next(name, context),
	});
}
const { proveBody } = await import('../../src/model/article-language.ts');

function reports(): Record<string, string[]> {
	const said: Record<string, string[]> = {};
	for (const [name, body] of bodies()) {
		const { tree, problems } = proveBody(body, '');
		const told = inOrder(problems.map(({ line, column, code }) => `${line}:${column} ${code}`));
		said[name] = tree ? [...told, createHash('sha1').update(shapeOf(tree)).digest('hex')] : told;
	}
	return said;
}

function bodies(): [name: string, body: string][] {
	const articles = ['content', 'tests/fixtures/library', 'tests/fixtures/mistakes'].flatMap((root) =>
		(readdirSync(root, { recursive: true }) as string[])
			.filter((path) => path.endsWith('.mdx'))
			.map((path): [string, string] => [join(root, path), readFileSync(join(root, path), 'utf8')]),
	);
	const planted = attacks()
		.filter(({ path, bytes }) => /body-.*zh.mdx$/.test(path) && bytes && bytes.length < 20_000 && !bytes.includes(0))
		.map(({ path, bytes }): [string, string] => [path, new TextDecoder().decode(bytes)]);
	const harmless = readFileSync('tests/fixtures/benign/sentences.txt', 'utf8').split('\n');
	return [
		...[...articles, ...planted].map(([name, text]): [string, string] => [
			name,
			text.replace(/^---\n[^]*?\n---\n/, ''),
		]),
		...harmless.map((text, index): [string, string] => [`sentence ${index + 1}`, text]),
	];
}

console.log(JSON.stringify(reports()));
