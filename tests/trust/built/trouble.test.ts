import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test, vi } from 'vitest';
import { build, fingerprint, startBuild } from './builds.ts';

const scratch = mkdtempSync(join(tmpdir(), 'atlas-trouble-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A folder with the last good site in it, and nothing beside it. */
function standing(name: string): string {
	const site = join(scratch, name, 'site');
	mkdirSync(site, { recursive: true });
	writeFileSync(join(site, 'index.html'), 'the last good site');
	return site;
}

const languages = { zh: ['zh_CN.UTF-8', '没有生成新站'], en: ['C', 'No new site was made'] } as const;

/** The cure is named in plain words, the process ends with 1, and the old site stands alone. */
function expectKept(
	site: string,
	locale: keyof typeof languages,
	cure: RegExp,
	environment: Record<string, string>,
	before: string[] = [],
): void {
	const [LANG, kept] = languages[locale];
	const { status, stderr } = build({ OUT_DIR: site, LANG, ...environment }, before);
	expect(stderr).toMatch(cure);
	expect(stderr).toContain(kept);
	expect(stderr).not.toMatch(/\n\s+at /);
	expect(status).toBe(1);
	expect(readdirSync(join(site, '..'))).toEqual(['site']);
	expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the last good site');
}

describe('a build that cannot be finished', () => {
	test('for want of Pagefind’s program says how to get it', () => {
		expectKept(standing('pagefind'), 'zh', /npm ci --include=optional/, {
			PAGEFIND_BINARY_PATH: join(scratch, 'nowhere'),
		});
	});

	test('because a file may not grow says so', () => {
		expectKept(standing('limit'), 'en', /ulimit -f unlimited/, {}, ['sh', '-c', 'ulimit -f 20; exec "$@"', 'sh']);
	});

	const disk = join(scratch, 'disk');
	mkdirSync(disk);
	const hasDisk = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', disk]).status === 0;
	afterAll(() => hasDisk && spawnSync('umount', [disk]));

	test.skipIf(!hasDisk)(
		`on a full disk, or one that is only read, names another${hasDisk ? '' : ' (no disk can be made here: skipped)'}`,
		() => {
			const site = standing('disk');
			expectKept(site, 'zh', /已满.*OUT_DIR=/, {});
			spawnSync('mount', ['-o', 'remount,ro', disk]);
			expectKept(site, 'en', /cannot be written to.*OUT_DIR=/, {});
			spawnSync('mount', ['-o', 'remount,rw,size=100m', disk]);
			expect(build({ OUT_DIR: disk }).stderr).toContain(`OUT_DIR=${disk}/site`);
			expect(build({ OUT_DIR: join(disk, 'site') }).status).toBe(0);
			expect(fingerprint(join(disk, 'site'))).toEqual(fingerprint(inject('fixture').folder));
		},
	);
});

describe('a build into an odd place', () => {
	const file = join(scratch, 'file');
	const work = join(scratch, 'work');
	writeFileSync(file, 'mine');
	mkdirSync(work);
	writeFileSync(join(work, 'thesis.txt'), 'mine');
	symlinkSync(process.cwd(), join(scratch, 'home'));
	symlinkSync(work, join(scratch, 'link'));

	test.each([
		['the repository itself', '.', 'dist'],
		['the disk itself', '/', 'dist'],
		['a folder around the content', 'tests', 'dist'],
		['the content', 'tests/fixtures/library', 'dist'],
		['a folder in the content', 'tests/fixtures/library/firms/site', 'dist'],
		['the code', 'src/site', 'dist'],
		['what is served as it is', 'public/site', 'dist'],
		['a link to the repository', join(scratch, 'home'), 'dist'],
		['somebody’s folder', work, 'index.html'],
		['a link to somebody’s folder', join(scratch, 'link'), 'index.html'],
		['a file', file, 'another name'],
		['a folder in a file', join(file, 'site'), 'another name'],
	])('is refused, with the cure: %s', (_name, folder, cure) => {
		const tracked = spawnSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).stdout;
		const { status, stderr } = build({ OUT_DIR: folder });
		expect(`${status} ${stderr}`).toMatch(/^1 /);
		expect(stderr.split('\n')[0]).toContain(cure);
		expect(stderr.trim().split('\n')).toHaveLength(2);
		expect(readFileSync(file, 'utf8') + readFileSync(join(work, 'thesis.txt'), 'utf8')).toBe('minemine');
		expect(spawnSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).stdout).toBe(tracked);
	});
});

describe('a build that is ended from outside', () => {
	test('leaves the old site whole, and the next one sweeps and works', async () => {
		const site = standing('killed');
		for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
			const running = startBuild({ OUT_DIR: site });
			const [cast, next] = [`.atlas/.work.cast-${running.pid}`, join(site, `../.site.next-${running.pid}`)];
			await vi.waitFor(() => expect(existsSync(join(cast, '.prerender'))).toBe(true), {
				timeout: 100_000,
				interval: 20,
			});
			running.kill(signal);
			const [code, by] = (await once(running, 'exit')) as [number | null, string | null];
			expect(by ?? code).toBe({ SIGTERM: 143, SIGINT: 130, SIGKILL: 'SIGKILL' }[signal]);
			expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the last good site');
			expect([existsSync(cast), existsSync(next)]).toEqual([signal === 'SIGKILL', signal === 'SIGKILL']);
		}
		// As if it had been killed between the two renames.
		rmSync(join(site, '../.site.old-999999999'), { recursive: true, force: true });
		writeFileSync(join(site, 'kept'), '');
		spawnSync('mv', [site, join(site, '../.site.old-999999999')]);
		expect(build({ OUT_DIR: site, CONTENT_DIR: 'tests/fixtures/mistakes' }).status).toBe(1);
		expect(existsSync(join(site, 'kept'))).toBe(true);
		expect(build({ OUT_DIR: site }).status).toBe(0);
		expect(fingerprint(site)).toEqual(fingerprint(inject('fixture').folder));
		expect(readdirSync(join(site, '..'))).toEqual(['site']);
	});
});
