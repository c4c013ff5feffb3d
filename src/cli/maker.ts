import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { castAndKeep, type Casting } from '../press/cast.ts';
import type { SaidOfSearch, Teller } from '../press/indexing.ts';
import { inputsOf } from '../press/inputs.ts';
import { compiledFolder, keptMould } from '../press/mould.ts';
import { settingsFrom } from '../settings.ts';
import type { Order, Said } from './making.ts';

/**
 * A process that `startMaking` starts: reads and proves the content, draws every file of the site, tells its parent, and
 * ends. Little is loaded here, so that Astro can begin to bundle the program before all else is.
 */

// V8's compilers took a sixth of a build, too much for a program that lives for seconds: a function has to be called more
// often before the most thorough of them is given it, and fewer are copied into their callers.
setFlagsFromString('--invocation-count-for-turbofan=30000');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=400');

/** How long a page may wait to be told with others, in milliseconds. */
const longestUntold = 50;

const order = JSON.parse(process.argv[2]!) as Order;
const settings = settingsFrom(process.env);
// Without a parent there is nobody to make a site for.
process.on('disconnect', () => process.exit(1));

const say = (said: Said) => process.send!(said);
/** Pages that are not yet told: each telling wakes the other process, which takes its time from this one. */
let untold: SaidOfSearch[] = [];
const teller: Teller = {
	tell: (said) => {
		if (untold.push(said) === 1) setTimeout(teller.tellAll, longestUntold);
	},
	tellAll: () => {
		if (untold.length > 0) say({ search: untold });
		untold = [];
	},
};
let casting: Casting | undefined;
const last = await make().catch(async (error: unknown): Promise<Said> => {
	const { failureOf } = await import('./make-site.ts');
	return { failed: await failureOf(error, settings, order.locale) };
});
// Where it is still at work, no mould is wanted any more.
casting?.stop();
teller.tellAll();
process.send!(last, () => process.exit(0));

async function make(): Promise<Said> {
	const inputs = inputsOf(settings, process.env);
	// A sixth of a build that finds nothing to do went into compiling what it is made of.
	if (!order.isClean) enableCompileCache(compiledFolder(inputs.program));
	const mould = order.isClean ? 'absent' : keptMould(inputs.program);
	if (typeof mould === 'string') {
		casting = castAndKeep(inputs.program, order.cast, order.isClean);
		say({ helper: casting.process });
		casting.mould.then(
			() => say({ helper: undefined }),
			() => {},
		);
	}
	const { makeSite } = await import('./make-site.ts');
	return makeSite({ order, settings, inputs, mould, casting }, teller);
}
