import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, differences } from '../tests/trust/built/builds.ts';
import { chanceFrom } from './random.ts';
import { editOnce } from './random-edits.ts';
import { writeSynthetic } from './synthetic.ts';

/**
 * `npm run bench -- incremental --edits 200`: after each random edit the site, made with what is kept, must equal a
 * clean one byte for byte; `--every 5` compares only after every fifth. The library is the small one of the tests, or
 * with `--texts 100` a synthetic one of that size.
 */
export async function benchIncremental(arguments_: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...arguments_],
		options: {
			edits: { type: 'string', default: '200' },
			seed: { type: 'string', default: '1' },
			every: { type: 'string', default: '1' },
			texts: { type: 'string' },
		},
	});
	const folder = mkdtempSync(join(tmpdir(), 'atlas-edits-'));
	const [library, kept, clean] = ['library', 'kept', 'clean'].map((name) => join(folder, name)) as [
		string,
		string,
		string,
	];
	if (values.texts) await writeSynthetic(library, Number(values.texts), Number(values.seed));
	else cpSync('tests/fixtures/library', library, { recursive: true });
	const every = Number(values.every);
	const chance = chanceFrom(Number(values.seed));
	build({ CONTENT_DIR: library, OUT_DIR: kept }, [], []);
	const counts = new Map<string, number>();
	let lies = 0;
	for (let number = 1; number <= Number(values.edits); number++) {
		const edit = await editOnce(library, chance);
		counts.set(edit, (counts.get(edit) ?? 0) + 1);
		const isCompared = number % every === 0;
		for (const [outFolder, flags] of [
			[kept, []],
			[clean, ['--clean']],
		] as [string, string[]][]) {
			if (outFolder === clean && !isCompared) continue;
			const { status, stderr } = build({ CONTENT_DIR: library, OUT_DIR: outFolder }, [], flags);
			if (status !== 0) throw new Error(`edit ${number} (${edit}): ${stderr}`);
		}
		if (!isCompared) continue;
		const different = differences(kept, clean);
		if (different.length > 0) lies++;
		console.log(`${number} ${edit}: ${different.length === 0 ? 'the same' : different.slice(0, 5).join(' ')}`);
	}
	console.log(
		`${values.edits} edits, ${lies} sites not the same; ${[...counts].map(([name, count]) => `${name} ${count}`).join(', ')}`,
	);
	rmSync(folder, { recursive: true, force: true });
	if (lies > 0) process.exitCode = 1;
}
