/** Every slip an author can put right, room by room. Its wording in both languages is in `i18n/`, under `problem.<code>`. */
export const problemGroups = {
	files: [
		'not-utf8',
		'empty-file',
		'too-large',
		'stray-file',
		'bad-name',
		'symbolic-link',
		'invisible-character',
		'disguise',
		'not-a-picture',
		'picture-record',
		'no-original',
		'two-originals',
		'no-such-path',
	],
	fields: [
		'no-frontmatter',
		'bad-yaml',
		'duplicate-key',
		'yaml-feature',
		'not-a-mapping',
		'not-a-list',
		'missing-field',
		'unknown-field',
		'wrong-type',
		'empty-value',
		'too-long',
		'not-one-of',
		'bad-number',
		'bad-date',
		'date-ahead',
		'bad-period',
		'bad-id',
		'bad-address',
		'duplicate-item',
		'list-too-long',
		'neutral-field-in-translation',
		'translation-of-itself',
	],
	links: ['link-to-nothing', 'link-wrong-kind', 'link-to-itself', 'link-twice', 'section-unknown'],
	facts: [
		'fact-without-source',
		'fact-twice',
		'fact-needs-one-time',
		'fact-value-or-derived',
		'unit-wrong-dimension',
		'value-wrong-form',
		'cannot-derive',
		'source-unknown',
		'source-untitled',
		'property-unknown',
		'unit-unknown',
		'vocabulary-unknown',
		'question-unknown',
		'stance-unknown',
		'claim-twice',
	],
	language: [
		'not-allowed',
		'import-or-export',
		'expression',
		'spread',
		'raw-html',
		'html-comment',
		'angle-bracket',
		'left-arrow',
		'bare-address',
		'broken-markdown',
		'component-unknown',
		'component-placement',
		'attribute-unknown',
		'attribute-missing',
		'attribute-wrong',
		'foreign-address',
		'picture-missing',
		'picture-without-words',
		'footnote',
		'heading-level',
		'heading-attributes',
		'too-deep',
		'too-many',
		'fact-unknown',
		'fact-ambiguous',
		'claim-unknown',
		'chart-unknown',
		'chart-empty',
		'chart-units',
	],
	twins: ['headings-differ', 'section-id-twice', 'twin-lacks', 'twin-adds', 'memory-by-hand'],
	typesetting: [
		'half-width-mark',
		'full-width-mark',
		'full-width-letter',
		'wrong-quote',
		'wrong-dots',
		'wrong-dash',
		'doubled-mark',
		'mixed-brackets',
		'stray-space',
	],
	warnings: [
		'section-behind',
		'translation-unrecorded',
		'unwritten',
		'name-collision',
		'number-without-fact',
		'fact-expired',
		'source-without-archive',
	],
} as const;
export type ProblemGroup = keyof typeof problemGroups;
export const problemCodes = Object.values(problemGroups).flat();
export type ProblemCode = (typeof problemCodes)[number];

/** What an author should know but may leave: told apart from mistakes, and no reason to stop a build. */
const warningCodes: readonly ProblemCode[] = problemGroups.warnings;

export function isWarning({ code }: Pick<Problem, 'code'>): boolean {
	return warningCodes.includes(code);
}

/** Whether it is about how words are set, which `--fix` mends. */
export function isTypesetting({ code }: Pick<Problem, 'code'>): boolean {
	return (problemGroups.typesetting as readonly ProblemCode[]).includes(code);
}

/** How much a problem weighs: an error stops the build, a warning stops nothing. */
export type Severity = 'error' | 'warning';

export function severityOf(problem: Pick<Problem, 'code'>): Severity {
	return isWarning(problem) ? 'warning' : 'error';
}

/** A place in a file: path as the author knows it, line and column counted from 1. */
export interface Place {
	path: string;
	line: number;
	column: number;
}

/** Something an author can put right: where it is, which kind, and the words and values that the message shows. */
export interface Problem extends Place {
	code: ProblemCode;
	values: Readonly<Record<string, string>>;
	/** Just behind the last sign concerned, where that is known; never on another line. */
	endColumn?: number;
}

/** `length` is how many signs are concerned, where that is known. */
export function problemAt(
	{ path, line, column }: Place,
	code: ProblemCode,
	values: Record<string, string> = {},
	length?: number,
): Problem {
	const problem = { path, line, column, code, values };
	return length === undefined ? problem : { ...problem, endColumn: column + length };
}

/** File by file, from the top down; the same slip is said once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
	const seen = new Set<string>();
	return [...problems]
		.sort(
			(a, b) =>
				(a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
				a.line - b.line ||
				a.column - b.column ||
				(a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
		)
		.filter((problem) => {
			const key = JSON.stringify(problem);
			if (seen.has(key)) return false;
			seen.add(key);
			return true;
		});
}
