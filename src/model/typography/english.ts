import { bracketPairs, hanWithin, slipsBy, type Rule, type Slip } from './slip.ts';

const narrow: Record<string, string> = { '，': ',', '、': ',', '。': '.', '；': ';', '：': ':', '！': '!', '？': '?' };
const han = '\\p{Script=Han}';

const rules: Rule[] = [
	{ code: 'wrong-dots', pattern: /\.{3,}|…{2,}|\. \. \.(?!\S)/g, instead: () => '…' },
	// Two hyphens before a word are an option of a command.
	{ code: 'wrong-dash', pattern: /(?<=\S) -{2,3} (?=\S)/g, instead: () => ' – ' },
	{ code: 'wrong-dash', pattern: /(?<=[\p{L}\p{N}.,”’)])-{2,3}(?=[\p{L}\p{N}“‘(])/gu, instead: () => '—' },
	{
		code: 'wrong-quote',
		pattern: /(?<=[\p{L}\p{N}.,;:!?)…])'(?=[\p{L}\s.,;:!?)…—–-]|$)(?<!\d')/gu,
		instead: () => '’',
	},
	{ code: 'wrong-quote', pattern: /(?<=\d)'(?=s\b)/g, instead: () => '’' },
	{ code: 'wrong-quote', pattern: /(?<![\p{L}\p{N}])'(?=\d0s\b|t(?:is|was)\b)/giu, instead: () => '’' },
	{
		code: 'wrong-quote',
		pattern: /(?<![\p{L}\p{N}.,;:!?)])'(?=[\p{L}\d][^'’]*['’](?!\p{L}))(?!\d0s\b|t(?:is|was)\b)/giu,
		instead: () => '‘',
	},
	{ code: 'stray-space', pattern: /(?<=\S) {2,}(?=\S)/g, instead: () => ' ' },
	{ code: 'stray-space', pattern: /(?<=[^\s(|]) +(?=[,;!?.:](?:\s|$))/g, instead: () => '' },
	{
		code: 'full-width-mark',
		pattern: new RegExp(`(?<=[\\p{Script=Latin}\\d]) ?[，、。；：！？] ?(?![${han}\\s《》“”])`, 'gu'),
		instead: (match) => {
			const next = match.input[match.index + match[0].length] ?? '';
			return `${narrow[match[0].trim()]}${/[\p{L}\p{N}(]/u.test(next) ? ' ' : ''}`;
		},
	},
];

/** Slips of English typesetting in a text. */
export function englishSlips(text: string): Slip[] {
	return [...rules.flatMap((rule) => slipsBy(rule, text)), ...brackets(text), ...straightQuotes(text)];
}

/** Brackets of one width; full-width ones only around Chinese alone. */
function brackets(text: string): Slip[] {
	const isHanWithin = hanWithin(text);
	return bracketPairs(text).flatMap(({ open, close }) => {
		const isMixed = (text[open] === '(') !== (text[close] === ')');
		const isWide = text[open] === '（' && !isHanWithin(Math.max(0, open - 1), close + 2);
		if (!isMixed && !isWide) return [];
		const code = isMixed ? 'mixed-brackets' : 'full-width-mark';
		return [
			...(text[open] === '（' ? [{ code, from: open, to: open + 1, instead: '(' } as const] : []),
			...(text[close] === '）' ? [{ code, from: close, to: close + 1, instead: ')' } as const] : []),
		];
	});
}

/** A mark after a space or an opening sign opens; any other closes. An odd one may be inches, and is left to its writer. */
function straightQuotes(text: string): Slip[] {
	const found = [...text.matchAll(/"/g)];
	if (found.length % 2 === 1 && found.some(({ index }) => /\d/.test(text[index - 1] ?? ''))) return [];
	return found.map(({ index }) => ({
		code: 'wrong-quote' as const,
		from: index,
		to: index + 1,
		...(found.length % 2 === 0 ? { instead: index === 0 || /[\s([—–‘/]/.test(text[index - 1]!) ? '“' : '”' } : {}),
	}));
}
