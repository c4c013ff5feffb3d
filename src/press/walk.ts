import { readdirSync } from 'node:fs';

/** Every file below a folder by its path from there, in one order; links are named and never followed. */
export function pathsUnder(folder: string, below = ''): { path: string; isFile: boolean }[] {
	return readdirSync(`${folder}/${below}`, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = `${below}${entry.name}`;
			return entry.isDirectory() ? pathsUnder(folder, `${path}/`) : [{ path, isFile: entry.isFile() }];
		});
}
