import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

function reports(...which: string[]): Record<string, string[]> {
	const said = execFileSync('node', ['tests/model/mdx-reports.ts', ...which], { encoding: 'utf8', maxBuffer: 1e8 });
	return JSON.parse(said) as Record<string, string[]>;
}

describe('the parser of the browser', () => {
	test('reads every article, mistake and attack as the native one does, and stumbles at the same places', () => {
		const [native, browser] = [reports(), reports('browser')];
		expect(Object.keys(native).length).toBeGreaterThan(700);
		expect(Object.keys(native).filter((name) => native[name]!.join() !== browser[name]!.join())).toEqual([]);
	});
});
