import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { proveBody } from '../../src/model/article-language.ts';
import { decode } from '../../src/model/bytes.ts';
import { parseArticle } from '../../src/model/parse.ts';
import type { Kind } from '../../src/model/id.ts';
import { readYaml } from '../../src/model/yaml.ts';

/** What people write about this trade, in every place of an article where it may stand: none of it is an alarm. */
const sentences = readFileSync('tests/fixtures/benign/sentences.txt', 'utf8').trim().split('\n');
const places: Record<string, (sentence: string) => string> = {
	'a paragraph': (sentence) => sentence,
	'two paragraphs': (sentence) => `${sentence}\n\n${sentence}`,
	'soft lines': (sentence) => `${sentence}\n${sentence}\n`,
	'a list': (sentence) => `- ${sentence}\n- ${sentence}\n  - ${sentence}`,
	'a numbered list': (sentence) => `1. ${sentence}\n2. ${sentence}\n\n   ${sentence}`,
	'a quotation': (sentence) => `> ${sentence}\n>\n> ${sentence}`,
	'a note': (sentence) => `<Note>\n\n${sentence}\n\n</Note>`,
	'open questions': (sentence) => `<OpenQuestions>\n\n- ${sentence}\n\n</OpenQuestions>`,
	'a heading': (sentence) => `## ${sentence}\n\n${sentence}`,
	'a table': (sentence) => `| 甲 | B |\n|:---|---:|\n| ${sentence.replaceAll('|', '\\|')} | 1 |`,
	'before a citation': (sentence) => `${sentence}<Cite source="daily-2025" at="p. 3" />`,
	'after a figure': (sentence) => `甲<Fact is="revenue" in="2025" />，${sentence}`,
};
const bodies = sentences.flatMap((sentence) =>
	Object.entries(places).map(([place, put]) => ({ name: `${place}: ${sentence}`, text: put(sentence) })),
);
const filesIn = (folder: string, end: string) =>
	(readdirSync(folder, { recursive: true }) as string[])
		.filter((path) => path.endsWith(end))
		.map((path) => join(folder, path));
const articles = filesIn('content', '.mdx');

describe('plain documents', () => {
	test('are many', () => {
		expect(bodies.length + articles.length).toBeGreaterThanOrEqual(500);
		expect(new Set(bodies.map(({ text }) => text)).size).toBe(bodies.length);
	});

	test('raise no alarm, wherever a sentence stands', () => {
		const alarms = bodies.flatMap(({ name, text }) => [
			...decode(new TextEncoder().encode(text), name).problems,
			...proveBody(text, name).problems,
		]);
		expect(alarms).toEqual([]);
	});

	test('keep every word: nothing is taken out but marks of Markdown', () => {
		const lost = sentences.filter((sentence) => {
			const [text] = [proveBody(sentence, 'x').tree!];
			const said = JSON.stringify(text);
			return [...sentence.matchAll(/[\p{Script=Han}A-Za-z0-9]{4,}/gu)].some(({ 0: word }) => !said.includes(word));
		});
		expect(lost).toEqual([]);
	});

	test('of the real content raise none either, with line ends of any system and with or without a byte order mark', () => {
		const alarms = articles.flatMap((path) => {
			const text = readFileSync(path, 'utf8');
			return [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`].flatMap((one) => {
				const { text: read, problems } = decode(new TextEncoder().encode(one), path);
				return [...problems, ...parseArticle(read!, path, path.split('/')[1] as Kind).problems];
			});
		});
		expect(alarms).toEqual([]);
	});

	test('of the real content in YAML raise none', () => {
		expect(filesIn('content', '.yaml').flatMap((path) => readYaml(readFileSync(path, 'utf8'), path).problems)).toEqual(
			[],
		);
	});
});
