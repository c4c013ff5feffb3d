import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Runs one of the project's own tools; its whole output when it fails. */
function run(command: string, ...args: string[]): string {
	const { status, stdout, stderr } = spawnSync(command, args, {
		encoding: 'utf8',
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
	});
	return status === 0 ? '' : `${stdout}\n${stderr}`;
}

describe('the repository', () => {
	test('has content without a problem', () => {
		expect(run('node', 'src/cli/check.ts')).toBe('');
	});

	test('has no type error', () => {
		expect(run('node_modules/.bin/astro', 'check', '--minimumSeverity', 'warning')).toBe('');
	});

	test('is formatted', () => {
		expect(run('node_modules/.bin/prettier', '--check', '.', '--log-level', 'warn')).toBe('');
	});

	test('has a lock file with every optional platform package, and no address in it', () => {
		const text = readFileSync('package-lock.json', 'utf8');
		const { packages } = JSON.parse(text) as {
			packages: Record<string, { optionalDependencies?: Record<string, string> }>;
		};
		const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
			Object.keys(optionalDependencies)
				.filter((name) => !`node_modules/${name}/`.length || !isLocked(packages, path, name))
				.map((name) => `${path} → ${name}`),
		);
		expect(missing).toEqual([]);
		expect(text).not.toContain('"resolved"');
	});

	test('says plainly which install scripts may run', () => {
		const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			allowScripts: Record<string, boolean>;
		};
		expect(Object.keys(allowScripts).map((name) => name.replace(/@[^@]*$/, ''))).toEqual(['esbuild', 'node']);
	});

	test('names no firm in its engine', () => {
		const firms = execFileSync('ls', ['content/firms'], { encoding: 'utf8' }).trim().split('\n');
		const files = execFileSync('git', ['ls-files', 'src'], { encoding: 'utf8' }).trim().split('\n');
		const named = files.flatMap((file) => {
			const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|`[^`]*`/g, '');
			return firms.filter((firm) => new RegExp(`\\b${firm}\\b`).test(code)).map((firm) => `${file}: ${firm}`);
		});
		expect(named).toEqual([]);
	});

	test('keeps nothing of a library between pages but where its readings are noted', () => {
		const files = execFileSync('git', ['ls-files', 'src/*.ts', 'src/*.astro'], { encoding: 'utf8' });
		const keepers = files
			.trim()
			.split('\n')
			.filter((file) => /^(?:export )?(?:const|let) .*new Weak(?:Map|Ref)/m.test(readFileSync(file, 'utf8')));
		expect(keepers).toEqual([]);
	});
});

function isLocked(packages: Record<string, unknown>, path: string, name: string): boolean {
	const folders = path
		.split('/node_modules/')
		.map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
	return [
		...folders.map((folder) => (folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`)),
		`node_modules/${name}`,
	].some((key) => key in packages);
}
