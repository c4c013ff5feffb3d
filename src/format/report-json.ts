import { problemWords } from '../i18n/problems.ts';
import type { Locale } from '../model/locale.ts';
import { severityOf, type Problem, type ProblemCode, type Severity } from '../model/problem.ts';

/** What `npm run check -- --format json` prints. `version` changes only when a field changes its name or its meaning. */
export interface JsonReport {
	version: 1;
	/** The language of messages and cures. */
	language: Locale;
	errors: number;
	warnings: number;
	/** Errors and warnings together, file by file and from the top down. */
	problems: JsonProblem[];
}

export interface JsonProblem {
	file: string;
	/** Counted from 1; columns in UTF-16 units, as editors count. */
	line: number;
	column: number;
	/** Just behind the last sign concerned, where that is known. */
	endColumn?: number;
	code: ProblemCode;
	severity: Severity;
	message: string;
	cure: string;
	/** The paragraph on this code, with a bad and a good example. */
	explained: string;
}

/** The report for programs; JSON itself keeps what authors wrote from being taken for anything else. */
export function jsonReport(
	problems: readonly Problem[],
	warnings: readonly Problem[],
	locale: Locale,
	explainedAt: (code: string) => string,
): JsonReport {
	return {
		version: 1,
		language: locale,
		errors: problems.length,
		warnings: warnings.length,
		problems: [...problems, ...warnings].map((problem) => {
			const { says: message, cure } = problemWords(problem, locale);
			const { path: file, line, column, endColumn, code } = problem;
			const place = endColumn === undefined ? { file, line, column } : { file, line, column, endColumn };
			return { ...place, code, severity: severityOf(problem), message, cure, explained: explainedAt(code) };
		}),
	};
}
