import { expect, test } from 'vitest';
import { articleMarkdown, citedSources } from '../../src/data/markdown.ts';
import { readLibrary } from '../../src/library.ts';
import { addressesUnder } from '../../src/model/href.ts';
import { locales } from '../../src/model/locale.ts';

const { library } = await readLibrary('content');
const absolute = (path: string) => `https://atlas.example${path}`;
const from = { library, to: addressesUnder('/', 'https://atlas.example'), absolute };
const texts = [...library.articles.values()].flatMap((article) =>
	locales.map((locale) => ({ article, locale, markdown: articleMarkdown(from, article, locale) })),
);

test('a citation stands in the line that it supports, also in a list', () => {
	const alone = texts.flatMap(({ markdown }) => markdown.match(/^[\s>-]*(?:\[\d+\])+$/gm) ?? []);
	expect(alone).toEqual([]);
});

test('every number of a citation is in the list of sources, in order', () => {
	for (const { article, locale, markdown } of texts) {
		const cited = citedSources(from, article, locale);
		const listed = [...markdown.matchAll(/^(\d+)\. .*[,，]\s*([a-z0-9-]+)$/gm)].map(([, , id]) => id);
		expect(listed.slice(-cited.length || listed.length), article.id).toEqual(cited.slice());
		const numbers = [...markdown.matchAll(/(?<!\\)\[(\d+)\](?!\()/g)].map(([, number]) => Number(number));
		expect(Math.max(0, ...numbers), `${article.id} ${locale}`).toBeLessThanOrEqual(cited.length);
	}
});

test('leads to addresses in full, and holds no tag of a component', () => {
	for (const { article, markdown } of texts) {
		expect(markdown, article.id).not.toMatch(/\]\(\//);
		expect(markdown, article.id).not.toMatch(/<(?:Fact|Cite|Claim|Note|Chart|Compare|Timeline)/);
	}
});
