import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const plain = {
	CONTENT_DIR: 'tests/fixtures/library',
	BASE_PATH: '/atlas/',
	SITE_URL: 'https://atlas.example',
	LANG: 'C',
	LC_ALL: '',
};

/** Builds the small library as a person would; `before` is what the command line says before `node`. */
export function build(environment: Record<string, string>, before: readonly string[] = [], flags = ['--clean']) {
	const [program, ...args] = [...before, 'node', 'src/cli/build.ts', ...flags];
	return spawnSync(program!, args, { encoding: 'utf8', env: { ...process.env, ...plain, ...environment } });
}

/** The same build, left running. */
export function startBuild(environment: Record<string, string>): ChildProcess {
	return spawn('node', ['src/cli/build.ts', '--clean'], {
		stdio: 'ignore',
		env: { ...process.env, ...plain, ...environment },
	});
}

/** Every file of a site with a hash of its bytes. */
export function fingerprint(folder: string): Record<string, string> {
	const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
		statSync(join(folder, path)).isFile(),
	);
	const hash = (path: string) =>
		createHash('sha256')
			.update(readFileSync(join(folder, path)))
			.digest('hex');
	return Object.fromEntries(paths.sort().map((path) => [path, hash(path)]));
}

/** The paths at which two sites are not the same. */
export function differences(one: string, other: string): string[] {
	const [a, b] = [fingerprint(one), fingerprint(other)];
	return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]);
}
