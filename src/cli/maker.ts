import { wordsFor } from '../i18n/index.ts';
import { LibraryProblems } from '../library.ts';
import { reportText } from '../format/report.ts';
import type { Casting } from '../press/cast.ts';
import type { SaidOfSearch } from '../press/indexing.ts';
import { settingsFrom } from '../settings.ts';
import { troubleWords } from './build-trouble.ts';
import { keptFor, makePages, mouldFor } from './kept.ts';
import type { Order, Said } from './making.ts';
import { requirePagefind } from './pagefind-program.ts';
import { provenContent } from './prove-content.ts';

/** A process that `startMaking` starts: reads and proves the content, draws every file of the site, tells its parent, and ends. */

/** How long a page may wait to be told with others, in milliseconds. */
const longestUntold = 10;

const { locale, isClean, work, cast, scratch } = JSON.parse(process.argv[2]!) as Order;
const settings = settingsFrom(process.env);
// Without a parent there is nobody to make a site for.
process.on('disconnect', () => process.exit(1));

const say = (said: Said) => process.send!(said);
/** Pages that are not yet told: each telling wakes the other process, which takes its time from this one. */
let untold: SaidOfSearch[] = [];
const tellPages = () => {
	if (untold.length > 0) say({ search: untold });
	untold = [];
};
let casting: Casting | undefined;
const last = await make().catch(async (error: unknown): Promise<Said> => {
	casting?.stop();
	if (error instanceof LibraryProblems) return { failed: reportText(error.problems, locale) };
	return { failed: await troubleWords(error, settings.outFolder, locale) };
});
tellPages();
process.send!(last, () => process.exit(0));

async function make(): Promise<Said> {
	const kept = keptFor(settings, scratch, isClean, wordsFor(locale));
	if (kept.unchanged !== undefined) return { unchanged: kept.unchanged };
	requirePagefind();
	// Astro bundles the program while the content is read.
	casting = mouldFor(kept, cast);
	if (casting.process) say({ helper: casting.process });
	const { library, problems } = await provenContent(kept.reads.read);
	kept.reads.keep();
	if (problems.length > 0) throw new LibraryProblems(problems);
	const mould = await casting.mould;
	say({ helper: undefined });
	const tell = (said: SaidOfSearch) => {
		if (untold.push(said) === 1) setTimeout(tellPages, longestUntold);
	};
	return { made: await makePages(kept, mould, settings, library, { work, cast, scratch }, tell) };
}
