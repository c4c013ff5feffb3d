import type { Library } from '../library.ts';
import type { Teller } from '../press/indexing.ts';
import type { Inputs } from '../press/inputs.ts';
import { KeptReads } from '../press/kept-reads.ts';
import { isWhole, keptSite, sealReadings } from '../press/kept-site.ts';
import type { LaidMould } from '../press/mould.ts';
import { pressSite } from '../press/press.ts';
import type { Earlier } from '../press/reuse.ts';
import { takeTrees } from '../press/trees.ts';
import { differingFiles } from '../press/verify.ts';
import type { Settings } from '../settings.ts';
import type { MadeSite } from './making.ts';
import type { SitePlace } from './site-place.ts';

/** What earlier builds have left for this one. */
export interface Kept {
	inputs: Inputs;
	/** What the files of the content said. */
	reads: KeptReads;
	/** Whether some of it cannot be read. */
	isDamaged: boolean;
	/** How many pages search has in the site as it lies there, where nothing that it was made from has changed. */
	unchanged?: number;
	/** The site as it lies there, made by the same program from other content. */
	earlier?: Earlier;
}

/** Looks for what can be used again of a site; what is damaged is as good as gone. */
export function keptFor(inputs: Inputs, settings: Settings, scratch: string, isClean: boolean): Kept {
	const reads = new KeptReads(settings.contentFolder, inputs.program, scratch, isClean);
	if (isClean) return { inputs, reads, isDamaged: false };
	const site = keptSite(settings.outFolder);
	const isDamaged = site === 'damaged' || reads.isDamaged;
	const isOurs = typeof site === 'object' && site.program === inputs.program;
	if (isOurs && site.content === inputs.content && isWhole(settings.outFolder, site))
		return { inputs, reads, isDamaged, unchanged: site.pages };
	const folder = settings.outFolder;
	const earlier = isOurs && { folder, kept: site, differing: differingFiles({ folder, files: site.files }) };
	return { inputs, reads, isDamaged, ...(earlier && { earlier }) };
}

/** Of so many, trees are collected at once. V8 would leave them for later: 400 MB at 8,000 texts. */
const manyTrees = 2000;

/**
 * Draws all pages with a mould, and lays how that was done into `scratch`; the library is good
 * for nothing else afterwards.
 */
export async function makePages(
	{ earlier, inputs, reads }: Kept,
	laid: LaidMould,
	{ basePath, contentFolder }: Settings,
	library: Library,
	{ work, scratch }: Pick<SitePlace, 'work' | 'scratch'>,
	teller: Teller,
): Promise<MadeSite> {
	// A shell may carry another mode; a build in it would read the library anew for every page.
	process.env.NODE_ENV = 'production';
	const trees = takeTrees(library, reads);
	// They were most of what this process holds, and threads are about to be opened beside them.
	if (trees.trees.size >= manyTrees) globalThis.gc?.();
	const options = { site: work, ...laid, basePath, contentFolder, library, trees };
	try {
		const { pages, readings, digests } = await pressSite(options, earlier, scratch, teller);
		sealReadings(scratch, inputs, readings);
		return { inputs, pages, digests };
	} finally {
		reads.close();
	}
}
