import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build as buildPages } from 'astro';
import { wordsFor } from '../i18n/index.ts';
import type { Locale } from '../model/locale.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { settingsFrom, type Settings } from '../settings.ts';
import { provenContent } from './prove-content.ts';
import { reportText } from '../format/report.ts';
import { localeOf } from './language.ts';

/**
 * Makes the whole site beside the old one and puts it in its place only when it is whole: content proven, pages
 * built, search indexed. Answers whether there is a new site; a failed build leaves the old one as it was.
 */
export async function buildSite(settings: Settings, locale: Locale): Promise<boolean> {
	const t = wordsFor(locale);
	const started = performance.now();
	const { problems } = await provenContent();
	if (problems.length > 0) {
		console.error(reportText(problems, locale));
		console.error(t('build.kept', { folder: settings.outFolder }));
		return false;
	}
	const [next, old] = ['next', 'old'].map((name) =>
		join(dirname(settings.outFolder), `.${basename(settings.outFolder)}.${name}`),
	) as [string, string];
	await rm(next, { recursive: true, force: true });
	process.env.ASTRO_TELEMETRY_DISABLED = '1';
	// A shell may carry another mode; a build in it would read the library anew for every page.
	process.env.NODE_ENV = 'production';
	try {
		await buildPages({ outDir: next, logLevel: 'error' });
		const pages = await buildSearchIndex(next, settings.basePath);
		await replace(settings.outFolder, next, old);
		const seconds = ((performance.now() - started) / 1000).toFixed(1);
		console.log(t('build.done', { pages, folder: settings.outFolder, seconds }));
		return true;
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		console.error(t('build.kept', { folder: settings.outFolder }));
		return false;
	} finally {
		await rm(next, { recursive: true, force: true });
	}
}

/** Two renames on one disk: at no moment is there half a site. */
async function replace(site: string, next: string, old: string): Promise<void> {
	await rm(old, { recursive: true, force: true });
	try {
		await rename(site, old);
	} catch (error) {
		// The first build has nothing to put aside.
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	await rename(next, site);
	await rm(old, { recursive: true, force: true });
}

if (import.meta.main) {
	const { values } = parseArgs({ options: { lang: { type: 'string' } } });
	const isBuilt = await buildSite(settingsFrom(process.env), localeOf(values.lang, process.env));
	// Vite leaves handles open behind a programmatic build; a pipe must first have taken the whole report.
	process.stderr.write('', () => process.exit(isBuilt ? 0 : 1));
}
