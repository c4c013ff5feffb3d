import { figureSign } from '../prose.ts';
import { bracketPairs, hanWithin, slipsBy, type Rule, type Slip } from './slip.ts';

const han = '\\p{Script=Han}';
/** What a Chinese mark may follow: a character, a figure, or another mark. */
const before = `${han}${figureSign}）》】”’`;
const wide: Record<string, string> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '.': '。' };
const opening = '（《【“‘';
const closing = '）》】”，。、；：！？';

const rules: Rule[] = [
	// After Chinese, or before it: 甲,乙 甲, B 2025:甲; but a port is written 端口 :8080
	{
		code: 'half-width-mark',
		pattern: new RegExp(
			`(?<=[${han}）》】])(?! :\\d) ?[,;:!?] *(?![,;:!?])|(?<=[${figureSign}”’]) ?[,;:!?] *(?![ A-Za-z,;:!?])`,
			'gu',
		),
		instead: ([marks]) => wide[marks.trim()],
	},
	{
		code: 'half-width-mark',
		pattern: new RegExp(`(?<=[^\\s,;:!?]) ?[,;:!?] *(?=[${han}])`, 'gu'),
		instead: ([marks]) => wide[marks.trim()],
	},
	// A full stop at the end; between two characters it may also be the dot of a name, which only its writer knows.
	{
		code: 'half-width-mark',
		pattern: new RegExp(`(?<=[${before}]) ?\\.(?=\\s*$|\\n| +[${han}A-Z${opening}]|[”’）])`, 'gu'),
		instead: () => '。',
	},
	{
		code: 'wrong-quote',
		pattern: /[「」『』]/g,
		instead: ([mark]) => ({ '「': '“', '」': '”', '『': '‘', '』': '’' })[mark],
	},
	{
		code: 'wrong-dots',
		pattern: new RegExp(
			`(?<=[${han}${closing}]) ?(?:\\.{3,}|…{3,}|(?<!…)…(?!…))|(?:\\.{3,}|…{3,}|(?<!…)…(?!…))(?=[${han}])|。{3,}`,
			'gu',
		),
		instead: () => '……',
	},
	{
		code: 'wrong-dash',
		pattern: new RegExp(
			`(?<=[${han}${closing}]) *(?:-{2,3}|–{2}) *(?=[^\\s>a-z-])|(?<=\\S) *(?:-{2,3}|–{2}) *(?=[${han}])`,
			'gu',
		),
		instead: () => '——',
	},
	{ code: 'doubled-mark', pattern: /([，、；：])\1+|(?<!。)。。(?!。)/g, instead: ([marks]) => marks[0] },
	{
		code: 'stray-space',
		pattern: new RegExp(`(?<=[^\\s|]) +(?=[${closing}])|(?<=[${opening}，。、；：！？]|……) +(?=\\S)`, 'gu'),
		instead: () => '',
	},
	{
		code: 'stray-space',
		pattern: new RegExp(`(?<=[${han}]) +(?=[（《【])|(?<=[）》】]) +(?=[${han}])`, 'gu'),
		instead: () => '',
	},
	{ code: 'stray-space', pattern: /\u3000+/g, instead: () => '' },
	{ code: 'stray-space', pattern: /(?<=\S) {2,}(?=\S)/g, instead: () => ' ' },
];

/** Slips of Chinese typesetting in a text; one without any Chinese is not Chinese. */
export function chineseSlips(text: string): Slip[] {
	if (!/\p{Script=Han}/u.test(text)) return [];
	return [...rules.flatMap((rule) => slipsBy(rule, text)), ...brackets(text), ...quotes(text)];
}

/** Brackets around Chinese or behind it are full-width, both of them; `f(x)` and `744.23(a)` stay. */
function brackets(text: string): Slip[] {
	const isHanWithin = hanWithin(text);
	return bracketPairs(text).flatMap(({ open, close }) => {
		const [first, last] = [text[open]!, text[close]!];
		const isMixed = (first === '(') !== (last === ')');
		const isChinese =
			isHanWithin(open, close) || /[\p{Script=Han}”》\uFFFC]$/u.test(text.slice(Math.max(0, open - 2), open));
		if (first === '（' && last === '）') return [];
		if (!isMixed && !isChinese) return [];
		const code = isMixed ? 'mixed-brackets' : 'half-width-mark';
		return [
			...(first === '(' ? [{ code, from: open, to: open + 1, instead: '（' } as const] : []),
			...(last === ')' ? [{ code, from: close, to: close + 1, instead: '）' } as const] : []),
		];
	});
}

/** Straight marks become curly by turns; an odd one is told and left to its writer. A single pair turned wrong is turned. */
function quotes(text: string): Slip[] {
	const straight = [...text.matchAll(/"/g)];
	const curly = [...text.matchAll(/[“”]/g)];
	const [first, second] = curly;
	const turned = curly.length === 2 && straight.length === 0 ? [first!, second!] : [];
	const single = [...text.matchAll(new RegExp(`(?<![A-Za-z\\d])'[^'\\n]*[${han}][^'\\n]*'(?![A-Za-z])`, 'gu'))];
	return [
		...straight.map(({ index }, order) =>
			quote(index, straight.length % 2 === 1 ? undefined : order % 2 === 0 ? '“' : '”'),
		),
		...turned
			.map(({ index }, order) => quote(index, order === 0 ? '“' : '”'))
			.filter((slip) => slip.instead !== text[slip.from]),
		...single.flatMap(({ 0: said, index }) => [quote(index, '‘'), quote(index + said.length - 1, '’')]),
	];
}

function quote(at: number, instead: string | undefined): Slip {
	return { code: 'wrong-quote', from: at, to: at + 1, ...(instead === undefined ? {} : { instead }) };
}
