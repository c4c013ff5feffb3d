import type { AstroIntegration } from 'astro';
import { readLibraryOnce } from '../library.ts';
import type { readFile } from '../model/read-files.ts';
import { settingsFrom } from '../settings.ts';
import { reportText } from '../format/report.ts';
import { localeOf } from './language.ts';

/** Reads and proves the content once for the whole process, whoever asks first. */
export function provenContent(readOne?: typeof readFile): ReturnType<typeof readLibraryOnce> {
	return readLibraryOnce(settingsFrom(process.env).contentFolder, readOne);
}

/** Stops Astro itself, however it was started, before it meets content that has not been proven. */
export function proveContent(): AstroIntegration {
	return {
		name: 'prove-content',
		hooks: {
			'astro:config:setup': async ({ command }) => {
				if (command !== 'build') return;
				const { problems } = await provenContent();
				if (problems.length === 0) return;
				const report = `${reportText(problems, localeOf(undefined, process.env))}\n`;
				// A pipe must have taken the whole report before the process ends.
				await new Promise((resolve) => process.stderr.write(report, resolve));
				process.exit(1);
			},
		},
	};
}
