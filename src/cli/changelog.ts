import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { libraryAt } from '../library-at.ts';
import { readLibrary } from '../library.ts';
import { entryFrom } from '../model/changelog.ts';
import { changesBetween } from '../model/fact-diff.ts';
import { Numeral } from '../model/fields.ts';
import { writtenAs } from '../model/write-yaml.ts';
import { settingsFrom } from '../settings.ts';
import { argumentsOf, sayAs } from './arguments.ts';

/** `npm run changelog -- <commit>`: tells what moved since a commit, in an entry of its own before the others. */
const { words, t } = argumentsOf('changes.usage', []);
const { say, refuse } = sayAs(t);
const { contentFolder } = settingsFrom(process.env);
const [ref] = words;
if (ref === undefined || words.length > 1) {
	console.error(t('changes.usage'));
	process.exit(2);
}

const before = libraryAt(ref, contentFolder);
const { library } = await readLibrary(contentFolder);
if (!before) refuse('changes.no-commit', { ref });
else {
	const entry = entryFrom(changesBetween(before.library, library), library.asOf, ref);
	const { added, removed, moved } = entry;
	const path = join(contentFolder, 'changelog.yaml');
	if (added + removed + moved.length === 0) say('changes.nothing');
	else {
		const old = existsSync(path) ? readFileSync(path, 'utf8') : '';
		const text = writtenAs([{ ...entry, added: new Numeral(String(added)), removed: new Numeral(String(removed)) }]);
		// A file that is no list is left alone: the check says what is wrong with it.
		if (old !== '' && parseDocument(old).errors.length > 0) throw new Error(`${path} is not YAML`);
		writeFileSync(`${path}.new`, text + old);
		renameSync(`${path}.new`, path);
		say('changes.written', { path, added, removed, moved: moved.length });
	}
}
