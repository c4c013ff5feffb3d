import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSchemas } from '../../src/data/editor-schemas.ts';
import { assemble } from '../../src/model/assemble.ts';
import { kinds } from '../../src/model/id.ts';

const read = (name: string) => JSON.parse(readFileSync(join('schemas', name), 'utf8')) as Record<string, unknown>;
const ajv = new Ajv({ allErrors: true, strict: false });
const validators = Object.fromEntries(readdirSync('schemas').map((name) => [name, ajv.compile(read(name))]));

/** What an editor would underline. */
function found(schema: string, yaml: string): string[] {
	const validate = validators[schema]!;
	validate(parse(yaml, { version: '1.2' }));
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Which schema an editor reads for a file of the content. */
function schemaFor(path: string): string | undefined {
	const [room, name, file] = path.split('/');
	if (room === 'sources') return 'source.json';
	if (room === 'events') return 'event.json';
	if (room === 'vocabulary') return name!.replace('.yaml', '.json');
	return file === 'facts.yaml' ? 'facts.json' : file?.endsWith('.mdx') ? `${room}.json` : undefined;
}

describe('the JSON Schemas for editors', () => {
	test('are those that `npm run schemas` makes', () => {
		const made = editorSchemas();
		expect(readdirSync('schemas').sort()).toEqual(Object.keys(made).sort());
		for (const [name, schema] of Object.entries(made)) expect(read(name)).toEqual(schema);
	});

	test('say in both languages what each field means', () => {
		const silent: string[] = [];
		const visit = (form: unknown, at: string): void => {
			if (typeof form !== 'object' || form === null) return;
			for (const [key, inner] of Object.entries((form as { properties?: object }).properties ?? {})) {
				const [zh, en] = ((inner as { description?: string }).description ?? '').split('\n');
				if (!/\p{Script=Han}/u.test(zh ?? '') || !/[a-z]/.test(en ?? '')) silent.push(`${at} ${key}`);
			}
			for (const inner of Object.values(form)) visit(inner, at);
		};
		for (const name of Object.keys(validators)) visit(read(name), name);
		expect(silent).toEqual([]);
	});

	test.each(['content', 'tests/fixtures/library'])('accept every file of %s', (folder) => {
		const wrong = (readdirSync(folder, { recursive: true }) as string[]).flatMap((path) => {
			const schema = /\.(?:mdx|yaml)$/.test(path) ? schemaFor(path) : undefined;
			if (!schema) return [];
			const text = readFileSync(join(folder, path), 'utf8');
			return found(schema, path.endsWith('.mdx') ? text.split(/^---$/m)[1]! : text).map((one) => `${path} ${one}`);
		});
		expect(wrong).toEqual([]);
	});

	const fact = '{ is: revenue, in: 2024, value: 1_618, unit: CNY, sources: [a] }';
	const source = 'title: A\npublisher: B\nlanguage: en\nkind: press\npublished: 2026\nread: 2026-01-01\nurl: null\n';
	const event = 'date: 2026-01\ntitle: { zh: 甲, en: A }\nabout: [firms/a]\nsources: [a]\n';
	test.each([
		['facts.json', `[${fact}]`, 'sources: [a]', 'sources: a'],
		['facts.json', `[${fact}]`, 'in: 2024', 'in: 2024-Q5'],
		['facts.json', `[${fact}]`, 'in: 2024', 'in: 2024, on: 2024-01'],
		['facts.json', `[${fact}]`, '1_618', '1,618万'],
		['facts.json', `[${fact}]`, 'value: 1_618', 'derived: { sum: a }, value: 1'],
		['facts.json', `[${fact}]`, 'value: 1_618, ', ''],
		['facts.json', `[${fact}]`, 'unit: CNY', 'unti: CNY'],
		['facts.json', `[${fact}]`, 'unit: CNY', 'unit: CNY, bound: roughly'],
		['source.json', source, 'kind: press', 'kind: newspaper'],
		['source.json', source, 'read: 2026-01-01', 'read: 1. 1. 2026'],
		['source.json', source, 'url: null', 'url: javascript:alert(1)'],
		['source.json', source, 'publisher: B\n', ''],
		['event.json', event, 'about: [firms/a]', 'about: [firm/a]'],
		['event.json', event, 'en: A', 'english: A'],
		['firms.json', 'title: A\nsummary: B\nupdated: 2026-01-01\n', 'updated: 2026-01-01', 'updated: yesterday'],
		['firms.json', 'title: A\nsummary: B\nlinks: { makes: [products/a] }\nupdated: 2026-01-01\n', 'makes', 'produces'],
		['firms.json', 'title: A\nsummary: B\ntranslation-of: zh\n', 'summary: B', 'summary: B\nnames: [A]'],
		['properties.json', 'a: { dimension: money, zh: 甲, en: A }\n', 'money', 'gold'],
	])('%s refuses what the check refuses: %#', (schema, good, from, to) => {
		expect(found(schema, good)).toEqual([]);
		expect(found(schema, good.replace(from, to))).not.toEqual([]);
	});

	test('are wired to every YAML file of the content in VS Code', () => {
		const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
			'yaml.schemas': Record<string, string>;
		};
		const wired = Object.entries(settings['yaml.schemas']);
		for (const [schema] of wired) expect(existsSync(schema)).toBe(true);
		expect(wired.map(([schema]) => schema.replace('./schemas/', '')).sort()).toEqual(
			Object.keys(validators)
				.filter((name) => !(kinds as readonly string[]).includes(name.replace('.json', '')))
				.sort(),
		);
	});
});

describe('the snippets', () => {
	const snippets = JSON.parse(readFileSync('.vscode/atlas.code-snippets', 'utf8')) as Record<
		string,
		{ body: string[]; scope: string }
	>;
	/** What stands in the file when every field is left as it is offered. */
	const typed = (body: string[]) =>
		body
			.join('\n')
			.replace(/\$\{CURRENT_(\w+)\}/g, (_all, part: string) => ({ YEAR: '2026', MONTH: '01' })[part] ?? '02')
			.replace(/\$\{\d+\|(\w+).*?\}/g, '$1')
			.replace(/\$\{\d+:([^}]*)\}/g, '$1')
			.replace(/\$\{?\d+\}?/g, '甲');

	test.each(Object.entries(snippets))('%s is in the article language', (_name, { body, scope }) => {
		const text = typed(body);
		const isWhole = text.startsWith('---');
		const article = isWhole ? `${text}\n` : `---\ntitle: 甲\nsummary: 甲。\nupdated: 2026-01-02\n---\n\n${text}\n`;
		const path = scope === 'yaml' ? 'firms/a/facts.yaml' : 'firms/a/zh.mdx';
		const yaml = body[0]!.startsWith('- ')
			? text.replace(/甲$/, '')
			: `- is: a\n  value: 1\n  unit: b\n  sources: [c]\n${text.replace(/甲$/, '').replace('value: 甲', 'value: 2')}`;
		const { problems } = assemble([{ path, shownPath: path, text: scope === 'yaml' ? yaml : article }], {
			today: '2026-01-02',
		});
		const ofForm = [
			'bad-yaml',
			'unknown-field',
			'missing-field',
			'component-unknown',
			'attribute-unknown',
			'attribute-missing',
			'attribute-wrong',
			'component-placement',
			'broken-markdown',
			'fact-without-source',
			'wrong-type',
			'bad-id',
		];
		expect(problems.filter(({ code }) => ofForm.includes(code))).toEqual([]);
	});
});
