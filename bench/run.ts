import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../src/cli/build.ts';
import { settingsFrom } from '../src/settings.ts';
import { benchAxe } from './axe.ts';
import { benchBuild } from './build.ts';
import { benchFuzz } from './fuzz.ts';
import { benchIncremental } from './incremental.ts';
import { benchCheck } from './check.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchMutation } from './mutation.ts';
import { benchNextPage } from './next-page.ts';
import { benchSearch } from './search.ts';
import { benchSteady } from './steady.ts';

/** What `npm run bench -- <name>` can measure. */
const benches: Record<string, () => Promise<void>> = {
	search: async () => benchSearch(await builtSite()),
	axe: async () => benchAxe(await builtSite()),
	lighthouse: async () => benchLighthouse(await builtSite()),
	next: async () => benchNextPage(await builtSite()),
	check: () => benchCheck(process.argv.slice(3)),
	build: () => benchBuild(process.argv.slice(3)),
	fuzz: async () => benchFuzz(process.argv.slice(3)),
	mutation: async () => benchMutation(process.argv.slice(3)),
	steady: () => benchSteady(process.argv.slice(3)),
	incremental: () => benchIncremental(process.argv.slice(3)),
};
const bench = benches[process.argv[2] ?? ''];
if (!bench) {
	console.error(`npm run bench -- ${Object.keys(benches).join(' | ')}`);
	process.exit(1);
}
await bench();
process.exit(0);

/** The site as it was last built; it is built first where there is none. */
async function builtSite(): Promise<string> {
	const settings = settingsFrom(process.env);
	if (!existsSync(join(settings.outFolder, 'search/names.json')) && !(await buildSite(settings, 'en'))) process.exit(1);
	return settings.outFolder;
}
