import { reportText } from '../format/report.ts';
import { wordsFor } from '../i18n/index.ts';
import { LibraryProblems } from '../library.ts';
import type { Locale } from '../model/locale.ts';
import type { Casting } from '../press/cast.ts';
import type { Teller } from '../press/indexing.ts';
import type { Inputs } from '../press/inputs.ts';
import { dropMould, layMould, type Mould } from '../press/mould.ts';
import type { Settings } from '../settings.ts';
import { troubleWords } from './build-trouble.ts';
import { keptFor, makePages } from './kept.ts';
import type { Ended, Order } from './making.ts';
import { requirePagefind } from './pagefind-program.ts';
import { provenContent } from './prove-content.ts';

/** What a site is made with: the order, and the mould that is kept, or else one in the making. */
export interface Means {
	order: Order;
	settings: Settings;
	inputs: Inputs;
	mould: Mould | 'absent' | 'damaged';
	casting: Casting | undefined;
}

/** Makes a site, or finds that the old one still is the right one; tells what search takes from its pages. */
export async function makeSite(means: Means, teller: Teller): Promise<Ended> {
	const { order, settings, inputs, mould, casting } = means;
	const { work, scratch, isClean, locale } = order;
	const kept = keptFor(inputs, settings, scratch, isClean);
	if (kept.isDamaged || mould === 'damaged') console.error(wordsFor(locale)('build.damaged'));
	// Else it would be told again by each build that finds nothing to do.
	if (mould === 'damaged') dropMould(inputs.program);
	if (kept.unchanged !== undefined) return { unchanged: kept.unchanged };
	requirePagefind();
	const { library, problems } = await provenContent(kept.reads.read);
	kept.reads.keep();
	if (problems.length > 0) throw new LibraryProblems(problems);
	const laid = casting ? await casting.mould : layMould(inputs.program, mould as Mould, order.cast);
	return { made: await makePages(kept, laid, settings, library, { work, scratch }, teller) };
}

/** Why there is no site, in words. */
export async function failureOf(error: unknown, { outFolder }: Settings, locale: Locale): Promise<string> {
	return error instanceof LibraryProblems ? reportText(error.problems, locale) : troubleWords(error, outFolder, locale);
}
