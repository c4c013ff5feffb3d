import type { Nodes, Parent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { proveBody } from '../../src/model/article-language.ts';
import { wordsIn } from '../../src/model/tree.ts';

/** The problems of a body as `line:column code`. */
function problemsOf(source: string): string[] {
	return proveBody(source, 'zh.mdx').problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

/** The inline nodes of the first block as `type(words)`, plain text as itself. */
function inline(source: string): string {
	const { tree, problems } = proveBody(source, 'zh.mdx');
	if (!tree) throw new Error(JSON.stringify(problems));
	const shown = (node: Nodes): string => {
		if (node.type === 'text') return node.value;
		const inner =
			'children' in node ? (node as Parent).children.map((child) => shown(child as Nodes)).join('') : wordsIn(node);
		return `${node.type}(${inner})`;
	};
	return (tree.children[0] as Parent).children.map((child) => shown(child as Nodes)).join('');
}

describe('proveBody, with Chinese', () => {
	test.each([
		['**摩尔线程（MTT）**是', 'strong(摩尔线程（MTT）)是'],
		['**注意：**请看', 'strong(注意：)请看'],
		['~~旧。~~新', 'delete(旧。)新'],
		['他说**“引”**了', '他说strong(“引”)了'],
		['是**（好）**的', '是strong(（好）)的'],
		['**你好**（注）', 'strong(你好)（注）'],
		['（**你好**）', '（strong(你好)）'],
		['**《办法》**规定', 'strong(《办法》)规定'],
		['依**《办法》**', '依strong(《办法》)'],
		['*（甲）*乙', 'emphasis(（甲）)乙'],
		['甲*“乙”*丙', '甲emphasis(“乙”)丙'],
		['***甲。***乙', 'emphasis(strong(甲。))乙'],
		['**甲、**乙**、丙**', 'strong(甲、)乙strong(、丙)'],
		['**A股**与**（B）**，**“C”**。', 'strong(A股)与strong(（B）)，strong(“C”)。'],
		['GPU**（MTT）**is', 'GPUstrong(（MTT）)is'],
		['**50%**的', 'strong(50%)的'],
		['约**50%**', '约strong(50%)'],
		['**$5**元', 'strong($5)元'],
		['**[甲](firms/a)（乙）**丙', 'strong(link(甲)（乙）)丙'],
		['**`甲`。**乙', 'strong(inlineCode(甲)。)乙'],
		['~~（甲）~~乙', 'delete(（甲）)乙'],
		['甲~~“乙”~~丙', '甲delete(“乙”)丙'],
		['**テスト。**テスト', 'strong(テスト。)テスト'],
		['**한국（어）**은', 'strong(한국（어）)은'],
		['普通**粗体**文字', '普通strong(粗体)文字'],
		['2 * 3 * 4', '2 * 3 * 4'],
		['\\*\\*不是粗体：\\*\\*吧', '**不是粗体：**吧'],
		['`**代码（里）**不变`', 'inlineCode(**代码（里）**不变)'],
		['“单引号\'与双引号"”', '“单引号\'与双引号"”'],
		['破折号——省略号……', '破折号——省略号……'],
		['a -- b --- c ... d', 'a -- b --- c ... d'],
		['价格 < 100 与 a > b', '价格 < 100 与 a > b'],
		['花括号\\{2026\\}', '花括号{2026}'],
		['小于号\\<100', '小于号<100'],
		['&lt;script&gt;', '<script>'],
		['第一行\n第二行', '第一行\n第二行'],
		['**Latin.** next', 'strong(Latin.) next'],
		['snake_case_word', 'snake_case_word'],
		['１２３ＧＰＵ**（全角）**字', '１２３ＧＰＵstrong(（全角）)字'],
		['[甲][一]\n\n[一]: https://a.example', 'link(甲)'],
		['见https://a.example/b，后文', '见link(https://a.example/b)，后文'],
		['**甲（乙）**见 https://a.example/丙', 'strong(甲（乙）)见 link(https://a.example/)丙'],
		['见www.a.example，后文', '见www.a.example，后文'],
		['写信到a@b.example。', '写信到a@b.example。'],
	])('reads %j', (source, expected) => {
		expect(inline(source)).toBe(expected);
	});

	test('counts columns as the author sees them, behind mended emphasis', () => {
		expect(problemsOf('**摩尔（MTT）**是**甲（乙）**的[坏](data:x)')).toEqual(['1:22 foreign-address']);
	});
});

describe('proveBody, against what articles may not hold', () => {
	test.each([
		["import fs from 'node:fs'", '1:1 import-or-export'],
		['export const a = 1', '1:1 import-or-export'],
		['import a`\\', '1:1 import-or-export'],
		["甲\n\nexport '\\", '3:1 import-or-export'],
		['export default (() => 1)()', '1:1 import-or-export'],
		['文{process.env.HOME}字', '1:2 expression'],
		['{`${1}`}', '1:1 expression'],
		['{/* c */}', '1:1 expression'],
		['<Fact is={x} />', '1:1 expression'],
		['<Fact {...x} />', '1:1 spread'],
		['<Fact is="a" onClick="x" />', '1:1 attribute-unknown'],
		['<Fact is="a" style="x" />', '1:1 attribute-unknown'],
		['<Fact is="a" set:html="x" />', '1:1 attribute-unknown'],
		['<Fact is="__proto__" />', '1:1 attribute-wrong'],
		['<Fact is="a" is="b" />', '1:1 attribute-wrong'],
		['<Fact />', '1:1 attribute-missing'],
		['<Fact is="a">x</Fact>', '1:1 component-placement'],
		['文<Note>x</Note>', '1:2 component-placement'],
		['<Fatc is="a" />', '1:1 component-unknown'],
		['<Fact.Inner />', '1:1 component-unknown'],
		['<></>', '1:1 component-unknown'],
		['<script>alert(1)</script>', '1:1 raw-html'],
		['<div onclick="x">a</div>', '1:1 raw-html'],
		['<img src=x onerror=alert(1)>', '1:1 raw-html'],
		['<svg onload=alert(1)>', '1:1 raw-html'],
		['<iframe srcdoc="x"></iframe>', '1:1 raw-html'],
		['字<br>字', '1:2 raw-html'],
		['5<6', '1:2 angle-bracket'],
		['a <- b', '1:3 left-arrow'],
		['见<https://a.example>。', '1:2 bare-address'],
		['字<!-- 注 -->字', '1:2 html-comment'],
		['[x](javascript:alert(1))', '1:1 foreign-address'],
		['[x](JaVaScRiPt&#58;alert(1))', '1:1 foreign-address'],
		['[x](java&#10;script:alert(1))', '1:1 foreign-address'],
		['[x](data:text/html,x)', '1:1 foreign-address'],
		['[x](//a.example)', '1:1 foreign-address'],
		['[x](http://a.example)', '1:1 foreign-address'],
		['[x](https://user@a.example)', '1:1 foreign-address'],
		['[x](https://xn--pple-43d.com)', '1:1 foreign-address'],
		['[x](https://аpple.com)', '1:1 foreign-address'],
		['[x](https://1.2.3.4/)', '1:1 foreign-address'],
		['[x](../../etc/passwd)', '1:1 foreign-address'],
		['[x][y]\n\n[y]: javascript:x', '1:1 foreign-address'],
		['![x](https://a.example/b.png)', '1:1 foreign-address'],
		['![x](../b.png)', '1:1 foreign-address'],
		['![x](b.svg)', '1:1 foreign-address'],
		['![](b.png)', '1:1 picture-without-words'],
		['字[^1]\n\n[^1]: 注', '1:2 footnote'],
		['# 一级', '1:1 heading-level'],
		['- ## 里面', '1:3 not-allowed'],
		['## 甲 {#Bad_Id}', '1:1 heading-attributes'],
		['## 甲 {.red}', '1:1 heading-attributes'],
		['<Note>\n\n没有结尾', '1:1 broken-markdown'],
		[`${'> '.repeat(5000)}深`, '1:1 too-deep'],
		['['.repeat(50_000), '1:1 too-deep'],
	])('refuses %j', (source, expected) => {
		const { tree, problems } = proveBody(source, 'zh.mdx');
		expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toContain(expected);
		expect(tree).toBeUndefined();
	});

	test('tells every mistake of a body in one go', () => {
		expect(problemsOf('字<br>字，5<6。\n\n{x} <https://a.example>\n\n<!-- c -->\n\n[x](data:,)')).toEqual(
			expect.arrayContaining([
				'1:2 raw-html',
				'1:9 angle-bracket',
				'3:1 expression',
				'3:5 bare-address',
				'5:1 html-comment',
				'7:1 foreign-address',
			]),
		);
	});
});
