import type { Examples } from './example.ts';
import { inFacts, inFields, inFile } from './example.ts';

const revenue = (lines: string) => `- is: revenue\n${lines}`;
const sourced = 'sources: [daily-2025]';
const view = (claim: string) =>
	`title: 一种看法\nsummary: 他说好。\nsaid: 2025-12\nclaims:\n${claim}\nupdated: 2026-06-30`;
const claim = (id: string, question: string, stance: string) =>
	`  - id: ${id}\n    question: questions/${question}\n    stance: ${stance}\n    zh: 很好。\n    en: It is good.\n    ${sourced}`;

/** Examples of facts, sources and vocabulary. */
export const factExamples = {
	'fact-without-source': inFacts(
		revenue('  in: 2025\n  value: 1_618_288_300\n  unit: CNY'),
		revenue(`  in: 2025\n  value: 1_618_288_300\n  unit: CNY\n  ${sourced}`),
	),
	'fact-twice': inFacts(
		`- { is: revenue, in: 2025, value: 16, unit: CNY, ${sourced} }\n- { is: revenue, in: 2025, value: 17, unit: CNY, sources: [untitled-blog] }`,
		revenue(
			`  in: 2025\n  value: 16\n  unit: CNY\n  ${sourced}\n  others:\n    - value: 17\n      sources: [untitled-blog]\n      why: { zh: 博客写错了, en: A slip of the blog }`,
		),
	),
	'fact-needs-one-time': inFacts(
		revenue(`  in: 2025\n  on: 2025-12-31\n  value: 16\n  unit: CNY\n  ${sourced}`),
		revenue(`  in: 2025\n  value: 16\n  unit: CNY\n  ${sourced}`),
	),
	'fact-value-or-derived': inFacts(
		revenue(`  in: 2025\n  unit: CNY\n  ${sourced}`),
		revenue(`  in: 2025\n  value: 16\n  unit: CNY\n  ${sourced}`),
	),
	'unit-wrong-dimension': inFacts(
		revenue(`  in: 2025\n  value: 16\n  unit: cards\n  ${sourced}`),
		revenue(`  in: 2025\n  value: 16\n  unit: CNY\n  ${sourced}`),
	),
	'value-wrong-form': inFacts(
		`- is: headquarters\n  value: 2025\n  unit: text\n  ${sourced}`,
		`- is: headquarters\n  value: { zh: 上海, en: Shanghai }\n  unit: text\n  ${sourced}`,
	),
	'cannot-derive': inFacts(
		`- is: revenue-growth\n  in: 2025\n  derived: { growth: revenue }\n  unit: percent\n- { is: revenue, in: 2025, value: 16, unit: CNY, ${sourced} }`,
		`- is: revenue-growth\n  in: 2025\n  derived: { growth: revenue }\n  unit: percent\n- { is: revenue, in: 2024, value: 12, unit: CNY, ${sourced} }\n- { is: revenue, in: 2025, value: 16, unit: CNY, ${sourced} }`,
	),
	'source-unknown': inFacts(
		revenue('  in: 2025\n  value: 16\n  unit: CNY\n  sources: [daily-2052]'),
		revenue(`  in: 2025\n  value: 16\n  unit: CNY\n  ${sourced}`),
	),
	'source-untitled': inFile(
		'sources/example.yaml',
		'title: null\npublisher: Blog\nlanguage: zh\nkind: blog\npublished: null\nread: 2026-06-30\nurl: null',
		'title: null\ndescribed: { zh: 谈营收的博客文章, en: A blog post on revenue }\npublisher: Blog\nlanguage: zh\nkind: blog\npublished: null\nread: 2026-06-30\nurl: null',
	),
	'property-unknown': inFacts(
		`- is: revenues\n  in: 2025\n  value: 16\n  unit: CNY\n  ${sourced}`,
		revenue(`  in: 2025\n  value: 16\n  unit: CNY\n  ${sourced}`),
	),
	'unit-unknown': inFacts(
		revenue(`  in: 2025\n  value: 16\n  unit: RMB\n  ${sourced}`),
		revenue(`  in: 2025\n  value: 16\n  unit: CNY\n  ${sourced}`),
	),
	'vocabulary-unknown': inFields(
		'title: 样例\nsummary: 一家公司。\ntopics: [chip]\nupdated: 2026-06-30',
		'title: 样例\nsummary: 一家公司。\ntopics: [chips]\nupdated: 2026-06-30',
	),
	'question-unknown': inFields(
		view(claim('good', 'is-it-bad', 'for')),
		view(claim('good', 'is-it-good', 'for')),
		'views/example/zh.mdx',
	),
	'stance-unknown': inFields(
		view(claim('good', 'is-it-good', 'yes')),
		view(claim('good', 'is-it-good', 'for')),
		'views/example/zh.mdx',
	),
	'claim-twice': inFields(
		view(`${claim('good', 'is-it-good', 'for')}\n${claim('good', 'is-it-good', 'against')}`),
		view(`${claim('good', 'is-it-good', 'for')}\n${claim('not-good', 'is-it-good', 'against')}`),
		'views/example/zh.mdx',
	),
	'fact-expired': inFacts(
		`- { is: valuation, on: 2025-01, value: 9_000_000_000, unit: CNY, ${sourced} }`,
		`- { is: valuation, on: 2025-01, value: 9_000_000_000, unit: CNY, ${sourced} }\n- { is: valuation, on: 2026-06-15, value: 9_500_000_000, unit: CNY, ${sourced} }`,
	),
	'source-without-archive': inFile(
		'sources/example.yaml',
		'title: A title\npublisher: The Daily\nlanguage: en\nkind: press\npublished: 2025\nread: 2026-06-30\nurl: https://daily.example/page',
		'title: A title\npublisher: The Daily\nlanguage: en\nkind: press\npublished: 2025\nread: 2026-06-30\nurl: https://daily.example/page\narchive: https://archive.example/2026/daily.example/page',
	),
} satisfies Record<string, Examples>;
