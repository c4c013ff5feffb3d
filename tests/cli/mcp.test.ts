import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { FactAnswer } from '../../src/data/answers.ts';
import type { Found } from '../../src/data/find-text.ts';
import type { Shaped } from '../../src/data/shapes.ts';

const client = new Client({ name: 'a reader', version: '1.0.0' });
const folder = inject('site').folder;

beforeAll(async () => {
	const env = { PATH: process.env.PATH ?? '', CONTENT_DIR: 'content' };
	await client.connect(new StdioClientTransport({ command: 'node', args: ['src/cli/mcp.ts'], env }));
});
afterAll(() => client.close());

async function ask<Answer>(name: string, wanted: Record<string, unknown>): Promise<Answer> {
	const { structuredContent, isError } = await client.callTool({ name, arguments: wanted });
	if (isError) throw new Error(JSON.stringify(structuredContent));
	return (structuredContent as { answers: Answer }).answers;
}

describe('npm run mcp', () => {
	test('offers its six tools, none of which changes anything', async () => {
		const { tools } = await client.listTools();
		expect(tools.map(({ name }) => name)).toEqual(['search', 'article', 'fact', 'compare', 'timeline', 'disputes']);
		expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
	});

	test('tells every fact of the library as the published files do, with its sources, in both languages', async () => {
		const facts = JSON.parse(readFileSync(join(folder, 'data/v1/facts.json'), 'utf8')) as Shaped<'fact'>[];
		const byArticle = Map.groupBy(facts, ({ article }) => article);
		for (const language of ['zh', 'en'] as const)
			for (const [article, own] of byArticle) {
				const answers = await ask<FactAnswer[]>('fact', { article, language });
				expect(
					answers.map(({ id, value, exact, sources }) => [id, value, exact, sources.map((one) => one.id)]),
				).toEqual(own.map(({ id, words, value, sources }) => [id, words[language], value, sources]));
				expect(answers.flatMap(({ others }) => others.map(({ value, why }) => [value, why]))).toEqual(
					own.flatMap(({ others }) => others.map(({ words, why }) => [words[language], why[language]])),
				);
			}
	});

	test.each([
		['688802', 'firms/metax', 'ticker'],
		['muxi', 'firms/metax', 'name'],
		['沐曦', 'firms/metax', 'name'],
		['沐曦股份', 'firms/metax', 'title'],
	])('finds %s by name, in either language', async (query, id, by) => {
		expect((await ask<Found[]>('search', { query, language: 'en' }))[0]).toMatchObject({ id, by });
	});

	test('finds words of the text with the passage, and nothing for what is not there', async () => {
		const found = await ask<Found[]>('search', { query: '三位出身AMD的工程师', language: 'zh' });
		expect(found[0]).toMatchObject({ id: 'firms/metax', by: 'phrase', passage: expect.stringContaining('AMD') });
		expect(await ask<Found[]>('search', { query: '鹦鹉螺潜艇' })).toEqual([]);
	});

	test('compares, tells the timeline and the disputes with sources', async () => {
		const [metax, moore] = await ask<{ title: string; facts: FactAnswer[] }[]>('compare', {
			...{ articles: ['沐曦', 'moore-threads'], properties: ['revenue'], time: '2024', language: 'zh' },
		});
		expect([metax!.title, metax!.facts[0]!.value, moore!.facts[0]!.value]).toEqual([
			'沐曦股份',
			'7.43亿元',
			'4.38亿元',
		]);
		const events = await ask<{ date: string; about: string[]; sources: object[] }[]>('timeline', {
			...{ about: 'MetaX', from: '2025-12-01', until: '2025-12-31' },
		});
		expect(events.length).toBeGreaterThan(0);
		expect(events.every(({ date, about }) => date.startsWith('2025-12') && about.includes('firms/metax'))).toBe(true);
		expect(events.every(({ sources }) => sources.length > 0)).toBe(true);
		const disputes = await ask<FactAnswer[]>('disputes', { article: 'firms/metax', language: 'en' });
		expect(disputes.length).toBeGreaterThan(0);
		expect(disputes.every(({ others }) => others.every(({ why, sources }) => why && sources.length > 0))).toBe(true);
	});

	test('says what is near when something is not there, and refuses what it was not told of', async () => {
		await expect(ask('article', { article: 'firms/metaxx' })).rejects.toThrow('Did you mean \\"firms/metax\\"?');
		await expect(ask('fact', { property: 'revenu' })).rejects.toThrow('revenue');
		await expect(ask('fact', {})).rejects.toThrow('Name an article');
		const { isError } = await client.callTool({ name: 'search', arguments: { query: 'x', shell: 'rm' } });
		expect(isError).toBe(true);
	});
});
