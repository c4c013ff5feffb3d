import { inBody, inFiles, type Examples } from './example.ts';

const original = (body: string) => `---\ntitle: 样例\nsummary: 一家公司。\nupdated: 2026-06-30\n---\n\n${body}`;
const translation = (body: string, memory = '') =>
	`---\ntitle: Sample\nsummary: A firm.\ntranslation-of: zh\n${memory}---\n\n${body}`;
/** What `npm run translated` writes for 它做芯片。 and “It makes chips.” */
const memory = (top = 'n5ida-4659p-iic5n-rb') =>
	`translated-from:\n  title: mr3hm-12rcf-iic5n-19 2026-06-30\n  summary: pzwfa-tgz5c-iic5n-la 2026-06-30\n  top: ${top} 2026-06-30\n`;
const pair = (zh: string, en: string) => ({ 'firms/example/zh.mdx': zh, 'firms/example/en.mdx': en });

const revenue = '<Fact of="firms/acme" is="revenue" in="2025" />';
const both = pair(original(`收入${revenue}。`), translation(`Revenue was ${revenue}.`));
const remembered = pair(original('它做芯片。'), translation('It makes chips.', memory()));

/** Examples of what the two languages of an article owe each other. */
export const twinExamples = {
	'headings-differ': inFiles(
		pair(original('## 产品\n\n甲'), translation('### Products\n\nA')),
		pair(original('## 产品\n\n甲'), translation('## Products\n\nA')),
	),
	'twin-lacks': inFiles(pair(original(`收入${revenue}。`), translation('Revenue grew.')), both),
	'twin-adds': inFiles(pair(original('收入增长。'), translation(`Revenue was ${revenue}.`)), both),
	'memory-by-hand': inFiles(
		pair(original('它做芯片。'), translation('It makes chips.', memory('aaaaa-bbbbb-ccccc-dd'))),
		remembered,
	),
	'section-behind': inFiles(pair(original('它做芯片和软件。'), translation('It makes chips.', memory())), remembered),
	'translation-unrecorded': inFiles(pair(original('它做芯片。'), translation('It makes chips.')), remembered),
	unwritten: inBody(
		{ zh: '【待写：这一节】', en: '【to write: this section】' },
		{ zh: '它做芯片。', en: 'It makes chips.' },
	),
} satisfies Record<string, Examples>;
