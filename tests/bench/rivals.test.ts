import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Nodes, Parents } from 'hast';
import { toString } from 'mdast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bareAstro } from '../../bench/rivals/astro.ts';
import { starlight } from '../../bench/rivals/starlight.ts';
import { mdxFile, rivalTexts, type RivalText } from '../../bench/rivals/texts.ts';
import { writeSynthetic } from '../../bench/synthetic.ts';
import { readLibrary, type Library } from '../../src/library.ts';
import { addressesUnder } from '../../src/model/href.ts';
import type { Article } from '../../src/model/knowledge.ts';
import type { Locale } from '../../src/model/locale.ts';
import { parseMdx } from '../../src/model/mdx-parser.ts';
import { bodyParts } from '../../src/render/article-page.ts';
import { drawn } from '../../src/render/body.ts';

const folder = mkdtempSync(join(tmpdir(), 'rivals-'));
let library: Library;
let texts: RivalText[];

beforeAll(async () => {
	await writeSynthetic(folder, 60);
	({ library } = await readLibrary(folder));
	texts = rivalTexts(library);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Letters and figures alone: what a reader reads, whatever stands between. */
function words(text: string): string {
	return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The text that our page draws, without what is drawn and the numbers of sources. */
function drawnText(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (node.type === 'element' && ['sup', 'svg'].includes(node.tagName)) return '';
	return 'children' in node ? (node as Parents).children.map((child) => drawnText(child as Nodes)).join('') : '';
}

/** An article's body as our page draws it, claims first. */
function drawnBody(article: Article, locale: Locale): { body: Nodes; cited: readonly string[] } {
	const { scope, text, claims } = bodyParts(library, article, locale, addressesUnder('/'));
	const body = drawn(scope, text.tree, text) as Parents;
	return { body: { type: 'root', children: [...claims, ...body.children] } as Nodes, cited: scope.cited };
}

describe('the texts given to others', () => {
	test('are all of them, with the words of our own pages', () => {
		expect(texts).toHaveLength(60);
		for (const { id, locale, title, body } of texts) {
			const article = library.articles.get(id)!;
			const { body: own, cited } = drawnBody(article, locale);
			const theirs = words(toString(parseMdx(body)));
			expect(title).toBe(article.texts[locale]!.title);
			expect(theirs).toContain(words(article.texts[locale]!.summary));
			expect(theirs, `${id} ${locale}`).toContain(words(drawnText(own)));
			for (const source of cited) expect(theirs).toContain(words(library.sources.get(source)!.title!));
		}
	});

	test('link to the same articles and cite as often', () => {
		for (const { id, locale, body } of texts) {
			const { body: own } = drawnBody(library.articles.get(id)!, locale);
			const ours = JSON.stringify(own);
			const [links, citations] = [/"href":"(\/[a-z]+\/[^"#]+)/g, /"href":"#ref-/g].map((one) => [
				...ours.matchAll(one),
			]);
			for (const [, address] of links!) expect(body).toContain(`](${address!}`);
			expect([...body.matchAll(/\[\^\d+\](?!:)/g)]).toHaveLength(citations!.length);
		}
	});

	test('hold nothing that MDX would run', () => {
		for (const text of texts) expect(JSON.stringify(parseMdx(mdxFile(text)))).not.toMatch(/"mdx/);
	});

	test('lie where each rival looks for them, both languages apart', () => {
		for (const rival of [starlight, bareAstro])
			expect(new Set(texts.map((text) => rival.pathOf(text))).size).toBe(texts.length);
	});
});
