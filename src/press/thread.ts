import { parentPort, workerData } from 'node:worker_threads';
import { Claims } from './claims.ts';
import { Drawer } from './drawer.ts';
import { madeHere, type Said, type ThreadData } from './thread-data.ts';

/** A thread that draws from the end of the list of tasks, started by `drawAll`. */

const { options, tasks, shared } = workerData as ThreadData;
const say = (said: Said) => parentPort!.postMessage(said);
const claims = new Claims(tasks, shared);
const drawer = await Drawer.open(options);
for (let task = claims.last(); task !== undefined; task = claims.last())
	say({ drawn: await drawer.draw(drawer.tasks[task]!) });
say({ made: await madeHere() });
