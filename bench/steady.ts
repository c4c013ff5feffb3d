import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build, differences, fingerprint, startBuild } from '../tests/trust/built/builds.ts';

const zones = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Shanghai', 'UTC', 'Asia/Kathmandu'];
const languages = ['C', 'zh_CN.UTF-8', 'tr_TR.UTF-8', 'en_US.UTF-8', 'ar_EG.UTF-8'];

/**
 * `npm run bench -- steady [content]`: ten builds in other folders, zones and languages are one site; ten builds killed
 * at any moment leave it whole. Without a content folder it is the tests' small library.
 */
export async function benchSteady([content]: readonly string[]): Promise<void> {
	const scratch = mkdtempSync(join(tmpdir(), 'atlas-steady-'));
	const library: Record<string, string> = content === undefined ? {} : { CONTENT_DIR: content };
	const first = join(scratch, 'first');
	const started = performance.now();
	const { status: isRefused, stderr } = build({ ...library, OUT_DIR: first });
	if (isRefused) throw new Error(stderr);
	const took = performance.now() - started;
	const site = JSON.stringify(fingerprint(first));
	let [same, whole] = [0, 0];
	for (let index = 0; index < 10; index++) {
		const [TZ, LANG] = [zones[index % zones.length]!, languages[Math.floor(index / 2)]!];
		const outFolder = join(scratch, `x${index}`, 'site');
		build({ ...library, OUT_DIR: outFolder, TZ, LANG, LC_ALL: index % 2 ? LANG : '' });
		const apart = differences(first, outFolder);
		if (apart.length === 0) same++;
		else console.log(`${TZ} ${LANG}: ${apart.length} files differ, ${apart.slice(0, 5).join(', ')}`);
		rmSync(outFolder, { recursive: true });
	}
	console.log(`${same}/10 builds identical, byte for byte`);
	for (let index = 0; index < 10; index++) {
		const running = startBuild({ ...library, OUT_DIR: first });
		const ended = once(running, 'exit');
		await wait(Math.random() * took);
		running.kill((['SIGKILL', 'SIGTERM', 'SIGINT'] as const)[index % 3]);
		await ended;
		if (JSON.stringify(fingerprint(first)) === site) whole++;
	}
	const { status } = build({ ...library, OUT_DIR: first });
	const isSwept = status === 0 && JSON.stringify(fingerprint(first)) === site;
	console.log(`${whole}/10 killed builds left the old site whole; the next one ${isSwept ? 'works' : 'FAILS'}`);
	rmSync(scratch, { recursive: true });
	if (same + whole < 20 || !isSwept) process.exit(1);
}
