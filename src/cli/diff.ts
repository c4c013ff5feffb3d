import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { diffLines } from '../format/diff.ts';
import { libraryAt, partingOf } from '../library-at.ts';
import { readLibrary } from '../library.ts';
import { changesBetween } from '../model/fact-diff.ts';
import { settingsFrom } from '../settings.ts';
import { argumentsOf, sayAs } from './arguments.ts';

/**
 * `npm run diff -- <base> [<head>]`: what changed between two commits or two content folders, in at most thirty lines.
 * Without a head it is the content folder as it stands.
 */
const { given, words, locale, t } = argumentsOf('diff.usage', ['format']);
const { refuse } = sayAs(t);
const { contentFolder } = settingsFrom(process.env);
const [base, head] = words;
const format = given.format ?? 'text';
if (base === undefined || words.length > 2 || (format !== 'text' && format !== 'markdown')) {
	console.error(t('diff.usage'));
	process.exit(2);
}

const isFolder = (name: string) => statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
/** What a branch changes is counted from where it left the base. */
const start =
	isFolder(base) || (head !== undefined && isFolder(head)) ? base : (partingOf(base, head ?? 'HEAD') ?? base);
const before = await readState(start);
const after = head === undefined ? await readLibrary(contentFolder) : await readState(head);
if (!before) refuse('diff.no-ref', { ref: base });
if (!after) refuse('diff.no-ref', { ref: head! });
if (before && after) {
	const changes = changesBetween(before.library, after.library);
	const compared = {
		before: before.library,
		after: after.library,
		names: { before: base, after: head ?? t('diff.here') },
		problems: after.problems.length,
	};
	console.log(diffLines(changes, compared, locale, format).join('\n'));
}

async function readState(name: string) {
	return isFolder(name) ? readLibrary(resolve(name)) : libraryAt(name, contentFolder);
}
