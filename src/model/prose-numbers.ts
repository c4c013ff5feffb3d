import { problemAt, type Place, type Problem } from './problem.ts';
import type { Prose } from './prose.ts';

/**
 * Numbers in prose that should be facts: amounts, shares, multiples, quantities and large counts. What only looks like
 * one is left alone: years and dates, ordinals, sections of laws, names of models and process nodes, versions, small
 * counts, words of links, headings and what is quoted.
 */
export function looseNumbers(prose: readonly Prose[], placeAt: (offset: number) => Place): Problem[] {
	return prose.flatMap(({ text, from, links, isHeading, isQuotation }) => {
		if (isHeading || isQuotation || !/\d/.test(text)) return [];
		const apart = [...links, ...quotationsIn(text)];
		return [...text.matchAll(number)].flatMap(({ 0: written, index }) => {
			if (from[index] === -1 || apart.some((part) => part.from <= index && index < part.to)) return [];
			const [before, after] = [text.slice(Math.max(0, index - 24), index), text.slice(index + written.length)];
			if (!isAmount(written, before, after.slice(0, 24))) return [];
			return [problemAt(placeAt(from[index]!), 'number-without-fact', { value: written }, written.length)];
		});
	});
}

const number = /\d+(?:[,_]\d{3})*(?:\.\d+)*/g;
/** Counts below this stay as they are. */
const smallCount = 100;

const money = /(?:[$¥€£￥]|\b(?:RMB|CNY|HKD|USD|HK|US|NT)\$? ?)$/;
const weightAfter =
	/^(?:[ -]?(?:%|％|‰|percent\b|per cent\b|percentage points?\b|basis points?\b|times\b|×|x\b|fold\b|hundred\b|thousand\b|million\b|billion\b|trillion\b|bn\b|yuan\b|dollars?\b)|[ ]?(?:个?百分点|倍|成(?!立|为|果|本|员|功)|余?[万亿千百]|元|美元|港元))/;
const unitAfter =
	/^ ?(?:[KMGTPE]i?B(?:\/s|ps)?|[KMGT]bps|[kMGT]?Wh?|[TPEG]FLOPS|[TP]OPS|[MG]Hz|mm²?|℃|平方毫米|兆瓦|千瓦|瓦(?!片))(?![A-Za-z])/;
const nodeAfter = /^ ?(?:nm|纳米|奈米)/;
const orderAfter =
	/^(?:st|nd|rd|th)\b|^(?:年|月|日|号|時|时|点|分钟?|秒|季度|世纪|周年|周岁|岁|条|款|章|节|页|行|栏|版|期|届|批次|名)/;
const orderBefore = /(?:第|§ ?|№ ?|[Nn]os?\. ?|\bpp?\. ?)$/;
/** What is counted: a measure word, or a word that is no joint of the sentence. A model's number has neither behind it. */
const countAfter =
	/^(?:多|余)?(?:家|个|張|张|颗|块|台|套|枚|款|片|件|人|次|只|股|户|位|座|项|份|种|条|辆|架|倍|卡|节点)|^ (?!(?:and|or|to|at|in|on|of|is|are|was|were|has|have|had|by|for|with|from|as|the|that|which)\b)[a-z]{2,}/;
const months =
	'(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const monthBefore = new RegExp(`\\b${months}\\.? $`);
const monthAfter = new RegExp(`^ ${months}\\b`);
/** A word with a capital or a digit in it, and the number after it: `RTX 4090`, `Rule 10`, `CUDA 12`. */
const nameBefore = /(?:^|[^A-Za-z])[A-Za-z+&-]*[A-Z][\w+&-]*[ -]?$/;

function isAmount(written: string, before: string, after: string): boolean {
	// Part of a word, an address, a version or another number.
	if (/[A-Za-z\d_/#.:\\-]$/.test(before) || /^(?:[_\\]|[.:/-][A-Za-z\d])/.test(after) || /\..*\./.test(written))
		return false;
	if (orderBefore.test(before) || nodeAfter.test(after)) return false;
	if (money.test(before) || weightAfter.test(after) || unitAfter.test(after)) return true;
	if (/^[A-Za-z]/.test(after) || orderAfter.test(after)) return false;
	if (/^(?:19|20)\d\d$/.test(written) || monthBefore.test(before) || monthAfter.test(after)) return false;
	if (nameBefore.test(before) || written.includes('.')) return false;
	return Number(written.replace(/[,_]/g, '')) >= smallCount && countAfter.test(after);
}

/** Where somebody else speaks: between quotation marks, or in a title. */
function quotationsIn(text: string): { from: number; to: number }[] {
	return [...text.matchAll(/“[^”]*”|‘[^’]*’(?![A-Za-z])|「[^」]*」|《[^》]*》|"[^"]*"/g)].map(({ 0: said, index }) => ({
		from: index,
		to: index + said.length,
	}));
}
