import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsIn } from './workflows.ts';

const folder = '.github/workflows';
const sound = readFileSync(join(folder, 'test.yml'), 'utf8');

/** Each rule is shown to fail once. */
const faults: [string, string, string, RegExp][] = [
	['a misspelt key', 'runs-on:', 'run-on:', /run-on/],
	['a variable that is none', 'github.base_ref', 'github.base_reef', /base_reef/],
	['a token of ours for strangers', '  pull_request:\n', '  pull_request_target:\n', /a stranger can start it/],
	['permissions by default', 'permissions: {}\n', '', /at the top/],
	['permissions to write', 'contents: read', 'contents: write', /lets a pull request write/],
	['a job without permissions', '    permissions:\n      contents: read\n', '', /does not say what it may do/],
	['a job without an end', '    timeout-minutes: 20\n', '', /for ever/],
	['a secret', 'BASE: origin/${{ github.base_ref }}', 'BASE: ${{ secrets.TOKEN }}', /meets a secret/],
	['credentials kept', 'persist-credentials: false', 'persist-credentials: true', /keeps its credentials/],
	['a tag instead of a hash', /@[0-9a-f]{40} # v7.0.1/.exec(sound)![0], '@v7', /not pinned/],
	['a hash without its version', ' # v7.0.1', '', /not pinned/],
	['a stranger’s words in a script', '"$BASE"', '"${{ github.head_ref }}"', /an expression in a script/],
];

describe('the workflows', () => {
	test.each(readdirSync(folder))('%s has no fault', (name) => {
		expect(faultsIn(readFileSync(join(folder, name), 'utf8'), name)).toEqual([]);
	});

	test('run the README’s own test command on every pull request, and only look', () => {
		const readme = /npm ci && npm test/.exec(readFileSync('README.md', 'utf8'))![0];
		expect(sound).toContain(`- run: ${readme}\n`);
		expect(sound).toMatch(/^ {2}pull_request:$/m);
	});

	test.each(faults)('would be stopped for %s', (_name, now, instead, complaint) => {
		const planted = sound.replace(now, instead);
		expect(planted).not.toBe(sound);
		expect(faultsIn(planted, 'test.yml').join('\n')).toMatch(complaint);
	});
});
