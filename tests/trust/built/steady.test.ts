import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { build, fingerprint } from './builds.ts';

const scratch = mkdtempSync(join(tmpdir(), 'atlas-steady-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A room of its own without any network but what it has in itself; as root, or where users may make such rooms. */
const offline = [
	['unshare', '-n'],
	['unshare', '-rn'],
].find(([program, ...args]) => spawnSync(program!, [...args, 'true']).status === 0);

describe('two builds of one content', () => {
	const first = fingerprint(inject('fixture').folder);

	test.each([
		[
			'on the other side of the world, in another language and another folder',
			{ TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: '' },
		],
		['in no language at all', { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' }],
	])('are the same byte for byte %s', (name, environment) => {
		const outFolder = join(scratch, name.replaceAll(/\W/g, '-'));
		const { status, stderr } = build({ ...environment, OUT_DIR: outFolder });
		expect(`${status} ${stderr}`).toBe('0 ');
		expect(Object.keys(first).length).toBeGreaterThan(50);
		expect(fingerprint(outFolder)).toEqual(first);
	});

	test.skipIf(!offline)(`are the same without a network${offline ? '' : ' (none can be cut here: skipped)'}`, () => {
		const outFolder = join(scratch, 'offline');
		const { status, stderr } = build({ OUT_DIR: outFolder }, offline);
		expect(`${status} ${stderr}`).toBe('0 ');
		expect(fingerprint(outFolder)).toEqual(first);
		const fetched = spawnSync(offline![0]!, [...offline!.slice(1), 'node', '-e', "fetch('https://192.0.2.1')"]);
		expect(fetched.status).not.toBe(0);
	});
});
