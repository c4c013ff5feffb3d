import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LibraryProblems, loadLibrary, readLibrary } from '../../src/library.ts';
import { printable } from '../../src/model/bytes.ts';
import { attacks, plant } from './corpus.ts';

const scratch = mkdtempSync(join(tmpdir(), 'atlas-attacks-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const planted = attacks();
const library = join(scratch, 'content');
cpSync('tests/fixtures/library', library, { recursive: true });
plant(library, planted);

/** Attacks print this variable and write that file, wherever they are run. */
const canary = { ATLAS_CANARY: 'the-bird-has-flown', ATLAS_CANARY_FILE: join(scratch, 'canary') };
const expected = planted.map(({ path, place, code }) => `${printable(`${library}/${path}:${place}`)}  ${code}`);

function run(script: string, outFolder: string) {
	const { status, stdout, stderr } = spawnSync('node', [script], {
		encoding: 'utf8',
		maxBuffer: 1 << 28,
		env: { ...process.env, ...canary, LANG: 'C', LC_ALL: '', CONTENT_DIR: library, OUT_DIR: outFolder },
	});
	const said = `${stdout}${stderr}`;
	const places = new Set(said.split('\n').map((line) => /^(.*?:\d+:\d+ {2}[a-z0-9-]+) {2}/.exec(line)?.[1] ?? ''));
	return { status, said, missed: expected.filter((line) => !places.has(line)) };
}

describe('the attacks', () => {
	test('are many, and each has a file of its own', () => {
		expect(planted.length).toBeGreaterThanOrEqual(120);
		expect(new Set(planted.map(({ path }) => path)).size).toBe(planted.length);
	});

	test('are all refused in one reading of the library, which is then handed to no one', async () => {
		const { problems } = await readLibrary(library);
		const told = new Set(problems.map(({ path, line, column, code }) => `${path}:${line}:${column}  ${code}`));
		const missed = planted.filter(({ path, place, code }) => !told.has(`${library}/${path}:${place}  ${code}`));
		expect(missed.map(({ path }) => path)).toEqual([]);
		await expect(loadLibrary(library)).rejects.toThrow(LibraryProblems);
	});

	test.each(['src/cli/check.ts', 'src/cli/build.ts'])('are all refused by %s, and none is run', (script) => {
		const outFolder = join(scratch, 'site');
		const { status, said, missed } = run(script, outFolder);
		expect(missed).toEqual([]);
		expect(status).toBe(1);
		expect(said).not.toContain(canary.ATLAS_CANARY);
		expect(said).not.toMatch(/\n\s+at /);
		expect(existsSync(canary.ATLAS_CANARY_FILE)).toBe(false);
		expect(existsSync(outFolder)).toBe(false);
	});

	test('give no order to a terminal or to CI through the report', () => {
		const { said } = run('src/cli/check.ts', '');
		expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
		expect(said).not.toMatch(/^::/m);
	});

	test('would have been caught by the canary, had one been run', () => {
		const code = "process.getBuiltinModule('node:fs').writeFileSync(process.env.ATLAS_CANARY_FILE,'ran')";
		const file = join(scratch, 'control');
		spawnSync('node', ['-e', code], { env: { ...process.env, ATLAS_CANARY_FILE: file } });
		expect(existsSync(file)).toBe(true);
		expect(attacks().some(({ bytes }) => bytes && Buffer.from(bytes).includes(code))).toBe(true);
	});
});
