import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWarning, type Problem } from '../../src/model/problem.ts';
import { afterAll, describe, expect, test } from 'vitest';

const scratch = mkdtempSync(join(tmpdir(), 'atlas-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function run(script: string[], environment: Record<string, string>) {
	return spawnSync(script[0]!, script.slice(1), {
		encoding: 'utf8',
		env: { ...process.env, LANG: 'C', LC_ALL: '', ...environment },
	});
}

describe('npm run build', () => {
	const outFolder = join(scratch, 'site');
	mkdirSync(outFolder);
	writeFileSync(join(outFolder, 'index.html'), 'the last good site');

	/** Warnings stop nothing, so a build does not tell them. */
	const planted = readFileSync('tests/fixtures/mistakes.txt', 'utf8')
		.trim()
		.split('\n')
		.filter((line) => !isWarning({ code: line.split('  ')[1] as Problem['code'] }));

	test('reports every problem, exits 1 and leaves the last good site alone', () => {
		const { status, stderr } = run(['node', 'src/cli/build.ts'], {
			CONTENT_DIR: 'tests/fixtures/mistakes',
			OUT_DIR: outFolder,
		});
		expect(status).toBe(1);
		expect(stderr).toContain(`${planted.length} problems in`);
		expect(stderr).toContain('No new site was made');
		expect(stderr).not.toMatch(/\n\s+at /);
		expect(readFileSync(join(outFolder, 'index.html'), 'utf8')).toBe('the last good site');
		expect(readdirSync(scratch)).toEqual(['site']);
	});

	test('stops Astro itself in the same way when it is started without our command', () => {
		const { status, stderr } = run(['node_modules/.bin/astro', 'build'], {
			CONTENT_DIR: 'tests/fixtures/mistakes',
			OUT_DIR: join(scratch, 'bare'),
		});
		expect(status).toBe(1);
		expect(stderr).toContain('firms/c6/zh.mdx:9:18  expression');
		expect(existsSync(join(scratch, 'bare', 'index.html'))).toBe(false);
	});

	test('builds a library without any article', () => {
		const empty = join(scratch, 'empty');
		mkdirSync(join(empty, 'vocabulary'), { recursive: true });
		const { status, stderr } = run(['node', 'src/cli/build.ts'], {
			CONTENT_DIR: empty,
			OUT_DIR: join(scratch, 'empty-site'),
		});
		expect(stderr).toBe('');
		expect(status).toBe(0);
		expect(readFileSync(join(scratch, 'empty-site/zh/firms/index.html'), 'utf8')).toContain('这里还没有文章');
	});
});
