import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../src/cli/build.ts';
import { settingsFrom } from '../src/settings.ts';
import { benchAxe } from './axe.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchSearch } from './search.ts';

/** `npm run bench -- <name>`: measures the built site, and builds it first where there is none. */
const benches: Record<string, (site: string) => Promise<void>> = {
	search: benchSearch,
	axe: benchAxe,
	lighthouse: benchLighthouse,
};
const bench = benches[process.argv[2] ?? ''];
if (!bench) {
	console.error(`npm run bench -- ${Object.keys(benches).join(' | ')}`);
	process.exit(1);
}
const settings = settingsFrom(process.env);
if (!existsSync(join(settings.outFolder, 'search/names.json')) && !(await buildSite(settings, 'en'))) process.exit(1);
await bench(settings.outFolder);
process.exit(0);
