import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { githubReport } from '../../src/format/report-github.ts';
import { reportText, warningSummary } from '../../src/format/report.ts';
import { printable } from '../../src/model/bytes.ts';
import { isWarning, problemAt, problemCodes, type Problem } from '../../src/model/problem.ts';
import { readYaml } from '../../src/model/yaml.ts';
import { anyText, share } from '../trust/random.ts';

const problem = fc
	.record({
		path: fc.oneof(anyText, fc.constantFrom('::error::x', 'a,b=c:d', '%0A::stop', '\r\n::set-env name=A::b')),
		line: fc.nat(),
		column: fc.nat(),
		code: fc.constantFrom(...problemCodes),
		value: fc.oneof(anyText, fc.constantFrom('\n::error::x', '##[add-mask]x', '%3A%0A', '\u2028::warning::y')),
	})
	.map(({ value, ...place }) =>
		problemAt(place, place.code, { value, field: value, name: value, id: value, nearest: value }),
	);

/** Reads a log as GitHub's runner does: a line that begins with `::`, and `##[` wherever it stands, is a command. */
function commandsIn(log: string) {
	const unescaped = (text: string) =>
		text
			.replaceAll('%3A', ':')
			.replaceAll('%2C', ',')
			.replaceAll('%0D', '\r')
			.replaceAll('%0A', '\n')
			.replaceAll('%25', '%');
	const lines = log.split(/\r\n|[\n\r\u2028\u2029]/);
	const legacy = lines.filter((line) => line.includes('##['));
	const commands = lines.flatMap((line) => {
		const [, name, properties = '', message = ''] = /^\s*::(\S+?)(?: (.*?))?::(.*)$/.exec(line) ?? [];
		if (name === undefined) return [];
		const pairs = properties
			.split(',')
			.map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))] as const);
		return [{ name, properties: Object.fromEntries(pairs), message: unescaped(message) }];
	});
	return { commands, legacy };
}

describe('the report to GitHub', () => {
	test('is one command a problem with its own place, whatever files and values are called', () => {
		fc.assert(
			fc.property(fc.array(problem, { maxLength: 4 }), (problems) => {
				const { commands, legacy } = commandsIn(
					githubReport(problems, [], 'en', (code) => `https://a.example/#${code}`),
				);
				expect(legacy).toEqual([]);
				expect(commands.map(({ name, properties }) => [name, Number(properties.line), properties.title])).toEqual(
					problems.map(({ line, code }) => [isWarning({ code }) ? 'warning' : 'error', line, code]),
				);
				for (const [index, { path }] of problems.entries())
					if (!path.includes('##[')) expect(commands[index]!.properties.file).toBe(printable(path));
			}),
			share(0.5),
		);
	});

	test('shows ten warnings and counts the rest, because GitHub drops them without a word', () => {
		const warnings = Array.from({ length: 12 }, (_, line) => warning('a.mdx', line + 1));
		const { commands } = commandsIn(githubReport([], warnings, 'zh', (code) => code));
		expect(commands.map(({ name }) => name)).toEqual([...Array<string>(10).fill('warning'), 'notice']);
		expect(commands.at(-1)!.message).toBe('另有2处提醒没有显示；运行npm run check -- --warnings可全部列出。');
	});
});

describe('the report as text', () => {
	test('has two lines a problem and a count, whatever files and values are called', () => {
		fc.assert(
			fc.property(problem, (one) => {
				const said = reportText([one], 'zh');
				expect(said.split(/[\n\r\u2028\u2029]/)).toHaveLength(4);
				expect(commandsIn(said).legacy).toEqual([]);
			}),
			share(0.2),
		);
	});

	test('tells many warnings at a glance: codes, fullest files, and how to see them all', () => {
		const warnings = [...[1, 2, 3].map((line) => warning('b.mdx', line)), warning('a.mdx', 9)];
		expect(warningSummary(warnings, 'en')).toMatchInlineSnapshot(`
			"4 warnings, which stop nothing:
			  name-collision  4 in 2 files, first at b.mdx:1:1

			Files with most of them:
			  b.mdx  name-collision 3

			--warnings lists each of them; so does a path of a file or folder with few."
		`);
	});
});

function warning(path: string, line: number): Problem {
	return problemAt({ path, line, column: 1 }, 'name-collision', { name: 'A', other: 'firms/b' });
}

describe('a file whose YAML is broken all over', () => {
	const { problems } = readYaml('a: b\n'.repeat(100), 'sources/broken.yaml');
	const other = readYaml('a: b\na: c\n', 'sources/other.yaml').problems;

	test.each([
		['zh', '另有79处错误'],
		['en', '79 more YAML mistakes in this file'],
	] as const)('is told with its first twenty mistakes and the number of the others, in %s', (locale, more) => {
		const report = reportText([...problems, ...other], locale);
		expect(problems.length).toBe(99);
		expect(report.match(/sources\/broken\.yaml:\d+:/g)!.length).toBe(20);
		expect(report).toContain(more);
		expect(report).toContain('sources/other.yaml:2:1');
		expect(report).toContain('100');
	});

	test('says nothing of others where all are told', () => {
		const report = reportText(problems.slice(0, 20), 'en');
		expect(report.match(/sources\/broken\.yaml:\d+:/g)!.length).toBe(20);
		expect(report).not.toContain('more YAML');
	});
});
