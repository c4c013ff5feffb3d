import type { Locale } from './locale.ts';
import type { ParsedText } from './parse.ts';
import { mistakesPerFile } from './parse-body.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { looseNumbers } from './prose-numbers.ts';
import { proseIn } from './prose.ts';
import { slipsIn } from './typography/slips.ts';
import { wordsInYaml } from './yaml-words.ts';
import type { YamlText } from './yaml.ts';

/** A text with the place of each of its units in a source. */
export interface Placed {
	text: string;
	from: readonly number[];
	to: readonly number[];
}

/** One slip of typesetting in a file, ready to be mended: put `instead` for what stands from `from` to `to`. */
export interface Mend {
	from: number;
	to: number;
	instead: string;
}

/** How an article’s words are set, in its fields and its body, and the numbers that should be facts. */
export function checkArticleWords({ yaml, written, body, path, bodyLine }: ParsedText, locale: Locale): Problem[] {
	if (!written) return checkYamlWords(yaml, locale);
	const prose = proseIn(written, body);
	const placeAt = placesIn(body, path, bodyLine);
	return [
		...checkYamlWords(yaml, locale),
		...few(prose.flatMap((one) => slipProblems(one, locale, placeAt, one.from.find((at) => at >= 0) ?? 0))),
		...few(looseNumbers(prose, placeAt)),
	];
}

/** How the words of a YAML file are set. */
export function checkYamlWords(yaml: YamlText, own?: Locale): Problem[] {
	return few(
		wordsInYaml(yaml, own).flatMap((words) =>
			slipProblems(words, words.locale, (offset) => yaml.placeAt(offset), words.start),
		),
	);
}

function few(problems: readonly Problem[]): Problem[] {
	return problems.slice(0, mistakesPerFile);
}

/** What `--fix` puts right in a text: only what stands in the source as it is read, in one piece. */
export function mendsIn(placed: Placed, locale: Locale): Mend[] {
	return slipsIn(placed.text, locale).flatMap(({ from, to, instead }) => {
		if (instead === undefined) return [];
		for (let unit = from; unit < to; unit++) {
			if (placed.from[unit]! < 0 || (unit > from && placed.from[unit] !== placed.to[unit - 1])) return [];
		}
		return [{ from: placed.from[from]!, to: placed.to[to - 1]!, instead }];
	});
}

function slipProblems(placed: Placed, locale: Locale, placeAt: (offset: number) => Place, start: number): Problem[] {
	return slipsIn(placed.text, locale).map(({ code, from, to, instead }) => {
		const at = placed.from[from]! >= 0 ? placed.from[from]! : start;
		const values = { found: shown(placed.text.slice(from, to)), instead: instead === undefined ? '' : shown(instead) };
		return problemAt(placeAt(at), code, values, placed.from[from]! >= 0 ? to - from : undefined);
	});
}

/** Spaces can be seen, and long runs are cut. */
function shown(text: string): string {
	return text.replace(/[ \u3000]/g, '␣').slice(0, 20);
}

/** Line and column of an offset in a body. */
export function placesIn(body: string, path: string, bodyLine: number): (offset: number) => Place {
	const begins = [0];
	for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) begins.push(at + 1);
	return (offset) => {
		let [line, after] = [0, begins.length];
		while (after - line > 1) {
			const middle = (line + after) >> 1;
			if (begins[middle]! <= offset) line = middle;
			else after = middle;
		}
		return { path, line: line + 1 + bodyLine, column: offset - begins[line]! + 1 };
	};
}
