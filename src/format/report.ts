import { wordsFor } from '../i18n/index.ts';
import { problemWords } from '../i18n/problems.ts';
import { printable } from '../model/bytes.ts';
import type { Locale } from '../model/locale.ts';
import type { Mended } from '../model/mend.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';

/** The report an author reads: `path:line:col  code  message`, the cure below, a count at the end. */
export function reportText(problems: readonly Problem[], locale: Locale): string {
	const t = wordsFor(locale);
	const count = t('check.count', { count: problems.length, files: t('check.files', { count: filesIn(problems) }) });
	return [listed(problems, locale), '', count].join('\n');
}

/** Warnings one by one, under a line that says they stop nothing. */
export function warningText(warnings: readonly Problem[], locale: Locale): string {
	return [wordsFor(locale)('check.warnings', { count: warnings.length }), listed(warnings, locale)].join('\n');
}

/** So many files are named in a summary of warnings. */
const fullest = 10;

/** Many warnings at a glance: how many of each code, and the files that have most of them. */
export function warningSummary(warnings: readonly Problem[], locale: Locale): string {
	const t = wordsFor(locale);
	const codes = inOrderOfSize(Map.groupBy(warnings, ({ code }) => code)).map(([code, list]) =>
		t('check.warnings-of-code', {
			code,
			count: list.length,
			files: t('check.files', { count: filesIn(list) }),
			place: shown(`${list[0]!.path}:${list[0]!.line}:${list[0]!.column}`),
		}),
	);
	const byFile = inOrderOfSize(Map.groupBy(warnings, ({ path }) => path)).filter(([, list]) => list.length > 1);
	const files = byFile.slice(0, fullest).map(([path, list]) => {
		const counts = inOrderOfSize(Map.groupBy(list, ({ code }) => code)).map(([code, own]) => `${code} ${own.length}`);
		return `  ${shown(path)}  ${counts.join(', ')}`;
	});
	return [
		t('check.warnings', { count: warnings.length }),
		...codes.map((line) => `  ${line}`),
		...(files.length > 0 ? ['', t('check.warnings-fullest'), ...files] : []),
		'',
		t('check.warnings-all'),
	].join('\n');
}

/** What `--fix` has mended, file by file. */
export function fixedText(files: readonly { path: string; mended: readonly Mended[] }[], locale: Locale): string {
	const t = wordsFor(locale);
	const lines = files.flatMap(({ path, mended }) =>
		mended.map(({ line, column, found, instead }) => shown(`${path}:${line}:${column}  “${found}” → “${instead}”`)),
	);
	const count = files.reduce((sum, { mended }) => sum + mended.length, 0);
	const said =
		count === 0 ? t('check.fixed-none') : t('check.fixed', { count, files: t('check.files', { count: files.length }) });
	return [...lines, said].join('\n');
}

/** What authors wrote, as it may be printed: a line break, an escape or a command in it could give orders to a terminal or to CI. */
export function shown(text: string): string {
	return printable(text).replaceAll('##[', '## [');
}

/** What a parser of YAML heaps up once it has lost its way: of each file so many are told, and the rest counted. */
const heaped: readonly ProblemCode[] = ['bad-yaml', 'duplicate-key', 'yaml-feature'];
const toldOfHeap = 20;

function listed(problems: readonly Problem[], locale: Locale): string {
	const heaps = Map.groupBy(
		problems.filter(({ code }) => heaped.includes(code)),
		({ path }) => path,
	);
	const told = new Map<string, number>();
	const lines = problems.flatMap((problem) => {
		const heap = heaped.includes(problem.code) ? heaps.get(problem.path)! : [];
		const place = told.get(problem.path) ?? 0;
		if (heap.length > 0) {
			if (place >= toldOfHeap) return [];
			told.set(problem.path, place + 1);
		}
		const { says, cure } = problemWords(problem, locale);
		const line = `${shown(`${problem.path}:${problem.line}:${problem.column}  ${problem.code}`)}  ${shown(says)}\n    ${shown(cure)}`;
		const left = place === toldOfHeap - 1 ? heap.length - toldOfHeap : 0;
		if (left <= 0) return [line];
		return [line, `${shown(problem.path)}  ${wordsFor(locale)('check.more-of-yaml', { count: left })}`];
	});
	return lines.join('\n');
}

function filesIn(problems: readonly Problem[]): number {
	return new Set(problems.map(({ path }) => path)).size;
}

function inOrderOfSize<Key>(groups: Map<Key, Problem[]>): [Key, Problem[]][] {
	return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
