import type { Words } from '../i18n/index.ts';
import { inputsOf, type Inputs } from '../press/inputs.ts';
import { isWhole, keepSite, keptSite } from '../press/kept-site.ts';
import { dropMould, MouldKeeper, openMould, type Mould } from '../press/mould.ts';
import { pressPages } from '../press/pages.ts';
import { ifPossible } from '../press/store.ts';
import type { Settings } from '../settings.ts';

/** What earlier builds have left for this one. */
export interface Kept {
	inputs: Inputs;
	/** How many pages search has in the site as it lies there, where nothing that it was made from has changed. */
	unchanged?: number;
	mould?: Mould;
}

/** Looks for what can be used again; what is damaged is dropped, with a word. */
export function keptFor(settings: Settings, isClean: boolean, t: Words): Kept {
	const inputs = inputsOf(settings, process.env);
	if (isClean) return { inputs };
	const site = keptSite(settings.outFolder);
	const mould = openMould(inputs.program);
	if (site === 'damaged' || mould === 'damaged') console.error(t('build.damaged'));
	if (mould === 'damaged') dropMould(inputs.program);
	const isSame = typeof site === 'object' && site.program === inputs.program && site.content === inputs.content;
	if (isSame && isWhole(settings.outFolder, site)) return { inputs, unchanged: site.pages };
	return typeof mould === 'object' ? { inputs, mould } : { inputs };
}

/** Draws all pages with the kept mould; where there is none, Astro builds them, and its bundle is kept. */
export async function makePages(kept: Kept, settings: Settings, folder: string): Promise<void> {
	// A shell may carry another mode; a build in it would read the library anew for every page.
	process.env.NODE_ENV = 'production';
	if (kept.mould) return pressPages(kept.mould, settings.basePath, folder);
	process.env.ASTRO_TELEMETRY_DISABLED = '1';
	const keeper = new MouldKeeper(kept.inputs.program, settings.basePath, folder);
	const { build } = await import('astro');
	try {
		await build({ outDir: folder, logLevel: 'error', integrations: [keeper.integration()] });
		keeper.keep();
	} finally {
		keeper.clear();
	}
}

/** Notes the finished site for the next build, unless something was edited while it was made. */
export function keep({ inputs }: Kept, settings: Settings, pages: number): void {
	const now = inputsOf(settings, process.env);
	if (now.program === inputs.program && now.content === inputs.content)
		ifPossible(() => keepSite(settings.outFolder, inputs, pages));
}
