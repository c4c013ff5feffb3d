import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { must, targets } from './fuzz-targets.ts';

/** An input that keeps the processor for so many seconds is told and ends the run. */
const patience = 60;

/**
 * `npm run bench -- fuzz [count] [seed]`: a million random inputs to whatever reads what strangers write. Nothing may
 * crash, hold the processor for more than a second, or come out unescaped; the slowest of each kind is told.
 */
export function benchFuzz([count = '1000000', known]: readonly string[]): void {
	const inputs = Number(count);
	const seed = Number(known ?? Date.now() % 2 ** 31);
	console.log(`${inputs} inputs, seed ${seed}; again: npm run bench -- fuzz ${inputs} ${seed}`);
	const watcher = watch();
	let [failures, done] = [0, 0];
	for (const { name, part, input, run } of targets) {
		let slowest = { seconds: 0, text: '' };
		const numRuns = Math.max(10, Math.round(inputs * part));
		const outcome = fc.check(
			fc.property(input, (value) => {
				// The processor's time of this thread: what others do on the machine does not count.
				const before = process.threadCpuUsage();
				watcher.begins(fc.stringify(value));
				run(value);
				const { user, system } = process.threadCpuUsage(before);
				const seconds = (user + system) / 1e6;
				if (seconds > slowest.seconds) slowest = { seconds, text: fc.stringify(value).slice(0, 60) };
				must(seconds <= 1, `took ${seconds.toFixed(2)} s`);
			}),
			{ numRuns, seed, endOnFailure: true },
		);
		done += numRuns;
		console.log(
			`${outcome.failed ? 'FAILED' : 'ok    '} ${numRuns} × ${name}; slowest ${slowest.seconds.toFixed(3)} s: ${slowest.text}`,
		);
		if (!outcome.failed) continue;
		failures++;
		console.log(
			`  ${String(outcome.errorInstance)}\n  path ${outcome.counterexamplePath}: ${fc.stringify(outcome.counterexample).slice(0, 400)}`,
		);
	}
	console.log(`${done} inputs, ${failures === 0 ? 'no crash, none over 1 s' : `${failures} kinds FAILED`}`);
	if (failures > 0) process.exit(1);
}

/** What is being read stays known to a thread of its own: of an input that never ends no one else could tell. */
function watch(): { begins: (input: string) => void } {
	const size = 1 << 20;
	const [count, text] = [new Int32Array(new SharedArrayBuffer(4)), new Uint8Array(new SharedArrayBuffer(size))];
	// Counted in the processor's time: on a busy machine an honest input may wait long.
	const code = `
		const { workerData: [count, text] } = require('node:worker_threads');
		const seconds = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
		let [before, since] = [-1, seconds()];
		setInterval(() => {
			if (count[0] !== before) [before, since] = [count[0], seconds()];
			else if (seconds() - since > ${patience}) {
				const said = new TextDecoder().decode(text.slice(0, text.indexOf(0)));
				require('node:fs').writeSync(1, 'FAILED: no end in ${patience} s: ' + said + '\\n');
				process.kill(process.pid, 'SIGKILL');
			}
		}, 1000);`;
	new Worker(code, { eval: true, workerData: [count, text] }).unref();
	const encoder = new TextEncoder();
	return {
		begins(input) {
			const { written } = encoder.encodeInto(input.slice(0, size / 4), text);
			text[written] = 0;
			count[0]!++;
		},
	};
}
