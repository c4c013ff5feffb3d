import { describe, expect, test } from 'vitest';
import { proveBody } from '../../src/model/article-language.ts';
import { looseNumbers } from '../../src/model/prose-numbers.ts';
import { proseIn } from '../../src/model/prose.ts';
import { slipsIn } from '../../src/model/typography/slips.ts';

/** The text with every slip set right. */
function mended(text: string, locale: 'zh' | 'en'): string {
	return slipsIn(text, locale)
		.reverse()
		.reduce(
			(said, { from, to, instead }) => said.slice(0, from) + (instead ?? said.slice(from, to)) + said.slice(to),
			text,
		);
}

describe('Chinese typesetting', () => {
	test.each([
		['甲,乙;丙:丁!戊?', '甲，乙；丙：丁！戊？'],
		['甲, 乙', '甲，乙'],
		['C500,它的后继', 'C500，它的后继'],
		['2025年: 收入', '2025年：收入'],
		['完.', '完。'],
		['甲(乙)丙', '甲（乙）丙'],
		['GPU(图形处理器)', 'GPU（图形处理器）'],
		['甲（乙)', '甲（乙）'],
		['"甲"与"乙"', '“甲”与“乙”'],
		['「甲」『乙』', '“甲”‘乙’'],
		['”甲“', '“甲”'],
		["他说'好'的", '他说‘好’的'],
		['等等...', '等等……'],
		['等等。。。', '等等……'],
		['甲…乙', '甲……乙'],
		['甲--乙', '甲——乙'],
		['甲 -- 乙', '甲——乙'],
		['Ａ１００芯片占５０％', 'A100芯片占50%'],
		['甲，，乙。。', '甲，乙。'],
		['甲 ，乙。 丙', '甲，乙。丙'],
		['甲 （乙） 丙', '甲（乙）丙'],
		['　　甲', '甲'],
		['甲  A100', '甲 A100'],
	])('mends %s', (text, right) => expect(mended(text, 'zh')).toBe(right));

	test.each([
		'第744.23(a)(1)条与f(x)的值',
		'比分1:7.1，时间10:30，数字1,600和3.14',
		'MetaX (Shanghai) Co., Ltd.是它的英文名',
		'他说：“Hello, world!”然后离开',
		'产品有A, B等',
		'AT&T与S&P 500、R&D投入',
		'3~5个、450–600 W、北京—上海、8—12周',
		'约尼·“约翰”·史密斯的“A”与‘B’',
		"company's的缩写",
		'命令--device=0',
		'甲……乙——丙',
	])('leaves %s as it is', (text) => expect(slipsIn(text, 'zh')).toEqual([]));

	test('tells of an odd straight mark, and leaves it to its writer', () => {
		expect(slipsIn('据称"领先', 'zh')).toEqual([{ code: 'wrong-quote', from: 2, to: 3 }]);
	});
});

describe('English typesetting', () => {
	test.each([
		['"A," he said, "and \'B\'."', '“A,” he said, “and ‘B’.”'],
		["It's the firms' and the '90s’ best", 'It’s the firms’ and the ’90s’ best'],
		['one -- two', 'one – two'],
		['one--two', 'one—two'],
		['and so on...', 'and so on…'],
		['two  spaces , here', 'two spaces, here'],
		['Founded in 2020，it grew。', 'Founded in 2020, it grew.'],
		['the A（B) chip', 'the A(B) chip'],
		['the Ａ１', 'the A1'],
	])('mends %s', (text, right) => expect(mended(text, 'en')).toBe(right));

	test.each([
		'“Quotes”, ‘inner’ and it’s fine – or—so…',
		'Yuanlu Jiajia (上海源庐加佳信息科技) and 《反制裁法》，“壁仞科技，上海”',
		'a 19" rack',
		'run it with --device=0 or -x',
		'1,600 at 10:30; 744.23(a)(1)',
	])('leaves %s as it is', (text) => expect(slipsIn(text, 'en')).toEqual([]));
});

describe('numbers in prose', () => {
	const found = (text: string) =>
		looseNumbers(proseIn(proveBody(text, 'x').tree!, text), (at) => ({ path: 'x', line: 1, column: at + 1 })).map(
			({ column, endColumn }) => text.slice(column - 1, endColumn! - 1),
		);

	test.each([
		['收入16.18亿元，增长243.37%，员工1,200人。', ['16.18', '243.37', '1,200']],
		['售价$30,000，是H20的2.16倍。', ['30,000', '2.16']],
		['显存96 GB，算力320TFLOPS，卖出800张卡。', ['96', '320', '800']],
		['Revenue was RMB 1.618 billion, up 243.37%; 800 people left.', ['1.618', '243.37', '800']],
		['It has 96 GB and 1.5 times the speed at US$30,000.', ['96', '1.5', '30,000']],
	])('are told where they are amounts: %s', (text, numbers) => expect(found(text)).toEqual(numbers));

	test.each([
		'2025年12月17日，第3次、第744.23条、前5名，12家公司，3年。',
		'昇腾910与思元590、RTX 4090、MTT S5000、H20、910B，7纳米和5 nm。',
		'他说“卖了16亿元”，《增长50%》。',
		'参见[第100页的800人](firms/acme)与`1,000元`。',
		'CUDA 12.8、许可证2.0、版本1.2.3、88 FR 73458、H.R. 2683。',
		'On 17 December 2025, by 30 June, Q3 2025, the 2nd of 12 firms, No. 500, § 744.23, Rule 144.',
		'The Ascend 910 and 950, RTX 4090, A100, 7 nm, version 2.0, CUDA 12.',
		'> 收入16亿元。\n\n## 2,000亿元之后',
	])('are left alone where they are none: %s', (text) => expect(found(text)).toEqual([]));
});
