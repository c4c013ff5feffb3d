import { isMap, isScalar, visit, type Scalar } from 'yaml';
import { isLocale, type Locale } from './locale.ts';
import type { YamlText } from './yaml.ts';

/** A text of a YAML file in a known language, and where each of its UTF-16 units stands in the source. */
export interface YamlWords {
	text: string;
	locale: Locale;
	from: number[];
	to: number[];
	/** Where the value begins, quotes and all. */
	start: number;
}

/** The texts under `zh:` and `en:` anywhere, and the title and summary of an article in `own` language. Names and titles of sources are others’ words. */
export function wordsInYaml({ document, source }: Pick<YamlText, 'document' | 'source'>, own?: Locale): YamlWords[] {
	const found: YamlWords[] = [];
	visit(document, {
		Pair(_key, { key, value }, path) {
			if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string' || !value.range) return;
			const isTop = path.filter(isMap).length === 1;
			const name = String(key.value);
			const locale = isLocale(name) ? name : isTop && (name === 'title' || name === 'summary') ? own : undefined;
			if (locale !== undefined)
				found.push({ ...placed(value as Scalar<string>, source), locale, start: value.range[0] });
		},
	});
	return found;
}

function placed({ value, range, type }: Scalar<string>, source: string): Pick<YamlWords, 'text' | 'from' | 'to'> {
	const isQuoted = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
	const [from, to]: [number[], number[]] = [[], []];
	let at = range![0] + (isQuoted ? 1 : 0);
	for (const unit of value) {
		const length = lengthOf(unit, source, at, type);
		for (let half = 0; half < unit.length; half++) {
			from.push(length === undefined ? -1 : at);
			to.push(length === undefined ? -1 : at + length);
		}
		// What cannot be followed has no places; the text as a whole still has its own.
		if (length === undefined) return { text: value, from: without(value), to: without(value) };
		at += length;
	}
	return { text: value, from, to };
}

/** How many units one character of a value takes in the source, with its escapes and folded lines. */
function lengthOf(unit: string, source: string, at: number, type: Scalar['type']): number | undefined {
	const rest = source.slice(at, at + 200);
	if (type === 'QUOTE_DOUBLE' && rest[0] === '\\')
		return /^\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[^\nxuU])/.exec(rest)?.[0].length;
	if (type === 'QUOTE_SINGLE' && unit === "'") return rest.startsWith("''") ? 2 : undefined;
	if ((unit === ' ' || unit === '\n') && /^[ \t]*\n/.test(rest)) {
		const lines = /^(?:[ \t]*\n)+[ \t]*/.exec(rest)![0];
		return lines.split('\n').length === 2 && unit === ' ' ? lines.length : undefined;
	}
	return rest.startsWith(unit) ? unit.length : undefined;
}

function without(text: string): number[] {
	return Array<number>(text.length).fill(-1);
}
