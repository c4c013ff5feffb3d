import type { Examples } from './example.ts';
import { inBody, inFacts, inFields, inFile, inFiles } from './example.ts';

const rest = 'summary: 一家公司。\nupdated: 2026-06-30';
const source = (fields: string) =>
	`title: A title\npublisher: The Daily\nlanguage: en\n${fields}\npublished: 2025\nread: 2026-06-30`;
const translated = (fields: string) => ({
	'firms/example/zh.mdx': `---\ntitle: 样例\n${rest}\n---`,
	'firms/example/en.mdx': `---\ntitle: Sample\nsummary: A firm.\n${fields}\n---`,
});

/** Examples of frontmatter and YAML. */
export const fieldExamples = {
	'no-frontmatter': inFile(
		'firms/example/zh.mdx',
		`title: 样例\n${rest}\n\n正文。`,
		`---\ntitle: 样例\n${rest}\n---\n\n正文。`,
	),
	'bad-yaml': inFields(
		'title: 样例\nsummary: 口号: 领先一步。\nupdated: 2026-06-30',
		'title: 样例\nsummary: 口号：领先一步。\nupdated: 2026-06-30',
	),
	'duplicate-key': inFields(`title: 样例\ntitle: 样例公司\n${rest}`, `title: 样例公司\n${rest}`),
	'yaml-feature': inFields(`title: &name 样例\nnames: [*name]\n${rest}`, `title: 样例\nnames: [样例公司]\n${rest}`),
	'not-a-mapping': inFields(
		`title: 样例\n${rest}\nlinks: firms/acme`,
		`title: 样例\n${rest}\nlinks:\n  competes-with: [firms/acme]`,
	),
	'not-a-list': inFields(`title: 样例\n${rest}\ntopics: chips`, `title: 样例\n${rest}\ntopics: [chips]`),
	'missing-field': inFields(`title: 样例\nupdated: 2026-06-30`, `title: 样例\n${rest}`),
	'unknown-field': inFields(`title: 样例\n${rest}\nname: [样例公司]`, `title: 样例\n${rest}\nnames: [样例公司]`),
	'wrong-type': inFields(`title: 2025\n${rest}`, `title: '2025'\n${rest}`),
	'empty-value': inFields(`title:\n${rest}`, `title: 样例\n${rest}`),
	'too-long': inFields(`title: ${'样例'.repeat(201)}\n${rest}`, `title: 样例\n${rest}`),
	'not-one-of': inFile('sources/example.yaml', source('kind: newspaper\nurl: null'), source('kind: press\nurl: null')),
	'bad-number': inFacts(
		'- is: revenue\n  in: 2025\n  value: 16.18亿\n  unit: CNY\n  sources: [daily-2025]',
		'- is: revenue\n  in: 2025\n  value: 1_618_000_000\n  bound: about\n  unit: CNY\n  sources: [daily-2025]',
	),
	'bad-date': inFields('title: 样例\nsummary: 一家公司。\nupdated: 2026-6-30', `title: 样例\n${rest}`),
	'date-ahead': inFields('title: 样例\nsummary: 一家公司。\nupdated: 2099-06-30', `title: 样例\n${rest}`),
	'bad-period': inFacts(
		'- is: revenue\n  in: 2025Q3\n  value: 16\n  unit: CNY\n  sources: [daily-2025]',
		'- is: revenue\n  in: 2025-Q3\n  value: 16\n  unit: CNY\n  sources: [daily-2025]',
	),
	'bad-id': inFields(
		`title: 样例\n${rest}\nlinks:\n  makes: [A1]`,
		`title: 样例\n${rest}\nlinks:\n  makes: [products/a1]`,
	),
	'bad-address': inFile(
		'sources/example.yaml',
		source('kind: press\nurl: http://203.0.113.7/page'),
		source('kind: press\nurl: https://daily.example/page\narchive: null'),
	),
	'duplicate-item': inFields(
		`title: 样例\n${rest}\nnames: [样例公司, 样例公司]`,
		`title: 样例\n${rest}\nnames: [样例公司, Sample]`,
	),
	'list-too-long': inFields(
		`title: 样例\n${rest}\nnames: [${Array.from({ length: 61 }, (_, index) => `样例${index + 1}`).join(', ')}]`,
		`title: 样例\n${rest}\nnames: [样例公司, Sample]`,
	),
	'neutral-field-in-translation': inFiles(
		translated('translation-of: zh\nupdated: 2026-06-30'),
		translated('translation-of: zh'),
	),
	'translation-of-itself': inFiles(translated('translation-of: en'), translated('translation-of: zh')),
	'link-to-nothing': inBody(
		{ zh: '它与[示例科技](firms/akme)竞争。', en: 'It competes with [Acme](firms/akme).' },
		{ zh: '它与[示例科技](firms/acme)竞争。', en: 'It competes with [Acme](firms/acme).' },
	),
	'link-wrong-kind': inFields(
		`title: 样例\n${rest}\nlinks:\n  makes: [people/li]`,
		`title: 样例\n${rest}\nlinks:\n  led-by: [people/li]`,
	),
	'link-to-itself': inFields(
		`title: 样例\n${rest}\nlinks:\n  competes-with: [firms/example]`,
		`title: 样例\n${rest}\nlinks:\n  competes-with: [firms/acme]`,
	),
	'link-twice': inFiles(
		{
			'firms/example/zh.mdx': `---\ntitle: 样例\n${rest}\nlinks:\n  competes-with: [firms/other]\n---`,
			'firms/other/zh.mdx': `---\ntitle: 另一家\n${rest}\nlinks:\n  competes-with: [firms/example]\n---`,
		},
		{
			'firms/example/zh.mdx': `---\ntitle: 样例\n${rest}\nlinks:\n  competes-with: [firms/other]\n---`,
			'firms/other/zh.mdx': `---\ntitle: 另一家\n${rest}\n---`,
		},
	),
	'section-unknown': inBody(
		{ zh: '见[亏损](firms/acme#losses)一节。', en: 'See [its losses](firms/acme#losses).' },
		{ zh: '见[亏损](firms/acme#revenue-and-losses)一节。', en: 'See [its losses](firms/acme#revenue-and-losses).' },
	),
} satisfies Record<string, Examples>;
