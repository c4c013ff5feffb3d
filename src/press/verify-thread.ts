import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { digestOf } from './store.ts';
import type { FilesToVerify } from './verify.ts';

/** A thread that looks at every file of a site, started by `differingFiles`. */

const { folder, files } = workerData as FilesToVerify;
const differing = Object.entries(files).flatMap(([file, digest]) => (digestHere(file) === digest ? [] : [file]));
parentPort!.postMessage(differing);

function digestHere(file: string): string | undefined {
	try {
		return digestOf(readFileSync(join(folder, file)));
	} catch {
		return undefined;
	}
}
