import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { proveBody } from '../../src/model/article-language.ts';
import { assemble } from '../../src/model/assemble.ts';
import { decode, invisibleWithin } from '../../src/model/bytes.ts';
import { addressesUnder } from '../../src/model/href.ts';
import { kinds } from '../../src/model/id.ts';
import { locales } from '../../src/model/locale.ts';
import { parseArticle } from '../../src/model/parse.ts';
import { readYaml } from '../../src/model/yaml.ts';
import { drawArticle } from '../../src/render/article-page.ts';
import { anyText, longText, share } from './random.ts';

describe('the readers, given anything', () => {
	test('prove any body: a tree or a problem inside the file, and no crash', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { tree, problems } = proveBody(text, 'x');
				expect(tree === undefined).toBe(problems.length > 0);
				const lines = text.split('\n');
				for (const { line, column } of problems) {
					expect(line).toBeGreaterThanOrEqual(1);
					expect(line).toBeLessThanOrEqual(lines.length + 1);
					expect(column).toBeGreaterThanOrEqual(1);
					expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 2);
				}
			}),
			share(1),
		);
	});

	test('come to an end with the longest file', () => {
		fc.assert(
			fc.property(longText, (text) => {
				proveBody(text, 'x');
				readYaml(text, 'x');
			}),
			share(0.05),
		);
	});

	test('read any YAML: a value without a sign no one sees, or a problem', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { value, problems } = readYaml(text, 'x');
				if (problems.length > 0) expect(value).toBeUndefined();
				else if (invisibleWithin(text) === undefined)
					expect(invisibleWithin(JSON.stringify(value) ?? '')).toBeUndefined();
				expect(({} as Record<string, unknown>).polluted).toBeUndefined();
			}),
			share(1),
		);
	});

	test('read any bytes as any kind of article', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.uint8Array({ maxLength: 200 }),
					anyText.map((text) => new TextEncoder().encode(`---\n${text}`)),
				),
				fc.constantFrom(...kinds),
				(bytes, kind) => {
					const { text, problems } = decode(bytes, 'x');
					if (text === undefined) expect(problems).toHaveLength(1);
					else parseArticle(text, 'x', kind);
				},
			),
			share(0.5),
		);
	});
});

const root = 'tests/fixtures/library';
const library = (readdirSync(root, { recursive: true }) as string[])
	.filter((path) => /\.(?:yaml|mdx)$/.test(path))
	.map((path) => ({ path, shownPath: path, text: readFileSync(join(root, path), 'utf8') }));
const to = addressesUnder('/');

/** What a drawn article may be made of; all else would be markup that an author got through. */
const elements =
	/^(?:p|a|h[2-4]|em|strong|del|code|pre|blockquote|ul|ol|li|table|thead|tbody|tr|th|td|hr|br|img|div|span|sup|sub|figure|figcaption|section|aside|cite|time|dl|dt|dd|b|small|caption|input)$/;
const attributes =
	/^(?:id|className|href|hrefLang|rel|src|alt|loading|decoding|lang|type|popover|role|tabIndex|ariaLabel|ariaLabelledBy|ariaHidden|align|start|scope|colSpan|rowSpan|dateTime|title|dir|data[A-Z]\w*|checked|disabled)$/;

function foreignIn(html: string): string[] {
	const tree = fromHtml(html, { fragment: true }) as Root;
	return (selectAll('*', tree) as Element[]).flatMap(({ tagName, properties }) => [
		...(elements.test(tagName) ? [] : [`<${tagName}>`]),
		...Object.keys(properties).filter((name) => !attributes.test(name)),
		...[properties.href, properties.src]
			.filter((address) => address !== undefined && !/^(?:https:\/\/|mailto:|\/|#)/.test(String(address)))
			.map(String),
	]);
}

describe('what is drawn', () => {
	test('of any article that is accepted holds no element, attribute or address but those of the article language', () => {
		let drawn = 0;
		fc.assert(
			fc.property(anyText, anyText, (title, body) => {
				const text = `---\ntitle: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(title)}\nupdated: 2025-12-17\n---\n\n${body}\n`;
				const path = 'concepts/any/zh.mdx';
				const { knowledge, problems } = assemble([...library, { path, shownPath: path, text }], {
					today: '2025-12-17',
				});
				if (problems.some((problem) => problem.path === path)) return;
				const article = [...knowledge.articles.values()].find(({ slug }) => slug === 'any')!;
				drawn++;
				for (const locale of locales) {
					const { bodyHtml, cardsHtml } = drawArticle({ ...knowledge, folder: root }, article, locale, to);
					expect(foreignIn(bodyHtml + cardsHtml)).toEqual([]);
				}
			}),
			share(0.25),
		);
		expect(drawn).toBeGreaterThan(10);
	});

	test('of any plain words is those words again', () => {
		const plain = fc
			.string({ unit: fc.constantFrom(...'abcXYZ09 摩尔线程，。“”（）é'), minLength: 1 })
			.map((text) => text.trim());
		fc.assert(
			fc.property(plain, (words) => {
				if (words === '' || /^\d+$/.test(words)) return;
				expect(JSON.stringify(proveBody(words, 'x').tree)).toContain(JSON.stringify(words).slice(1, -1));
			}),
			share(0.5),
		);
	});
});
