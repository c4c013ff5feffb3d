import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Manifest {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
	allowScripts: Record<string, boolean>;
}
interface Locked {
	version: string;
	license?: string;
	hasInstallScript?: boolean;
	integrity?: string;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const direct = { ...manifest.dependencies, ...manifest.devDependencies };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The names in the first column of the table of reasons. */
function reasons(): Map<string, string> {
	const table = /\n## Dependencies and why\n([\s\S]*?)(?:\n## |$)/.exec(readFileSync('docs/decisions.md', 'utf8'))![1]!;
	const rows = [...table.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].filter(({ 1: names }) => names !== 'package');
	return new Map(
		rows.flatMap(({ 1: names, 2: why }) => names!.split(', ').map((name) => [name.replace(/ \(.*/, ''), why!])),
	);
}

describe('what comes from others', () => {
	test('stands in a table, each package with its reason, and no row for one that is gone', () => {
		const known = reasons();
		expect(Object.keys(direct).filter((name) => (known.get(name) ?? '').length < 10)).toEqual([]);
		// zod comes with Astro, which hands it out as its own.
		expect([...known.keys()].filter((name) => !(name in direct) && name !== 'zod')).toEqual([]);
	});

	test('is pinned to one version, and proven by a hash', () => {
		expect(Object.values(direct).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
		expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
	});

	test('runs a script at installation only where it is named', () => {
		const named = new Set(Object.keys(manifest.allowScripts));
		const may = locked
			.filter(([, { hasInstallScript }]) => hasInstallScript)
			.map(([path, { version }]) => `${nameOf(path)}@${version}`);
		// Only on a Mac, and only to build what comes built.
		expect(may.filter((one) => !named.has(one) && !one.startsWith('fsevents@'))).toEqual([]);
		expect([...named].filter((one) => !may.includes(one))).toEqual([]);
	});

	test('is under a licence that permits what we do, each listed', () => {
		const permitted =
			/^\(?(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Python-2\.0|Unlicense|OFL-1\.1|EPL-2\.0|MPL-2\.0|LGPL-3\.0-or-later)(?:(?: OR | AND )[\w.-]+)*\)?$/;
		const foreign = locked.filter(([, { license }]) => !permitted.test(license ?? ''));
		expect(foreign.map(([path, { license }]) => `${nameOf(path)}: ${license}`)).toEqual([]);
		const { status, stdout } = spawnSync('node', ['src/cli/licences.ts'], { encoding: 'utf8' });
		expect(status).toBe(0);
		expect(Object.keys(direct).filter((name) => !stdout.includes(`${name}@${direct[name]}`))).toEqual([]);
	});

	test('can be written down as a bill of materials', () => {
		const { stdout } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
			encoding: 'utf8',
			maxBuffer: 1 << 27,
		});
		const { bomFormat, components } = JSON.parse(stdout) as {
			bomFormat: string;
			components: { name: string; version: string }[];
		};
		expect(bomFormat).toBe('CycloneDX');
		const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
		expect(Object.entries(direct).filter(([name, version]) => !listed.has(`${name}@${version}`))).toEqual([]);
	});
});
