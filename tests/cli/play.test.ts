import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { Line } from '../../bench/file-fetch.ts';
import { ourSearch } from '../../bench/our-search.ts';
import { readPage, textOf } from '../page.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-play-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [bare, desk, site] = ['origin.git', 'desk', 'site'].map((name) => join(folder, name)) as [string, string, string];
const content = join(desk, 'content');

function run(command: string, args: readonly string[], cwd: string, environment: NodeJS.ProcessEnv = {}) {
	const { status, stdout, stderr } = spawnSync(command, args, {
		encoding: 'utf8',
		cwd,
		env: { ...process.env, LANG: 'C', LC_ALL: '', LC_MESSAGES: '', AS_OF: '2026-09-01', ...environment },
	});
	return { status, said: stdout + stderr };
}

/** git as someone who has never set it up: nothing of this machine's own settings. */
function git(...args: string[]): string {
	const who = ['-c', 'user.name=Reader', '-c', 'user.email=reader@atlas.example'];
	const { status, said } = run('git', [...who, ...args], desk, {
		GIT_CONFIG_GLOBAL: '/dev/null',
		GIT_CONFIG_NOSYSTEM: '1',
	});
	if (status !== 0) throw new Error(said);
	return said;
}

/** A command of the project, on the contributor's clone. */
function npmRun(command: string, ...args: string[]) {
	return run('node', [resolve(`src/cli/${command}.ts`), ...args], desk, { CONTENT_DIR: 'content' });
}

/** Replaces words of a file, as an editor would. */
function edit(path: string, ...changes: [from: string | RegExp, to: string][]): void {
	const file = join(content, path);
	let text = readFileSync(file, 'utf8');
	for (const [from, to] of changes) {
		const changed = text.replace(from, to);
		if (changed === text) throw new Error(`${path} should say ${from}`);
		text = changed;
	}
	writeFileSync(file, text);
}

describe('a contributor', () => {
	test('begins an article, mends what the check finds, sees the page linked and found, and shows what the branch changes', async () => {
		mkdirSync(desk);
		run('git', ['init', '--bare', '--initial-branch=main', bare], folder);
		git('init', '--initial-branch=main');
		git('remote', 'add', 'origin', bare);
		cpSync('tests/fixtures/library', content, { recursive: true });
		git('add', '.');
		git('commit', '-m', 'Begin');
		git('push', '-u', 'origin', 'main');
		git('switch', '-c', 'newcore');

		expect(npmRun('new', 'firm', '新芯科技', '--en', 'Newcore').status).toBe(0);
		expect(npmRun('check', 'content/firms/newcore').said).toContain('firms/newcore/zh.mdx:9:1  unwritten');

		const isPlaceholder = /【(?:待写|to write)[^】]*】/g;
		edit('firms/newcore/facts.yaml', [
			/\[\]\n$/,
			'- is: revenue\n  in: 2025\n  value: 250_000_000\n  unit: CNY\n  sources: [daily-2025]\n',
		]);
		edit(
			'firms/newcore/zh.mdx',
			['【待写：一两句话说清它是谁、为什么要写】', '一家做光子芯片的公司。'],
			['【待写：开头一段，最要紧的事实】', '新芯科技与[示例科技](firms/akme)竞争，做光子芯片。'],
			['updated:', 'links: { competes-with: [firms/acme] }\nupdated:'],
			['【待写：这一节】', '收入为<Fact is="revenue" in="2025" />。<Cite source="daily-2025" />'],
			[isPlaceholder, '未见报道。'],
		);
		edit(
			'firms/newcore/en.mdx',
			['【to write: one or two sentences that say what it is and why it matters】', 'A maker of photonic chips.'],
			[
				'【to write: an opening with the facts that matter most】',
				'Newcore makes photonic chips and competes with [Acme](firms/acme).',
			],
			['【to write: this section】', 'Revenue was <Fact is="revenue" in="2025" />.<Cite source="daily-2025" />'],
			[isPlaceholder, 'Nothing was reported.'],
		);

		const wrong = npmRun('check', 'content/firms/newcore');
		expect(wrong.status).toBe(1);
		expect(wrong.said).toContain(
			'content/firms/newcore/zh.mdx:10:6  link-to-nothing  No article has the id “firms/akme”.',
		);
		expect(wrong.said).toContain('Did you mean “firms/acme”?');
		edit('firms/newcore/zh.mdx', ['firms/akme', 'firms/acme']);
		expect(npmRun('translated', 'firms/newcore').said).toContain('firms/newcore: ');
		expect(npmRun('check', 'content/firms/newcore')).toMatchObject({ status: 0 });
		expect(npmRun('check', 'content/firms/newcore').said).not.toMatch(/section-behind|unwritten/);

		const built = run('node', ['src/cli/build.ts'], process.cwd(), {
			CONTENT_DIR: content,
			OUT_DIR: site,
			BASE_PATH: '/',
			SITE_URL: 'https://atlas.example',
		});
		expect(built.said).not.toContain('Error');
		expect(built.status).toBe(0);
		for (const locale of ['zh', 'en'] as const) {
			const page = readPage(site, `${locale}/firms/newcore/`);
			expect(textOf(page.one('h1'))).toBe(locale === 'zh' ? '新芯科技' : 'Newcore');
			const back = readPage(site, `${locale}/firms/acme/`).all(`a[href="/${locale}/firms/newcore/"]`);
			expect(back.length).toBeGreaterThan(0);
		}
		const line = new Line();
		vi.stubGlobal('fetch', line.fetch);
		try {
			for (const [locale, query] of [
				['zh', '光子芯片'],
				['zh', 'xinxinkeji'],
				['en', 'photonic'],
			] as const) {
				const search = await ourSearch(site, locale, line);
				expect({ query, first: (await search(query)).urls[0] }).toEqual({ query, first: `/${locale}/firms/newcore/` });
			}
		} finally {
			vi.unstubAllGlobals();
		}

		git('add', '.');
		git('commit', '-m', 'Add Newcore');
		git('push', '-u', 'origin', 'newcore');
		expect(run('git', ['branch', '--list'], bare).said).toContain('newcore');
		expect(npmRun('diff', 'origin/main', 'newcore')).toEqual({
			status: 0,
			said: [
				'Facts changed: origin/main → newcore',
				'article 1 added · fact 1 added · link 1 added',
				'+ article firms/newcore',
				'+ fact firms/newcore revenue in 2025: RMB 250 million [daily-2025]',
				'+ link firms/newcore competes-with firms/acme',
				'',
			].join('\n'),
		});
	}, 240_000);
});
