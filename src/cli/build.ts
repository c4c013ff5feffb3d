import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { wordsFor } from '../i18n/index.ts';
import type { Locale } from '../model/locale.ts';
import { Indexing } from '../press/indexing.ts';
import { inputsOf } from '../press/inputs.ts';
import { keepSite } from '../press/kept-site.ts';
import { ifPossible } from '../press/store.ts';
import { settingsFrom, type Settings } from '../settings.ts';
import { troubleWords } from './build-trouble.ts';
import { localeOf } from './language.ts';
import { startMaking, type MadeSite, type Making } from './making.ts';
import { sitePlace, type SitePlace } from './site-place.ts';

/**
 * Makes the whole site beside the old one and puts it in its place only when it is whole: content proven, pages
 * built, search indexed. Answers whether there is a new site; a failed build leaves the old one as it was. The settings
 * are those of the environment, for another process reads them there.
 */
export async function buildSite(settings: Settings, locale: Locale, isClean = false): Promise<boolean> {
	const t = wordsFor(locale);
	const started = performance.now();
	const { outFolder } = settings;
	const left = t('build.kept', { folder: outFolder });
	const told = (pages: number) => ({ pages, folder: outFolder, seconds: seconds() });
	const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
	let place: SitePlace | undefined;
	let making: Making | undefined;
	let indexing: Indexing | undefined;
	const heed = onSignal(() => {
		console.error(`${t('build.stopped')} ${left}`);
		making?.stop();
		// At the very end: until then, what is under way goes on writing.
		process.on('exit', () => place?.clear());
	});
	try {
		place = sitePlace(outFolder, settings.contentFolder);
		const { work, cast, scratch } = place;
		const indexes = (indexing = new Indexing(work, outFolder, scratch));
		making = startMaking({ locale, isClean, work, cast, scratch }, (said) => indexes.hear(said));
		const ended = await making.ended;
		if ('failed' in ended) {
			console.error(`${ended.failed}\n${left}`);
			return false;
		}
		if ('unchanged' in ended) {
			console.log(t('build.unchanged', told(ended.unchanged)));
			return true;
		}
		await indexes.finish();
		const { oldIsGone } = place.replace();
		keep(ended.made, settings, scratch);
		await oldIsGone;
		console.log(t('build.done', told(ended.made.pages)));
		return true;
	} catch (error) {
		console.error(await troubleWords(error, outFolder, locale));
		console.error(left);
		return false;
	} finally {
		making?.stop();
		await indexing?.close();
		place?.clear();
		heed.end();
	}
}

/** Notes the finished site for the next build, unless something was edited while it was made. */
function keep({ inputs, pages, digests }: MadeSite, settings: Settings, scratch: string): void {
	const now = inputsOf(settings, process.env);
	if (now.program === inputs.program && now.content === inputs.content)
		ifPossible(() => keepSite(settings.outFolder, inputs, pages, { scratch, digests }));
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
