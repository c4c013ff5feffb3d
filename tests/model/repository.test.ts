import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addressLimit, reportForms, repositoryAt, type ReportForm } from '../../src/model/repository.ts';

const url = 'https://github.com/someone/atlas';
const repository = repositoryAt(url);
const folder = '.github/ISSUE_TEMPLATE';

interface Form {
	name: string;
	body: { type: string; id?: string; attributes: { label: string } }[];
}

describe('repositoryAt', () => {
	test('leads to the editor of a file, at its line', () => {
		expect(repository.edit('content/firms/acme/zh.mdx')).toBe(`${url}/edit/main/content/firms/acme/zh.mdx`);
		expect(repository.edit('content/firms/acme/facts.yaml', 12)).toMatch(/facts\.yaml#L12$/);
	});

	test.each(['《标题》 & “引号” #1 100% a+b=c?', '“—…”\n\n第二段', '😀 half: \ud83d'])(
		'fills any words: %j',
		(words) => {
			const made = new URL(repository.report('mistake', words, { quote: words, page: 'https://a.example/#b' }));
			expect(made.origin + made.pathname).toBe(`${url}/issues/new`);
			expect(made.searchParams.get('template')).toBe('mistake.yml');
			expect(made.searchParams.get('title')).toBe(words.toWellFormed());
			expect(made.searchParams.get('quote')).toBe(words.toWellFormed());
			expect(made.searchParams.get('page')).toBe('https://a.example/#b');
		},
	);

	test('cuts the longest field of a report until GitHub takes the address, and says so by an ellipsis', () => {
		const made = repository.report('mistake', '标题', {
			page: 'https://a.example/',
			quote: '很长的原文。'.repeat(900),
		});
		expect(made.length).toBeLessThanOrEqual(addressLimit);
		const { searchParams } = new URL(made);
		expect(searchParams.get('title')).toBe('标题');
		expect(searchParams.get('quote')).toMatch(/^很长的原文。.*…$/);
	});

	test('opens a new file with its text, and none where the address would be too long', () => {
		const made = new URL(repository.create('content/sources/a-1.yaml', 'title: 甲 & 乙\n')!);
		expect(made.pathname).toBe('/someone/atlas/new/main');
		expect(made.searchParams.get('filename')).toBe('content/sources/a-1.yaml');
		expect(made.searchParams.get('value')).toBe('title: 甲 & 乙\n');
		expect(repository.create('content/sources/a-1.yaml', '字'.repeat(900))).toBeUndefined();
		expect(repository.createEmpty('a/b.yaml')).toBe(`${url}/new/main?filename=a%2Fb.yaml`);
	});
});

describe('the forms for reports', () => {
	const form = (name: string) => parse(readFileSync(`${folder}/${name}.yml`, 'utf8')) as Form;

	test('are those that our addresses open', () => {
		const files = readdirSync(folder).filter((name) => name !== 'config.yml');
		expect(files).toEqual(
			Object.keys(reportForms)
				.map((name) => `${name}.yml`)
				.sort(),
		);
	});

	test.each(Object.keys(reportForms) as ReportForm[])('have the fields that an address fills: %s', (name) => {
		expect(form(name).body.map(({ id }) => id)).toEqual([...reportForms[name]]);
	});

	test.each(Object.keys(reportForms))('speak both languages: %s', (name) => {
		const said = [form(name).name, ...form(name).body.map(({ attributes }) => attributes.label)];
		expect(said.filter((words) => !/\p{Script=Han}.* · .*[A-Za-z]/u.test(words))).toEqual([]);
	});
});
