import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixedBytes } from '../../src/cli/fix.ts';
import { decode } from '../../src/model/bytes.ts';
import { mendFile } from '../../src/model/mend.ts';
import { parseArticle } from '../../src/model/parse.ts';
import { isTypesetting } from '../../src/model/problem.ts';
import { readYaml } from '../../src/model/yaml.ts';
import { anyText, share } from '../trust/random.ts';

const path = 'firms/example/zh.mdx';
const article = (body: string, summary = '一家公司。') =>
	`---\ntitle: 样例\nsummary: ${summary}\nupdated: 2026-06-30\n---\n\n${body}\n`;

describe('mendFile', () => {
	test('mends words and leaves code, addresses, ids and attributes alone', () => {
		const { text, mended } = mendFile(
			path,
			article(
				'甲,见[链,接](https://a.example/x,y?a=(1))和`a,b`及乙<Cite source="a" at="第1,2页" />.\n\n```\n甲,乙\n```\n\n## 小节,一 {#own}\n\n| 甲,乙 | 丙\\|,丁 |\n|---|---|\n| “ 戊” | 己&amp;,庚 |',
				'"一家公司, 它说: \\"好\\""',
			),
		);
		expect(text).toBe(
			article(
				'甲，见[链，接](https://a.example/x,y?a=(1))和`a,b`及乙<Cite source="a" at="第1,2页" />。\n\n```\n甲,乙\n```\n\n## 小节，一 {#own}\n\n| 甲，乙 | 丙\\|，丁 |\n|---|---|\n| “戊” | 己&amp;，庚 |',
				'"一家公司，它说：“好”"',
			),
		);
		expect(mended[0]).toEqual({ line: 3, column: 15, found: ', ', instead: '，' });
	});

	test('mends both languages of YAML, whatever its quotes, and no name or title of others', () => {
		const facts = (zh: string, en: string) =>
			`- is: headquarters\n  value: { zh: ${zh}, en: ${en} }\n  unit: text\n  sources: [daily-2025]\n`;
		expect(mendFile('firms/example/facts.yaml', facts("'约''好''的,是'", 'It -- is')).text).toBe(
			facts("'约‘好’的，是'", 'It – is'),
		);
		const source = 'title: "甲,乙"\npublisher: 丙,丁\n';
		expect(mendFile('sources/example.yaml', source)).toEqual({ text: source, mended: [] });
	});

	test('leaves out what would be read as something else', () => {
		const digits = 'firms: { dimension: text, zh: １２, en: twelve }\n';
		expect(mendFile('vocabulary/properties.yaml', digits.replace('１２', '共１２')).text).toContain('共12');
		const colon = 'a: { zh: 甲, en: It grew in 2020：fast }\n';
		expect(mendFile('vocabulary/topics.yaml', colon).text).toBe(colon);
	});

	test('mends nothing twice and changes nothing but words, whatever the file', () => {
		fc.assert(
			fc.property(anyText, fc.constantFrom(path, 'firms/example/en.mdx'), (body, file) => {
				const text = article(body);
				const once = mendFile(file, text);
				expect(mendFile(file, once.text)).toEqual({ text: once.text, mended: [] });
				const problemsOf = (one: string) =>
					parseArticle(one, file, 'firms')
						.problems.filter((problem) => !isTypesetting(problem))
						.map(({ code, line }) => `${line} ${code}`);
				expect(problemsOf(once.text)).toEqual(problemsOf(text));
				expect(once.text.split('\n').length).toBe(text.split('\n').length);
			}),
			share(0.5),
		);
	});

	test('mends no YAML twice, and keeps its shape', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const once = mendFile('firms/example/facts.yaml', `- zh: ${text}`);
				expect(mendFile('firms/example/facts.yaml', once.text)).toEqual({ text: once.text, mended: [] });
				const keys = (one: string) => JSON.stringify(readYaml(one, 'x').value)?.replace(/"(?:[^"\\]|\\.)*"/g, '""');
				expect(keys(once.text)).toBe(keys(`- zh: ${text}`));
			}),
			share(0.3),
		);
	});
});

describe('fixedBytes', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);

	test.each([
		['Windows', (text: string) => text.replaceAll('\n', '\r\n')],
		['a byte order mark', (text: string) => `\uFEFF${text}`],
	])('keeps line ends and beginning as they were: %s', (_what, as) => {
		expect(fixedBytes(path, bytes(as(article('甲,乙'))))!.text).toBe(as(article('甲，乙')));
	});

	test('leaves a file with line ends of two kinds, one that is not UTF-8, and one that needs nothing', () => {
		expect(fixedBytes(path, bytes(article('甲,乙').replace('\n', '\r\n')))).toBeUndefined();
		expect(fixedBytes(path, new Uint8Array([0xc4, 0xe3]))).toBeUndefined();
		expect(fixedBytes(path, bytes(article('甲，乙')))).toBeUndefined();
		expect(decode(bytes(article('甲，乙')), path).problems).toEqual([]);
	});
});
