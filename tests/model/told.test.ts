import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { reportText } from '../../src/format/report.ts';
import { proveBody } from '../../src/model/article-language.ts';
import { attacks } from '../trust/corpus.ts';
import { bodiesRead, bodiesRefused } from './bodies.ts';

const short = attacks().filter(({ path, bytes }) => /body-\d+-zh/.test(path) && bytes!.length < 400);
const bodies = short.map(({ bytes }) => new TextDecoder().decode(bytes).split('---\n\n')[1]!.replace(/\n$/, ''));
/** What would keep the parser for years if it were given it; these come last, so that others are the first to fail. */
const isEndless = (body: string) => /(?:<A>){9}|(?:<a>\(){9}/.test(body);

/** A body on one line; a part that stands there over and over is written once. */
const shown = (body: string) =>
	JSON.stringify(body).replace(/(.{1,20}?)\1{29,}/g, (all, part: string) => `${part}{×${all.length / part.length}}`);

/** What an author reads of a body: place, code and sentence of each problem, without the cures. */
function told(body: string): string {
	const { problems, tree } = proveBody(body, '');
	const report = reportText(problems, 'en').split('\n').slice(0, -2);
	const lines = report.filter((line) => line.startsWith(':')).map((line) => `  ${line.slice(1)}`);
	const rest = lines.length > 12 ? [`  … ${lines.length} in all`] : [];
	return [shown(body), ...(tree ? ['  a tree beside problems'] : []), ...lines.slice(0, 12), ...rest].join('\n');
}

/** A tree, one node a line: what it is, from where to where it stands, what it says. */
function drawn(node: Nodes, depth = 1): string[] {
	const { type, position, children, data, spread, ...rest } = node as Nodes & Record<string, unknown>;
	const { start, end } = position ?? {};
	const place = start && end ? `${start.line}:${start.column}–${end.line}:${end.column}` : '';
	const said = Object.entries(rest).flatMap(([name, value]) => (value === null ? [] : [`${name}=${spelt(value)}`]));
	const own = `${'  '.repeat(depth)}${[type, place, ...said].join(' ')}`;
	return [own, ...((children as Nodes[] | undefined) ?? []).flatMap((child) => drawn(child, depth + 1))];
}

const cut = (line: string) => (line.length > 160 ? `${line.slice(0, 160)}… ${line.length}` : line);

function spelt(value: unknown): string {
	return JSON.stringify(value, (key, inner: unknown) => (key === 'position' || key === 'type' ? undefined : inner));
}

describe('a body', () => {
	test('that is refused: its author reads what, where and why, all of it at once and nothing twice', async () => {
		const refused = [...bodiesRefused, ...bodies].filter((body) => !isEndless(body));
		await expect(`${refused.map(told).join('\n\n')}\n`).toMatchFileSnapshot('bodies-refused.txt');
	});

	test('that is accepted: its tree says what stands where, as the author counts', async () => {
		const trees = bodiesRead.map((body) => {
			const { tree, problems } = proveBody(body, '');
			expect(problems).toEqual([]);
			return [shown(body), ...drawn(tree!).slice(0, 40).map(cut)].join('\n');
		});
		await expect(`${trees.join('\n\n')}\n`).toMatchFileSnapshot('bodies-read.txt');
	});

	test('that is made to keep the parser for ever: it is told like any other', async () => {
		await expect(`${bodies.filter(isEndless).map(told).join('\n\n')}\n`).toMatchFileSnapshot('bodies-endless.txt');
	});
});
