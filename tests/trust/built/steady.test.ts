import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';

const scratch = mkdtempSync(join(tmpdir(), 'atlas-steady-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Every file of a site with a hash of its bytes. */
function fingerprint(folder: string): Record<string, string> {
	const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
		statSync(join(folder, path)).isFile(),
	);
	return Object.fromEntries(
		paths.sort().map((path) => [
			path,
			createHash('sha256')
				.update(readFileSync(join(folder, path)))
				.digest('hex'),
		]),
	);
}

describe('two builds of one content', () => {
	const first = fingerprint(inject('fixture').folder);

	test.each([
		['in another folder', {}],
		[
			'on the other side of the world, in another language',
			{ TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: '' },
		],
		['in no language at all', { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' }],
	])('are the same byte for byte %s', (name, environment) => {
		const outFolder = join(scratch, name.replaceAll(/\W/g, '-'));
		const { status, stderr } = spawnSync('node', ['src/cli/build.ts'], {
			encoding: 'utf8',
			env: {
				...process.env,
				CONTENT_DIR: 'tests/fixtures/library',
				BASE_PATH: '/atlas/',
				SITE_URL: 'https://atlas.example',
				...environment,
				OUT_DIR: outFolder,
			},
		});
		expect(`${status} ${stderr}`).toBe('0 ');
		expect(Object.keys(first).length).toBeGreaterThan(50);
		expect(fingerprint(outFolder)).toEqual(first);
	});
});
