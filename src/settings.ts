import { resolve } from 'node:path';

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
