import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { editOnce } from '../../../bench/random-edits.ts';
import { chanceFrom } from '../../../bench/random.ts';
import { build, differences, fingerprint } from './builds.ts';

const scratch = mkdtempSync(join(tmpdir(), 'atlas-incremental-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const [library, kept, clean] = ['library', 'kept', 'clean'].map((name) => join(scratch, name)) as [
	string,
	string,
	string,
];
const store = join(scratch, 'store');
cpSync('tests/fixtures/library', library, { recursive: true });

function rebuilt(folder = kept, flags: string[] = []) {
	const { status, stdout, stderr } = build({ CONTENT_DIR: library, OUT_DIR: folder, KEPT_DIR: store }, [], flags);
	expect(`${status} ${stderr}`).toBe('0 ');
	return stdout;
}

/** A disk in memory, as Linux has one; what is kept there is brought over from the project’s own. */
const otherDisk = '/dev/shm';
const hasOtherDisk = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync('.').dev;

describe('a build that uses again what earlier ones have kept', () => {
	test('equals a clean one byte for byte after random edits', { timeout: 900_000 }, async () => {
		const chance = chanceFrom(20261122);
		rebuilt();
		for (let round = 0; round < 2; round++) {
			const edits: string[] = [];
			for (let edit = 0; edit < 6; edit++) {
				edits.push(await editOnce(library, chance));
				expect(rebuilt()).not.toContain('Nothing has changed');
			}
			rebuilt(clean, ['--clean']);
			expect(differences(kept, clean), edits.join(', ')).toEqual([]);
		}
	});

	test('leaves a whole site as it is when nothing has changed, and mends one that was tampered with', () => {
		rebuilt();
		const before = fingerprint(kept);
		expect(rebuilt()).toContain('Nothing has changed');
		writeFileSync(join(kept, 'zh/index.html'), 'not the page');
		expect(rebuilt()).not.toContain('Nothing has changed');
		expect(fingerprint(kept)).toEqual(before);
		writeFileSync(join(kept, 'stray.txt'), 'left here by someone');
		rebuilt();
		expect(fingerprint(kept)).toEqual(before);
	});

	test('does not trust what is damaged, and says so', () => {
		rebuilt();
		const before = fingerprint(kept);
		writeFileSync(join(kept, 'zh/index.html'), 'not the page');
		for (const name of readdirSync(store).filter((one) => one.startsWith('mould-') && !one.includes('next'))) {
			const path = join(store, name, 'mould.kept');
			writeFileSync(path, readFileSync(path, 'utf8').replace('styles', 'stales'));
		}
		const { stdout, stderr } = build({ CONTENT_DIR: library, OUT_DIR: kept, KEPT_DIR: store }, [], []);
		expect(stderr).toContain('is damaged and is not used');
		expect(stdout).toContain('pages built');
		expect(fingerprint(kept)).toEqual(before);
	});

	test.runIf(hasOtherDisk)('uses it from another disk as well, for a site on that disk', () => {
		const disk = mkdtempSync(join(otherDisk, 'atlas-'));
		try {
			const site = join(disk, 'site');
			const again = () => build({ CONTENT_DIR: library, OUT_DIR: site, KEPT_DIR: join(disk, 'store') }, [], []);
			expect(again().stderr).toBe('');
			expect(again().stdout).toContain('Nothing has changed');
			rebuilt(clean, ['--clean']);
			expect(differences(site, clean)).toEqual([]);
		} finally {
			rmSync(disk, { recursive: true, force: true });
		}
	});
});
