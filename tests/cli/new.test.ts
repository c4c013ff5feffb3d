import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
cpSync('tests/fixtures/library', folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A command of someone who works on a copy of the fixture's library. */
function run(command: string, ...args: string[]): { status: number | null; said: string } {
	const { status, stdout, stderr } = spawnSync('node', [`src/cli/${command}.ts`, ...args], {
		encoding: 'utf8',
		env: { ...process.env, CONTENT_DIR: folder, AS_OF: '2026-09-01', LANG: 'C', LC_ALL: '', LC_MESSAGES: '' },
	});
	return { status, said: stdout + stderr };
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('npm run new', () => {
	test('begins every kind in both languages so that the check has no mistake to tell, only what is to be written', () => {
		for (const [kind, name, ...more] of [
			['firm', '新芯科技', '--en', 'Newcore'],
			['产品', 'N900', '--zh', '九百号'],
			['policies', '某某办法', '--en', 'Some measures', '--original', 'en'],
			['观点', '某人谈新芯', '--en', 'On Newcore', '--about', 'firms/newcore'],
			['person', '王某', '--en', 'Wang Mou', '--source', 'daily-2025'],
			['concept', '光互连', '--en', 'Optical interconnect'],
			['brief', '这一年', '--en', 'The year'],
			['event', '新芯上市', '--en', 'Newcore lists', '--about', 'firms/newcore', '--on', '2026-08-30'],
			['source', '一份“报告”: 全文', '--url', 'https://daily.example/report', '--slug', 'a-report'],
		] as const) {
			expect({ name, ...run('new', kind, name, ...more, '--lang', 'en') }).toMatchObject({ name, status: 0 });
		}
		expect(read('policies/some-measures/zh.mdx')).toContain('translation-of: en');
		expect(read('views/on-newcore/zh.mdx')).toContain('about: [ firms/newcore ]');
		expect(read('firms/newcore/facts.yaml')).toContain('[]');
		expect(read('events/2026-08-30-newcore-lists.yaml')).toContain('sources: [ newcore-lists-source ]');
		const { status, said } = run('check', '--format', 'json');
		const { problems } = JSON.parse(said) as { problems: { code: string; file: string }[] };
		const own = problems.filter(({ file }) => !existsSync(file.replace(folder, 'tests/fixtures/library')));
		expect(status).toBe(0);
		expect([...new Set(own.map(({ code }) => code))].sort()).toEqual(['source-without-archive', 'unwritten']);
	}, 240_000);

	test('takes the slug from pinyin, begins one text where there is one name, and says in both languages what comes next', () => {
		const { said } = run('new', '概念', '先进封装');
		expect(read('concepts/xian-jin-feng-zhuang/zh.mdx')).toContain('title: 先进封装\n');
		expect(existsSync(join(folder, 'concepts/xian-jin-feng-zhuang/en.mdx'))).toBe(false);
		expect(said).toContain('接下来：');
		expect(said).toContain('Next: ');
	});

	test('shows what it would write and writes nothing when asked so', () => {
		const { said } = run('new', 'firm', 'Dry', '--dry-run');
		expect(said).toBe(`would write ${folder}/firms/dry/en.mdx\nwould write ${folder}/firms/dry/facts.yaml\n`);
		expect(existsSync(join(folder, 'firms/dry'))).toBe(false);
	});

	test.each([
		['an id that is taken', ['firm', 'Acme'], 'There is firms/acme already (示例科技 · Acme).'],
		[
			'a name that is taken',
			['product', '另一个', '--en', 'acme  CORP.'],
			'“acme  CORP.” is already a name of firms/acme (示例科技 · Acme).',
		],
		['a kind that is none', ['frim', 'X'], 'There is no kind “frim”. Did you mean “firm”?'],
		['an event without its article', ['event', 'X happens'], 'An event concerns an article: add --about'],
		['an unknown article', ['event', 'X', '--about', 'firms/acmee'], 'Did you mean “firms/acme”?'],
		['an unknown source', ['view', 'X', '--source', 'daily-2026'], 'Did you mean “daily-2025”?'],
		['a name no slug can be made of', ['firm', '！！'], 'No slug can be made of the name'],
		['a slug that pages use themselves', ['source', 'Main'], 'No slug can be made of the name'],
		['a slug that leads elsewhere', ['firm', 'X', '--slug', '../../x'], 'No slug can be made of the name'],
		['a name of two lines', ['firm', 'a\nb'], 'cannot be a name'],
		['a day that is none', ['event', 'X', '--on', '2026-02-30'], 'is no day'],
		['an address that is none', ['source', 'X', '--url', 'javascript:1'], 'is no address that can be linked'],
		['nothing', [], 'Usage: npm run new'],
	])('refuses %s', (_what, args, says) => {
		const { status, said } = run('new', ...args);
		expect(said).toContain(says);
		expect(status).toBe(1);
	});
});
