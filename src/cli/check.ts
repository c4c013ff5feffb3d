import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLibrary } from '../library.ts';
import { problemAt, type Problem } from '../model/problem.ts';
import { settingsFrom } from '../settings.ts';
import { wordsFor } from '../i18n/index.ts';
import { localeOf, reportText } from './report.ts';

/** `npm run check [path…]`: every problem of every file, or of the given files and folders; exit code 1 when there is one. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { lang: { type: 'string' } } });
const locale = localeOf(values.lang, process.env);
const t = wordsFor(locale);

const { library, problems } = await readLibrary(settingsFrom(process.env).contentFolder);
const wanted = positionals.map((path) => relative(process.cwd(), resolve(path)).replaceAll('\\', '/'));
const missing = wanted
	.filter((path) => !existsSync(path))
	.map((path): Problem => problemAt({ path, line: 1, column: 1 }, 'no-such-path'));
const shown = [
	...missing,
	...problems.filter(
		({ path }) => wanted.length === 0 || wanted.some((one) => path === one || path.startsWith(`${one}/`)),
	),
];

if (shown.length > 0) {
	console.error(reportText(shown, locale));
	process.exitCode = 1;
} else {
	console.log(
		t('check.clean', {
			articles: library.articles.size,
			facts: [...library.articles.values()].reduce((sum, article) => sum + article.facts.length, 0),
			sources: library.sources.size,
		}),
	);
}
