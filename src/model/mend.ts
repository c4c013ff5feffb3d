import { mendsIn, placesIn, type Mend, type Placed } from './check-words.ts';
import { roleOf } from './files.ts';
import { kindOf } from './id.ts';
import type { Locale } from './locale.ts';
import { parseArticle } from './parse.ts';
import { isTypesetting, type Problem } from './problem.ts';
import { proseIn } from './prose.ts';
import { nodesIn } from './tree.ts';
import { wordsInYaml } from './yaml-words.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** Mending one mark may bring another to light, such as the space behind it; more rounds than this are never needed. */
const rounds = 6;

/** Every mend left out for safety costs readings of the file; no file that is meant to be read needs so many. */
const readings = 100;

/** What was put right, where it stood when it was. */
export interface Mended {
	line: number;
	column: number;
	found: string;
	instead: string;
}

/**
 * A content file’s text with its typesetting mended, and what was mended. Only words change: a mend after which the
 * file would be read otherwise in any other respect is left out. Mending again changes nothing.
 */
export function mendFile(path: string, text: string): { text: string; mended: Mended[] } {
	const mended: Mended[] = [];
	let current = text;
	for (let round = 0; round < rounds; round++) {
		const { mends, meaning } = readForMending(path, current);
		if (mends.length === 0) break;
		const next = applied(current, mends, meaning, path);
		if (next.mends.length === 0) break;
		mended.push(...told(next.mends, current, path));
		current = next.text;
	}
	return { text: current, mended };
}

/** All mends if they are safe together, else the halves of them that are, and halves of those. */
function applied(text: string, mends: readonly Mend[], meaning: string, path: string): { text: string; mends: Mend[] } {
	let left = readings;
	const isSafe = (some: readonly Mend[]) => left-- > 0 && readForMending(path, put(text, some)).meaning === meaning;
	const safeOf = (some: readonly Mend[]): Mend[] => {
		if (left <= 0 || some.length === 0) return [];
		if (isSafe(some)) return [...some];
		const middle = some.length >> 1;
		return some.length === 1 ? [] : [...safeOf(some.slice(0, middle)), ...safeOf(some.slice(middle))];
	};
	const safe = safeOf(mends);
	if (safe.length === mends.length || isSafe(safe)) return { text: put(text, safe), mends: safe };
	return { text, mends: [] };
}

function put(text: string, mends: readonly Mend[]): string {
	let [result, from] = ['', 0];
	for (const mend of mends) {
		result += text.slice(from, mend.from) + mend.instead;
		from = mend.to;
	}
	return result + text.slice(from);
}

/** What may be mended in a file, and all that mending must not change: fields, structure, addresses, other problems. */
function readForMending(path: string, text: string): { mends: Mend[]; meaning: string } {
	const role = roleOf(path);
	if (role.as === 'text') {
		const parsed = parseArticle(text, path, kindOf(role.id));
		const { yaml, written, body } = parsed;
		const prose = written ? proseIn(written, body) : [];
		const fields = yamlMends(yaml, text.indexOf('\n') + 1, role.locale);
		const inBody = mendsOf(prose, role.locale, text.length - body.length);
		const structure = written ? [...nodesIn(written)].filter(({ node }) => node.type !== 'text') : [];
		const nodes = structure.map(({ node, around }) => [around.length, plain(node)]);
		return { mends: inRow([...fields, ...inBody]), meaning: meaningOf(yaml, parsed.problems, nodes) };
	}
	if (!['facts', 'source', 'event', 'vocabulary'].includes(role.as)) return { mends: [], meaning: '' };
	const yaml = readYaml(text, path);
	return { mends: inRow(yamlMends(yaml, 0)), meaning: meaningOf(yaml, yaml.problems, []) };
}

function yamlMends(yaml: YamlText, before: number, own?: Locale): Mend[] {
	if (yaml.problems.length > 0) return [];
	return wordsInYaml(yaml, own).flatMap((words) => mendsOf([words], words.locale, before));
}

function mendsOf(placed: readonly Placed[], locale: Locale, before: number): Mend[] {
	return placed
		.flatMap((one) => mendsIn(one, locale))
		.map(({ from, to, instead }) => ({ from: from + before, to: to + before, instead }));
}

function inRow(mends: readonly Mend[]): Mend[] {
	return [...mends].sort((a, b) => a.from - b.from);
}

/** Texts are blank here: they are what mending changes. */
function meaningOf(yaml: YamlText, problems: readonly Problem[], nodes: unknown): string {
	const isWords = (key: string, value: unknown) => typeof value === 'string' && /^(?:zh|en|title|summary)$/.test(key);
	const codes = problems.filter((problem) => !isTypesetting(problem)).map(({ code, line }) => [code, line]);
	return JSON.stringify([yaml.value, codes, nodes], (key, value: unknown) => (isWords(key, value) ? '' : value));
}

function plain(node: object): object {
	const { position: _position, children: _children, ...rest } = node as Record<string, unknown>;
	return rest;
}

function told(mends: readonly Mend[], text: string, path: string): Mended[] {
	const placeAt = placesIn(text, path, 0);
	return mends.map(({ from, to, instead }) => {
		const { line, column } = placeAt(from);
		return { line, column, found: text.slice(from, to), instead };
	});
}
