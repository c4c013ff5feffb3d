import { wordsFor, type WordKey } from '../i18n/index.ts';
import { problemWords } from '../i18n/problems.ts';
import type { Locale } from '../model/locale.ts';
import { isWarning, type Problem } from '../model/problem.ts';
import type { MadeFile } from './make-files.ts';

/** Something to put right, and the field it stands beside. */
export interface Finding {
	/** `texts.zh.body`, `facts.0.value`: the field, or the nearest one around it. */
	where: string;
	says: string;
	cure: string;
	/** For bodies, the line inside the field. */
	line: number | undefined;
	isWarning: boolean;
}

/** A problem of the check as the form tells it. `file` is the made file that it was found in, where it was found in one. */
export function finding(problem: Problem, where: string, locale: Locale, file?: MadeFile): Finding {
	const bodyLine = file ? file.text.slice(0, file.text.indexOf('\n---\n', 4) + 6).split('\n').length - 1 : 0;
	const line = where.endsWith('.body') ? Math.max(1, problem.line - bodyLine) : undefined;
	return { where, ...problemWords(inFormWords(problem, locale), locale), line, isWarning: isWarning(problem) };
}

/** Fields by the names that the form gives them. */
function inFormWords(problem: Problem, locale: Locale): Problem {
	const { field } = problem.values;
	const key = `form.field.${field}`;
	const label = wordsFor(locale)(key as WordKey);
	return field === undefined || label === key ? problem : { ...problem, values: { ...problem.values, field: label } };
}
