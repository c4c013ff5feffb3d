import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { Claims } from './claims.ts';
import { Drawer, type DrawerOptions, type Drawn } from './drawer.ts';
import { madeHere, type Said, type Shared } from './thread-data.ts';

/** A thread that draws from the end of a list of tasks, opened by `DrawingThreads`. */

const say = (said: Said) => parentPort!.postMessage(said);
const told = once(parentPort!, 'message') as Promise<[Shared]>;
const drawer = await Drawer.open(workerData as DrawerOptions);
const [{ tasks, shared }] = await told;
const claims = new Claims(tasks, shared);
// Each word to the other thread wakes it, so several files are told in one.
const atOnce = 16;
let drawn: Drawn[] = [];
for (let task = claims.last(); task !== undefined; task = claims.last()) {
	drawn.push(await drawer.draw(drawer.tasks[task]!));
	if (drawn.length < atOnce) continue;
	say({ drawn });
	drawn = [];
}
say({ drawn });
say({ made: await madeHere() });
// The listener would keep it alive.
parentPort!.close();
