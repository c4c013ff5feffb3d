import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { Claims } from './claims.ts';
import { Drawer, type DrawerOptions } from './drawer.ts';
import { madeHere, type Said, type Shared } from './thread-data.ts';

/** A thread that draws from the end of a list of tasks, opened by `DrawingThreads`. */

const say = (said: Said) => parentPort!.postMessage(said);
const told = once(parentPort!, 'message') as Promise<[Shared]>;
const drawer = await Drawer.open(workerData as DrawerOptions);
const [{ tasks, shared }] = await told;
const claims = new Claims(tasks, shared);
for (let task = claims.last(); task !== undefined; task = claims.last())
	say({ drawn: await drawer.draw(drawer.tasks[task]!) });
say({ made: await madeHere() });
// The listener would keep it alive.
parentPort!.close();
