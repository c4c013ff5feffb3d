import { Worker } from 'node:worker_threads';

/** A folder, and the digest that each file in it had. */
export interface FilesToVerify {
	folder: string;
	files: Readonly<Record<string, string>>;
}

/** Finds the files that are gone or hold something else, in a thread of its own: content is read at the same time. */
export function differingFiles(what: FilesToVerify): Promise<ReadonlySet<string>> {
	const worker = new Worker(new URL('verify-thread.ts', import.meta.url), { workerData: what });
	const differing = new Promise<ReadonlySet<string>>((resolve, reject) => {
		worker.on('message', (files: string[]) => resolve(new Set(files)));
		worker.on('error', reject);
		worker.on('exit', (code) => reject(new Error(`the thread that looks at the earlier site ended with ${code}`)));
	});
	// Heard by whoever waits; until then it must not end the process.
	differing.catch(() => {});
	return differing;
}
