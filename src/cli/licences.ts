import { readFile } from 'node:fs/promises';

/** `npm run licences`: every package that the site is built and tested with, by licence, from the lock file. */
const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
	packages: Record<string, { version: string; license?: string }>;
};
const named = Object.entries(packages)
	.filter(([path]) => path !== '')
	.map(([path, { version, license = '?' }]) => ({
		license,
		name: `${path.replace(/^.*node_modules\//, '')}@${version}`,
	}));
const byLicence = [...Map.groupBy(named, ({ license }) => license)].sort(([a], [b]) => (a < b ? -1 : 1));
for (const [licence, list] of byLicence) {
	const names = [...new Set(list.map(({ name }) => name))].sort();
	console.log(`${licence} (${names.length})\n  ${names.join('\n  ')}`);
}
