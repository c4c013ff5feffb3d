import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { wordsFor } from '../i18n/index.ts';
import { LibraryProblems } from '../library.ts';
import type { Locale } from '../model/locale.ts';
import { settingsFrom, type Settings } from '../settings.ts';
import { reportText } from '../format/report.ts';
import { troubleWords } from './build-trouble.ts';
import type { Casting } from '../press/cast.ts';
import { keep, keptFor, makePages, mouldFor } from './kept.ts';
import { localeOf } from './language.ts';
import { requirePagefind } from './pagefind-program.ts';
import { provenContent } from './prove-content.ts';
import { sitePlace, type SitePlace } from './site-place.ts';

/**
 * Makes the whole site beside the old one and puts it in its place only when it is whole: content proven, pages
 * built, search indexed. Answers whether there is a new site; a failed build leaves the old one as it was.
 */
export async function buildSite(settings: Settings, locale: Locale, isClean = false): Promise<boolean> {
	const t = wordsFor(locale);
	const started = performance.now();
	const left = t('build.kept', { folder: settings.outFolder });
	let place: SitePlace | undefined;
	let casting: Casting | undefined;
	const heed = onSignal(() => {
		console.error(`${t('build.stopped')} ${left}`);
		casting?.stop();
		// At the very end: until then, what is under way goes on writing.
		process.on('exit', () => place?.clear());
	});
	try {
		place = sitePlace(settings.outFolder, settings.contentFolder);
		const kept = keptFor(settings, place.scratch, isClean, t);
		const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
		if (kept.unchanged !== undefined) {
			console.log(t('build.unchanged', { pages: kept.unchanged, folder: settings.outFolder, seconds: seconds() }));
			return true;
		}
		requirePagefind();
		// Astro bundles the program while the content is read.
		casting = mouldFor(kept, place.work);
		const { library, problems } = await provenContent(kept.reads.read);
		kept.reads.keep();
		if (problems.length > 0) throw new LibraryProblems(problems);
		const made = await makePages(kept, await casting.mould, settings, library, place);
		const { oldIsGone } = place.replace();
		keep(kept, settings, made);
		await oldIsGone;
		console.log(t('build.done', { pages: made.pages, folder: settings.outFolder, seconds: seconds() }));
		return true;
	} catch (error) {
		if (error instanceof LibraryProblems) console.error(reportText(error.problems, locale));
		else console.error(await troubleWords(error, settings.outFolder, locale));
		console.error(left);
		return false;
	} finally {
		casting?.stop();
		place?.clear();
		heed.end();
	}
}

/** Does something before the process obeys a signal to end; what a build leaves half-done must not stay. */
function onSignal(run: () => void): { end: () => void } {
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
	const obey = (signal: NodeJS.Signals) => {
		run();
		process.exit(128 + constants.signals[signal]);
	};
	for (const signal of signals) process.on(signal, obey);
	return { end: () => signals.forEach((signal) => process.off(signal, obey)) };
}

if (import.meta.main) {
	const { values } = parseArgs({ options: { lang: { type: 'string' }, clean: { type: 'boolean', default: false } } });
	const locale = localeOf(values.lang, process.env);
	const isBuilt = await buildSite(settingsFrom(process.env), locale, values.clean);
	// Vite leaves handles open behind a programmatic build; a pipe must first have taken the whole report.
	process.stderr.write('', () => process.exit(isBuilt ? 0 : 1));
}
