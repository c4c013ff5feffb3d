import { wordsFor } from '../i18n/index.ts';
import { problemWords } from '../i18n/problems.ts';
import type { Locale } from '../model/locale.ts';
import { severityOf, type Problem } from '../model/problem.ts';
import { shown } from './report.ts';

/** GitHub shows ten warnings of a step and drops the rest unseen, so the rest is counted in a line of its own. */
const warningLimit = 10;

/**
 * The report as GitHub's workflow commands: each problem becomes an annotation at its place in the pull request.
 * Signs that end a value or begin another command are escaped, so that nothing in a file's name or text is obeyed.
 */
export function githubReport(
	problems: readonly Problem[],
	warnings: readonly Problem[],
	locale: Locale,
	explainedAt: (code: string) => string,
): string {
	const told = [...problems, ...warnings.slice(0, warningLimit)].map((problem) => {
		const { says, cure } = problemWords(problem, locale);
		const { path, line, column, endColumn, code } = problem;
		const place = { file: path, line, endLine: line, col: column, ...(endColumn && { endColumn: endColumn - 1 }) };
		return command(
			severityOf(problem),
			{ ...place, title: code },
			`${shown(says)}\n${shown(cure)}\n${explainedAt(code)}`,
		);
	});
	const left = warnings.length - warningLimit;
	if (left > 0) told.push(command('notice', {}, wordsFor(locale)('check.warnings-left', { count: left })));
	return told.join('\n');
}

function command(name: string, properties: Record<string, string | number>, message: string): string {
	const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
	return `::${name}${written.length > 0 ? ` ${written.join(',')}` : ''}::${escaped(message)}`;
}

function escaped(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
	return escaped(shown(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
