import { problemWords, wordsFor } from '../i18n/index.ts';
import { printable } from '../model/bytes.ts';
import type { Locale } from '../model/locale.ts';
import type { Problem } from '../model/problem.ts';

/** The report an author reads: `path:line:col  code  message`, the cure below, a count at the end. */
export function reportText(problems: readonly Problem[], locale: Locale): string {
	const t = wordsFor(locale);
	const files = new Set(problems.map((problem) => problem.path)).size;
	const count = t('check.count', { count: problems.length, files: t('check.files', { count: files }) });
	return [listed(problems, locale), '', count].join('\n');
}

/** Warnings, under a line that says they stop nothing. */
export function warningText(warnings: readonly Problem[], locale: Locale): string {
	return [wordsFor(locale)('check.warnings', { count: warnings.length }), listed(warnings, locale)].join('\n');
}

function listed(problems: readonly Problem[], locale: Locale): string {
	const lines = problems.map((problem) => {
		const { says, cure } = problemWords(problem, locale);
		const place = `${problem.path}:${problem.line}:${problem.column}  ${problem.code}`;
		// What authors wrote is printed here; a line break or an escape in it could give orders to a terminal or to CI.
		return `${printable(place)}  ${printable(says)}\n    ${printable(cure)}`;
	});
	return lines.join('\n');
}
