import { rmSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** A thread that takes a folder away, while whoever started it has other things to do. */
rmSync(workerData as string, { recursive: true, force: true });
