import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build, fingerprint, startBuild } from '../tests/trust/built/builds.ts';

const zones = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Shanghai', 'UTC', 'Asia/Kathmandu'];
const languages = ['C', 'zh_CN.UTF-8', 'tr_TR.UTF-8', 'en_US.UTF-8', 'ar_EG.UTF-8'];

/** `npm run bench -- steady`: ten builds in other folders, zones and languages are one site; ten builds killed at any moment leave it whole. */
export async function benchSteady(): Promise<void> {
	const scratch = mkdtempSync(join(tmpdir(), 'atlas-steady-'));
	const first = join(scratch, 'first');
	build({ OUT_DIR: first });
	const site = JSON.stringify(fingerprint(first));
	let [same, whole] = [0, 0];
	for (let index = 0; index < 10; index++) {
		const [TZ, LANG] = [zones[index % zones.length]!, languages[Math.floor(index / 2)]!];
		const outFolder = join(scratch, `x${index}`, 'site');
		build({ OUT_DIR: outFolder, TZ, LANG, LC_ALL: index % 2 ? LANG : '' });
		if (JSON.stringify(fingerprint(outFolder)) === site) same++;
		rmSync(outFolder, { recursive: true });
	}
	console.log(`${same}/10 builds identical, byte for byte`);
	for (let index = 0; index < 10; index++) {
		const running = startBuild({ OUT_DIR: first });
		const ended = once(running, 'exit');
		await wait(Math.random() * 8000);
		running.kill((['SIGKILL', 'SIGTERM', 'SIGINT'] as const)[index % 3]);
		await ended;
		if (JSON.stringify(fingerprint(first)) === site) whole++;
	}
	const { status } = build({ OUT_DIR: first });
	const isSwept = status === 0 && JSON.stringify(fingerprint(first)) === site;
	console.log(`${whole}/10 killed builds left the old site whole; the next one ${isSwept ? 'works' : 'FAILS'}`);
	rmSync(scratch, { recursive: true });
	if (same + whole < 20 || !isSwept) process.exit(1);
}
