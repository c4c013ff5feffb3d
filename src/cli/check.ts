import { githubReport } from '../format/report-github.ts';
import { jsonReport } from '../format/report-json.ts';
import { fixedText, reportText, shown, warningSummary, warningText } from '../format/report.ts';
import { wordsFor } from '../i18n/index.ts';
import { readLibrary, shown as shownPath } from '../library.ts';
import { addressesUnder } from '../model/href.ts';
import type { Problem } from '../model/problem.ts';
import { settingsFrom } from '../settings.ts';
import { checkOptions } from './check-options.ts';
import { fixFiles } from './fix.ts';

/** More warnings than this are told as a summary. */
const listLimit = 30;

/**
 * `npm run check [path…]`: every problem of every file, or of the given files and folders. The exit code is 1 when
 * there is an error, 2 when the command cannot be understood, else 0: warnings stop nothing.
 * `--fix` first mends what is set wrongly.
 */
const settings = settingsFrom(process.env);
const read = checkOptions(process.argv.slice(2), settings.contentFolder, process.env);
if ('wrong' in read) {
	console.error(shown(read.wrong));
	process.exit(2);
}
const { locale, format, areWarningsListed, isFixing, paths } = read.options;
const t = wordsFor(locale);
const page = `${settings.siteUrl}${addressesUnder(settings.basePath).page('contribute/problems', locale)}`;
const explainedAt = (code: string) => `${page}#${code}`;
const isAsked = (path: string) => paths.length === 0 || paths.some((one) => path === one || path.startsWith(`${one}/`));
const isWanted = ({ path }: Problem) => isAsked(path);

if (isFixing) {
	const root = settings.contentFolder;
	console.error(fixedText(await fixFiles(root, (path) => shownPath(root, path), isAsked), locale));
}
const found = await readLibrary(settings.contentFolder);
const problems = found.problems.filter(isWanted);
const warnings = found.warnings.filter(isWanted);
if (problems.length > 0) process.exitCode = 1;

if (format === 'json') console.log(JSON.stringify(jsonReport(problems, warnings, locale, explainedAt), null, '\t'));
else if (format === 'github') {
	const report = githubReport(problems, warnings, locale, explainedAt);
	if (report !== '') console.log(report);
	console.log(problems.length > 0 ? countLine() : cleanLine());
} else {
	const isListed = areWarningsListed || warnings.length <= listLimit;
	if (warnings.length > 0) console.error(`${(isListed ? warningText : warningSummary)(warnings, locale)}\n`);
	if (problems.length > 0) console.error(reportText(problems, locale));
	if (problems.length + warnings.length > 0) console.error(t('check.explained', { address: explainedAt('<code>') }));
	if (problems.length === 0) console.log(cleanLine());
}

function countLine(): string {
	const files = new Set(problems.map(({ path }) => path)).size;
	return t('check.count', { count: problems.length, files: t('check.files', { count: files }) });
}

function cleanLine(): string {
	const { articles, sources } = found.library;
	const facts = [...articles.values()].reduce((sum, article) => sum + article.facts.length, 0);
	return t('check.clean', { articles: articles.size, facts, sources: sources.size });
}
