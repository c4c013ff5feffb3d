import { resolve } from 'node:path';
import type { Days } from './model/assemble.ts';

/** What the environment may set; read in one place, with the defaults a fresh clone runs on. */
export interface Settings {
	/** Where the articles lie. */
	contentFolder: string;
	/** Where the finished site goes. */
	outFolder: string;
	/** The site's address without a path, for canonical links, feeds and the sitemap. */
	siteUrl: string;
	/** The path the site stands under: begins and ends with a slash. */
	basePath: string;
	/** The repository that edit and report links lead to. */
	repositoryUrl: string;
	/** Where builds keep what a later one may use again; it changes nothing of the site. */
	keptFolder: string;
	port: number;
}

/** The day from which ages are counted, where it is set, and today: as builds are told it, else by the clock. */
export function daysFrom({ AS_OF, SOURCE_DATE_EPOCH }: NodeJS.ProcessEnv): Days {
	const isTold = /^\d{1,11}$/.test(SOURCE_DATE_EPOCH ?? '');
	const now = isTold ? new Date(Number(SOURCE_DATE_EPOCH) * 1000) : new Date();
	return { asOf: AS_OF || undefined, today: now.toISOString().slice(0, 10) };
}

export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
	const base = environment.BASE_PATH?.replace(/^\/*|\/*$/g, '') ?? '';
	return {
		contentFolder: resolve(environment.CONTENT_DIR || 'content'),
		outFolder: resolve(environment.OUT_DIR || 'dist'),
		siteUrl: (environment.SITE_URL || 'https://china-gpu-atlas.github.io').replace(/\/+$/, ''),
		basePath: base === '' ? '/' : `/${base}/`,
		repositoryUrl: (environment.REPO_URL || 'https://github.com/china-gpu-atlas/china-gpu-atlas').replace(/\/+$/, ''),
		keptFolder: resolve(environment.KEPT_DIR || 'node_modules/.cache/atlas'),
		port: Number(environment.PORT || 4321),
	};
}
