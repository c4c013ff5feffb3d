import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLibrary } from '../library.ts';
import { problemAt, type Problem } from '../model/problem.ts';
import { settingsFrom } from '../settings.ts';
import { wordsFor } from '../i18n/index.ts';
import { reportText, warningText } from '../format/report.ts';
import { localeOf } from './language.ts';

/** `npm run check [path…]`: every problem of every file, or of the given files and folders; exit code 1 when there is one. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { lang: { type: 'string' } } });
const locale = localeOf(values.lang, process.env);
const t = wordsFor(locale);

const { library, problems, warnings } = await readLibrary(settingsFrom(process.env).contentFolder);
const wanted = positionals.map((path) => relative(process.cwd(), resolve(path)).replaceAll('\\', '/'));
const isWanted = ({ path }: Problem) =>
	wanted.length === 0 || wanted.some((one) => path === one || path.startsWith(`${one}/`));
const missing = wanted
	.filter((path) => !existsSync(path))
	.map((path): Problem => problemAt({ path, line: 1, column: 1 }, 'no-such-path'));
const shown = [...missing, ...problems.filter(isWanted)];
const told = warnings.filter(isWanted);

if (told.length > 0) console.error(`${warningText(told, locale)}\n`);
if (shown.length > 0) {
	console.error(reportText(shown, locale));
	process.exitCode = 1;
} else {
	const facts = [...library.articles.values()].reduce((sum, article) => sum + article.facts.length, 0);
	console.log(t('check.clean', { articles: library.articles.size, facts, sources: library.sources.size }));
}
