import type { Examples } from './example.ts';
import { inFile, inFiles, named } from './example.ts';

const fields = 'title: 样例\nsummary: 一家公司。\nupdated: 2026-06-30';

/** Examples of what files are and are called; what cannot be shown as text is told in words. */
export const fileExamples = {
	'not-utf8': inFile(
		'firms/example/zh.mdx',
		{ zh: '（以GBK编码保存的文件）', en: '(the file saved in GBK)' },
		{ zh: '（以UTF-8编码保存的文件）', en: '(the file saved in UTF-8)' },
	),
	'empty-file': inFile(
		'firms/example/facts.yaml',
		'',
		'- { is: revenue, in: 2025, value: 16, unit: CNY, sources: [daily-2025] }',
	),
	'too-large': inFile(
		'firms/example/zh.mdx',
		{ zh: '（200KB的一篇文章）', en: '(an article of 200 KB)' },
		{ zh: '（两篇各100KB的文章）', en: '(two articles of 100 KB each)' },
	),
	'stray-file': named('firms/example/chinese.mdx', 'firms/example/zh.mdx', `---\n${fields}\n---`),
	'bad-name': named('firms/My_Firm/zh.mdx', 'firms/my-firm/zh.mdx', `---\n${fields}\n---`),
	'symbolic-link': inFile(
		'firms/example/zh.mdx',
		{ zh: '（指向别处的符号链接）', en: '(a symbolic link to another place)' },
		{ zh: '（文件本身）', en: '(the file itself)' },
	),
	'invisible-character': inFile(
		'sources/example.yaml',
		'title: "A\\u200Btitle"\npublisher: The Daily\nlanguage: en\nkind: press\npublished: 2025\nread: 2026-06-30\nurl: null',
		'title: "A title"\npublisher: The Daily\nlanguage: en\nkind: press\npublished: 2025\nread: 2026-06-30\nurl: null',
	),
	disguise: inFile(
		'sources/example.yaml',
		'title: "The Dаily"\npublisher: The Daily\nlanguage: en\nkind: press\npublished: 2025\nread: 2026-06-30\nurl: null',
		'title: "The Daily"\npublisher: The Daily\nlanguage: en\nkind: press\npublished: 2025\nread: 2026-06-30\nurl: null',
	),
	'picture-record': inFile(
		'firms/example/board.jpg',
		{ zh: '（手机拍的照片，带有拍摄地点）', en: '(a photograph from a telephone, with its place)' },
		{ zh: '（重新导出、不带记录的图片）', en: '(the picture exported again, without the record)' },
	),
	'not-a-picture': inFile(
		'firms/example/chip.png',
		{ zh: '（改名为.png的网页）', en: '(a web page renamed .png)' },
		{ zh: '（导出为png的图片）', en: '(a picture exported as png)' },
	),
	'no-original': inFiles(
		{ 'firms/example/en.mdx': '---\ntitle: Sample\nsummary: A firm.\ntranslation-of: zh\n---' },
		{
			'firms/example/zh.mdx': `---\n${fields}\n---`,
			'firms/example/en.mdx': '---\ntitle: Sample\nsummary: A firm.\ntranslation-of: zh\n---',
		},
	),
	'two-originals': inFiles(
		{
			'firms/example/zh.mdx': `---\n${fields}\n---`,
			'firms/example/en.mdx': '---\ntitle: Sample\nsummary: A firm.\nupdated: 2026-06-30\n---',
		},
		{
			'firms/example/zh.mdx': `---\n${fields}\n---`,
			'firms/example/en.mdx': '---\ntitle: Sample\nsummary: A firm.\ntranslation-of: zh\n---',
		},
	),
	'no-such-path': inFile('', 'CONTENT_DIR=contents npm run check', 'CONTENT_DIR=content npm run check'),
} satisfies Record<string, Examples>;
