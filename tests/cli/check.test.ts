import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemCodes } from '../../src/model/problem.ts';

/** Runs `npm run check` as a contributor would, on a library of the fixtures. */
function check(library: string, ...args: string[]) {
	const { status, stdout, stderr } = spawnSync('node', ['src/cli/check.ts', ...args], {
		encoding: 'utf8',
		env: {
			...process.env,
			CONTENT_DIR: isAbsolute(library) ? library : `tests/fixtures/${library}`,
			LANG: 'C',
			LC_ALL: '',
			SITE_URL: 'https://atlas.example',
			BASE_PATH: '',
		},
	});
	const found = stderr.split('\n').filter((line) => line.startsWith('tests/fixtures/'));
	return { status, stdout, stderr, found };
}

describe('npm run check', () => {
	test('finds every planted mistake of every file in one run, each at its line and column', () => {
		const { status, found } = check('mistakes', '--warnings');
		const expected = readFileSync('tests/fixtures/mistakes.txt', 'utf8').trim().split('\n');
		const places = found.map((line) =>
			line.replace('tests/fixtures/mistakes/', '').replace(/ {2}([a-z0-9-]+) {2}.*/, '  $1'),
		);
		expect(places.sort()).toEqual(expected.sort());
		expect(status).toBe(1);
	});

	test('is shown mistakes of every code that a file of the fixture can hold', () => {
		const planted = readFileSync('tests/fixtures/mistakes.txt', 'utf8').trim().split('\n');
		const codes = new Set(planted.map((line) => line.split('  ')[1]));
		// These need a large file, a link, a picture, a chart or no folder at all, or have tests of their own.
		const elsewhere = ['too-large', 'symbolic-link', 'disguise', 'picture-record', 'no-such-path', 'chart-units'];
		expect(problemCodes.filter((code) => !codes.has(code))).toEqual([...elsewhere, 'section-behind', 'unwritten']);
		expect(planted.length).toBeGreaterThanOrEqual(60);
		expect(new Set(planted.map((line) => line.split(':')[0])).size).toBeGreaterThanOrEqual(25);
	});

	test('mends typesetting when asked, says what, touches nothing else, and has nothing left to mend', () => {
		const copy = mkdtempSync(join(tmpdir(), 'atlas-'));
		cpSync('tests/fixtures/library', copy, { recursive: true });
		const [acme, beta] = ['firms/acme/zh.mdx', 'firms/beta/zh.mdx'].map((path) => join(copy, path)) as [string, string];
		const was = readFileSync(acme, 'utf8');
		for (const path of [acme, beta]) writeFileSync(path, readFileSync(path, 'utf8').replaceAll('，', ','));
		const { status, stderr } = check(copy, '--fix', 'firms/acme');
		expect(stderr).toContain(`firms/acme/zh.mdx:14:28  “,” → “，”`);
		expect(stderr).toContain('2 marks mended in 1 file.');
		expect(status).toBe(0);
		expect(readFileSync(acme, 'utf8')).toBe(was);
		expect(readdirSync(join(copy, 'firms/acme')).sort()).toEqual(['en.mdx', 'facts.yaml', 'zh.mdx']);
		expect(check(copy, '--fix', 'firms/acme').stderr).toContain('There is nothing to mend.');
		expect(check(copy, 'firms/beta').stderr).toContain('firms/beta/zh.mdx');
	});

	test('says nothing is wrong, and with what, when nothing is', () => {
		const { status, stdout } = check('library');
		expect(stdout).toBe('No problems: 8 articles, 11 facts, 3 sources.\n');
		expect(status).toBe(0);
	});

	test('keeps to the files and folders it is given', () => {
		const { found } = check('mistakes', 'tests/fixtures/mistakes/sources', 'tests/fixtures/mistakes/firms/c5/zh.mdx');
		expect(found.map((line) => line.replace(/:.*/, ''))).toEqual([
			'tests/fixtures/mistakes/sources/daily-2025.yaml',
			'tests/fixtures/mistakes/firms/c5/zh.mdx',
			'tests/fixtures/mistakes/sources/kind.yaml',
			'tests/fixtures/mistakes/sources/kind.yaml',
			'tests/fixtures/mistakes/sources/twice.yaml',
			'tests/fixtures/mistakes/sources/untitled.yaml',
		]);
	});

	test('warns of a name that two articles share, and stops nothing for it', () => {
		const copy = mkdtempSync(join(tmpdir(), 'atlas-'));
		cpSync('tests/fixtures/library', copy, { recursive: true });
		const beta = join(copy, 'firms/beta/en.mdx');
		writeFileSync(beta, readFileSync(beta, 'utf8').replace('names: [贝塔]', 'names: [贝塔, ACME]'));
		const { status, stderr, stdout } = check(copy);
		expect(stderr).toContain('3 warnings, which stop nothing:');
		expect(stderr).toContain('firms/beta/en.mdx:4:13  name-collision  “ACME” is also a name of firms/acme.');
		expect(stdout).toContain('No problems');
		expect(status).toBe(0);
	});

	test('warns of a section whose original has changed since it was translated', () => {
		const { status, stderr } = check('library');
		expect(stderr).toContain('firms/beta/zh.mdx:14:1  section-behind');
		expect(stderr).toContain('npm run translated -- firms/beta --section own-id');
		expect(status).toBe(0);
	});

	test.each([
		['a path that is not there', ['content/firms/nobody'], 'There is no file or folder content/firms/nobody.'],
		['a path outside the content', ['src'], 'src does not lie in the content folder'],
		['an option that is not there', ['--frmat', 'json'], 'There is no option --frmat. Usage:'],
		['a format that is not there', ['--format=xml'], '--format cannot be that. Usage:'],
		['a language that is not there', ['--lang', 'fr'], '--lang cannot be that. Usage:'],
		['a value where none belongs', ['--warnings=3'], '--warnings cannot be that. Usage:'],
	])('says in one plain line that it does not understand %s', (_what, args, says) => {
		const { status, stdout, stderr } = check('library', ...args);
		expect(stderr.startsWith(says)).toBe(true);
		expect(stderr.trim().split('\n')).toHaveLength(1);
		expect([stdout, status]).toEqual(['', 2]);
	});

	test('takes paths as they lie in the content folder too', () => {
		const { found } = check('mistakes', 'sources/twice.yaml');
		expect(found).toHaveLength(1);
	});

	test('gives GitHub an annotation for each problem, at its place', () => {
		const { status, stdout } = check('mistakes', '--format', 'github', 'firms/c5', 'sources');
		expect(stdout.split('\n').map((line) => line.replace(/%0A.*/, ''))).toEqual([
			'::error file=tests/fixtures/mistakes/firms/c5/zh.mdx,line=1,endLine=1,col=1,title=empty-file::The file is empty.',
			'::error file=tests/fixtures/mistakes/sources/kind.yaml,line=4,endLine=4,col=7,title=not-one-of::kind cannot be “newspaper”.',
			'::error file=tests/fixtures/mistakes/sources/kind.yaml,line=7,endLine=7,col=6,title=bad-address::url is not an address that can be linked: “http://192.0.2.1/x”.',
			'::error file=tests/fixtures/mistakes/sources/twice.yaml,line=2,endLine=2,col=1,title=duplicate-key::“title” stands here a second time.',
			'::error file=tests/fixtures/mistakes/sources/untitled.yaml,line=1,endLine=1,col=8,title=source-untitled::A source without a title must say what it is.',
			'::warning file=tests/fixtures/mistakes/sources/daily-2025.yaml,line=7,endLine=7,col=6,title=source-without-archive::This source has no archive address.',
			'5 problems in 4 files.',
			'',
		]);
		expect(status).toBe(1);
	});

	test('gives programs the same as JSON, in the language asked for', () => {
		const { status, stdout } = check('mistakes', '--format', 'json', '--lang', 'zh-CN', 'firms/c5');
		expect(JSON.parse(stdout)).toEqual({
			version: 1,
			language: 'zh',
			errors: 1,
			warnings: 0,
			problems: [
				{
					file: 'tests/fixtures/mistakes/firms/c5/zh.mdx',
					line: 1,
					column: 1,
					code: 'empty-file',
					severity: 'error',
					message: '文件是空的。',
					cure: '写上内容，或者删掉它。',
					explained: 'https://atlas.example/zh/contribute/problems/#empty-file',
				},
			],
		});
		expect(status).toBe(1);
	});

	test('refuses a question under a name that each page uses itself', () => {
		const copy = mkdtempSync(join(tmpdir(), 'atlas-'));
		cpSync('tests/fixtures/library', copy, { recursive: true });
		const file = join(copy, 'vocabulary/questions.yaml');
		const lines = readFileSync(file, 'utf8').trimEnd().split('\n').length;
		appendFileSync(file, 'main: { zh: 这是什么？, en: What is it?, stances: {} }\n');
		const { status, stderr } = check(copy);
		expect(stderr).toContain(`questions.yaml:${lines + 1}:1  bad-name  “main”`);
		expect(stderr).toContain('(main, facts, references …) are taken');
		expect(status).toBe(1);
	});

	test('names a content folder that is not there', () => {
		const { status, stderr } = check('nowhere');
		expect(stderr).toContain('tests/fixtures/nowhere:1:1  no-such-path');
		expect(status).toBe(1);
	});

	test('offers the nearest name and the cure, in the language asked for', () => {
		const english = check('mistakes', 'tests/fixtures/mistakes/events').stderr;
		expect(english).toContain('No article has the id “firms/akme”.\n    Did you mean “firms/acme”?');
		const chinese = check('mistakes', '--lang', 'zh', 'tests/fixtures/mistakes/events').stderr;
		expect(chinese).toContain('没有标识为“firms/akme”的文章。\n    是不是“firms/acme”？');
		expect(chinese).toContain('1个文件里有3处问题。');
	});
});
