import { inBody, inFiles, type Examples } from './example.ts';

/** Examples of the article language. */
export const languageExamples = {
	'not-allowed': inBody(
		{ zh: '- ## 列表里的标题', en: '- ## A heading in a list' },
		{ zh: '## 标题\n\n- 列表', en: '## A heading\n\n- A list' },
	),
	'import-or-export': inBody(
		{ zh: "import Chart from './chart.js'\n\n正文。", en: 'export controls came first.\n\nThen came more.' },
		{ zh: '正文。', en: 'Export controls came first.\n\nThen came more.' },
	),
	expression: inBody(
		{ zh: '{2026}年的计划。', en: 'The plan for {2026}.' },
		{ zh: '\\{2026\\}年的计划。', en: 'The plan for \\{2026\\}.' },
	),
	spread: inBody('<FactTable {...all} />', '<FactTable of="firms/acme" is="revenue" />'),
	'raw-html': inBody(
		{ zh: '第一行<br>第二行', en: 'One line<br>another' },
		{ zh: '第一行\\\n第二行', en: 'One line\\\nanother' },
	),
	'html-comment': inBody(
		{ zh: '正文。<!-- 待查 -->', en: 'Text.<!-- to be checked -->' },
		{ zh: '正文。', en: 'Text.' },
	),
	'angle-bracket': inBody({ zh: '因为5<6，所以', en: 'as 5<6 here' }, { zh: '因为5 < 6，所以', en: 'as 5 < 6 here' }),
	'left-arrow': inBody({ zh: '甲 <- 乙', en: 'a <- b' }, { zh: '甲←乙', en: 'a ← b' }),
	'bare-address': inBody(
		{ zh: '见<https://daily.example/page>。', en: 'See <https://daily.example/page>.' },
		{ zh: '见[这一页](https://daily.example/page)。', en: 'See [this page](https://daily.example/page).' },
	),
	'broken-markdown': inBody(
		{ zh: '<Note>\n一则说明。', en: '<Note>\nA note.' },
		{ zh: '<Note>\n一则说明。\n</Note>', en: '<Note>\nA note.\n</Note>' },
	),
	'component-unknown': inBody(
		'<Facts of="firms/acme" is="revenue" in="2025" />',
		'<FactTable of="firms/acme" is="revenue" />',
	),
	'component-placement': inBody(
		{
			zh: '收入如下：<FactTable of="firms/acme" is="revenue" />',
			en: 'Its revenue: <FactTable of="firms/acme" is="revenue" />',
		},
		{
			zh: '收入如下：\n\n<FactTable of="firms/acme" is="revenue" />',
			en: 'Its revenue:\n\n<FactTable of="firms/acme" is="revenue" />',
		},
	),
	'attribute-unknown': inBody(
		{
			zh: '成立于<Fact of="firms/acme" id="founded" is="founded" />。',
			en: 'Founded in <Fact of="firms/acme" id="founded" is="founded" />.',
		},
		{ zh: '成立于<Fact of="firms/acme" is="founded" />。', en: 'Founded in <Fact of="firms/acme" is="founded" />.' },
	),
	'attribute-missing': inBody(
		{ zh: '成立于<Fact of="firms/acme" />。', en: 'Founded in <Fact of="firms/acme" />.' },
		{ zh: '成立于<Fact of="firms/acme" is="founded" />。', en: 'Founded in <Fact of="firms/acme" is="founded" />.' },
	),
	'attribute-wrong': inBody(
		{
			zh: '收入<Fact of="firms/acme" is="revenue" in="2025年" />。',
			en: 'Revenue was <Fact of="firms/acme" is="revenue" in="FY2025" />.',
		},
		{
			zh: '收入<Fact of="firms/acme" is="revenue" in="2025" />。',
			en: 'Revenue was <Fact of="firms/acme" is="revenue" in="2025" />.',
		},
	),
	'foreign-address': inBody(
		{ zh: '见[这一页](http://daily.example/page)。', en: 'See [this page](http://daily.example/page).' },
		{ zh: '见[这一页](https://daily.example/page)。', en: 'See [this page](https://daily.example/page).' },
	),
	'picture-missing': inBody(
		{ zh: '![芯片照片](chip.png)', en: '![Photograph of the chip](chip.png)' },
		{ zh: '（先把chip.png放进同一个文件夹）', en: '(first put chip.png into the same folder)' },
	),
	'picture-without-words': inBody('![](chip.png)', {
		zh: '![芯片照片](chip.png)',
		en: '![Photograph of the chip](chip.png)',
	}),
	footnote: inBody(
		{ zh: '营收增长。[^1]\n\n[^1]: 见年报。', en: 'Revenue grew.[^1]\n\n[^1]: See the report.' },
		{ zh: '营收增长。<Cite source="acme-report-2025" />', en: 'Revenue grew.<Cite source="acme-report-2025" />' },
	),
	'heading-level': inBody({ zh: '# 产品', en: '# Products' }, { zh: '## 产品', en: '## Products' }),
	'heading-attributes': inBody(
		{ zh: '## 产品 {#产品}', en: '## Products {#Products}' },
		{ zh: '## 产品 {#products}', en: '## Products {#products}' },
	),
	'too-deep': inBody(`${'> '.repeat(61)}x`, '> x'),
	'too-many': inBody(`${'& '.repeat(2001)}`, 'R&D'),
	'fact-unknown': inBody(
		{
			zh: '收入<Fact of="firms/acme" is="revenue" in="2019" />。',
			en: 'Revenue was <Fact of="firms/acme" is="revenue" in="2019" />.',
		},
		{
			zh: '收入<Fact of="firms/acme" is="revenue" in="2025" />。',
			en: 'Revenue was <Fact of="firms/acme" is="revenue" in="2025" />.',
		},
	),
	'fact-ambiguous': inBody(
		{ zh: '收入<Fact of="firms/acme" is="revenue" />。', en: 'Revenue was <Fact of="firms/acme" is="revenue" />.' },
		{
			zh: '收入<Fact of="firms/acme" is="revenue" in="2025" />。',
			en: 'Revenue was <Fact of="firms/acme" is="revenue" in="2025" />.',
		},
	),
	'claim-unknown': inBody('<Claim of="views/on-a1" id="great" />', '<Claim of="views/on-a1" id="good" />'),
	'section-id-twice': inBody(
		{ zh: '## 产品 {#chips}\n\n## 芯片 {#chips}', en: '## Products {#chips}\n\n## Chips {#chips}' },
		{ zh: '## 产品 {#products}\n\n## 芯片 {#chips}', en: '## Products {#products}\n\n## Chips {#chips}' },
	),
	'name-collision': inFiles(
		{ 'firms/example/zh.mdx': '---\ntitle: 样例\nsummary: 一家公司。\nnames: [Acme]\nupdated: 2026-06-30\n---' },
		{ 'firms/example/zh.mdx': '---\ntitle: 样例\nsummary: 一家公司。\nnames: [Sample]\nupdated: 2026-06-30\n---' },
	),
	'number-without-fact': inBody(
		{ zh: '它有800名员工，收入16.18亿元。', en: 'It has a staff of 800 people and revenue of RMB 1.618 billion.' },
		{
			zh: '收入<Fact of="firms/acme" is="revenue" in="2025" />。',
			en: 'Revenue was <Fact of="firms/acme" is="revenue" in="2025" />.',
		},
	),
} satisfies Record<string, Examples>;
