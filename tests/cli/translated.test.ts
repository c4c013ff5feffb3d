import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A copy of the fixture's library and the commands of someone who works on it. */
function desk() {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
	folders.push(folder);
	cpSync('tests/fixtures/library', folder, { recursive: true });
	const run = (command: string, ...args: string[]) => {
		const { status, stdout, stderr } = spawnSync('node', [`src/cli/${command}.ts`, ...args], {
			encoding: 'utf8',
			env: { ...process.env, CONTENT_DIR: folder, AS_OF: '2026-09-01', LANG: 'C', LC_ALL: '' },
		});
		return { status, said: stdout + stderr };
	};
	const file = join(folder, 'firms/beta/zh.mdx');
	return { folder, run, file, read: () => readFileSync(file, 'utf8') };
}

describe('npm run translated', () => {
	test('records a translation that has been brought up to date, and the check is content', () => {
		const { run, file, read } = desk();
		writeFileSync(
			file,
			read().replace('[页面](https://daily.example/x)。', '[页面](https://daily.example/x)，后来又添了一句。'),
		);
		expect(run('translated', 'firms/beta')).toEqual({
			status: 0,
			said: 'firms/beta: 1 part recorded (own-id).\n',
		});
		expect(read()).toMatch(/ {2}own-id: \S{20} 2026-09-01\n---/);
		expect(run('check').said).not.toContain('section-behind');
		expect(run('translated', 'firms/beta').said).toContain('nothing to record');
	});

	test('refuses one whose text was not touched, and writes nothing, until a reason is given', () => {
		const { run, read } = desk();
		const before = read();
		const { status, said } = run('translated', 'firms/beta', '--lang', 'zh');
		expect(said).toContain('firms/beta own-id：原文改了，译文自2026-07-01以来一字未动');
		expect(status).toBe(1);
		expect(read()).toBe(before);
		expect(
			run('translated', 'firms/beta', '--section', 'own-id', '--reason', 'The Chinese says it already').status,
		).toBe(0);
		expect(read()).toContain('2026-09-01 The Chinese says it already\n');
		expect(run('check').said).not.toContain('section-behind');
	});

	test.each([
		['nothing to work on', [], 'Usage: npm run translated'],
		['an article that is not there', ['firms/betta'], 'There is no article “firms/betta”. Did you mean “firms/beta”?'],
		['a section that is not there', ['firms/beta', '--section', 'own'], 'Its parts: title, summary, top, own-id.'],
		['an article in one language', ['people/li'], 'stands in one language'],
		['a reason that is none', ['firms/beta', '--reason', ' '], 'A reason is one line, not empty'],
		['a reason of two lines', ['firms/beta', '--reason', 'a\nb'], 'A reason is one line, not empty'],
	])('refuses %s', (_name, args, said) => {
		const { run } = desk();
		const found = run('translated', ...args);
		expect(found.said).toContain(said);
		expect(found.status).toBe(1);
	});

	test('refuses files that have problems of their own', () => {
		const { run, file, read } = desk();
		writeFileSync(file, `${read()}\n[x](firms/nobody)\n`);
		expect(run('translated', file).said).toContain('firms/beta has problems; mend them first');
	});
});
