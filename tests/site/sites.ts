import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSite, type BuiltSite } from './rules.ts';

/** The two sites that are built for the tests, read once. */
export function builtSites(site: { folder: string }, fixture: { folder: string }): { name: string; site: BuiltSite }[] {
	return [
		{ name: 'the real site', site: readSite(site.folder, '/', 'https://china-gpu-atlas.github.io', named('content')) },
		{ name: 'the fixture', site: builtFixture(fixture) },
	];
}

export function builtFixture({ folder }: { folder: string }): BuiltSite {
	return readSite(folder, '/atlas/', 'https://atlas.example', named('tests/fixtures/library'));
}

/** Everything the content says: an outside link must stand in it. */
function named(content: string): string {
	const paths = (readdirSync(content, { recursive: true }) as string[]).filter((path) => /\.(?:mdx|yaml)$/.test(path));
	return paths.map((path) => readFileSync(join(content, path), 'utf8')).join('\n');
}
