import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Runs `npm run check` as a contributor would, on a library of the fixtures. */
function check(library: string, ...args: string[]) {
	const { status, stdout, stderr } = spawnSync('node', ['src/cli/check.ts', ...args], {
		encoding: 'utf8',
		env: {
			...process.env,
			CONTENT_DIR: isAbsolute(library) ? library : `tests/fixtures/${library}`,
			LANG: 'C',
			LC_ALL: '',
		},
	});
	const found = stderr.split('\n').filter((line) => line.startsWith('tests/fixtures/'));
	return { status, stdout, stderr, found };
}

describe('npm run check', () => {
	test('finds every planted mistake of every file in one run, each at its line and column', () => {
		const { status, found } = check('mistakes');
		const expected = readFileSync('tests/fixtures/mistakes.txt', 'utf8').trim().split('\n');
		const places = found.map((line) =>
			line.replace('tests/fixtures/mistakes/', '').replace(/ {2}([a-z0-9-]+) {2}.*/, '  $1'),
		);
		expect(places).toEqual(expected);
		expect(status).toBe(1);
	});

	test('says nothing is wrong, and with what, when nothing is', () => {
		const { status, stdout } = check('library');
		expect(stdout).toBe('No problems: 8 articles, 11 facts, 3 sources.\n');
		expect(status).toBe(0);
	});

	test('keeps to the files and folders it is given', () => {
		const { found } = check('mistakes', 'tests/fixtures/mistakes/sources', 'tests/fixtures/mistakes/firms/c5/zh.mdx');
		expect(found.map((line) => line.replace(/:.*/, ''))).toEqual([
			'tests/fixtures/mistakes/firms/c5/zh.mdx',
			'tests/fixtures/mistakes/sources/kind.yaml',
			'tests/fixtures/mistakes/sources/kind.yaml',
			'tests/fixtures/mistakes/sources/twice.yaml',
		]);
	});

	test('warns of a name that two articles share, and stops nothing for it', () => {
		const copy = mkdtempSync(join(tmpdir(), 'atlas-'));
		cpSync('tests/fixtures/library', copy, { recursive: true });
		const beta = join(copy, 'firms/beta/en.mdx');
		writeFileSync(beta, readFileSync(beta, 'utf8').replace('names: [贝塔]', 'names: [贝塔, ACME]'));
		const { status, stderr, stdout } = check(copy);
		expect(stderr).toContain('1 warning, which stops nothing:');
		expect(stderr).toContain('firms/beta/en.mdx:4:13  name-collision  “ACME” is also a name of firms/acme.');
		expect(stdout).toContain('No problems');
		expect(status).toBe(0);
	});

	test('names a path that is not there', () => {
		const { status, stderr } = check('library', 'content/firms/nobody');
		expect(stderr).toContain('content/firms/nobody:1:1  no-such-path');
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
