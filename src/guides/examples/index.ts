import type { ProblemCode } from '../../model/problem.ts';
import { chartExamples } from './charts.ts';
import type { Examples } from './example.ts';
import { factExamples } from './facts.ts';
import { fieldExamples } from './fields.ts';
import { fileExamples } from './files.ts';
import { languageExamples } from './language.ts';
import { twinExamples } from './twins.ts';
import { typographyExamples } from './typography.ts';

/** A bad and a good example of every code; a test runs each through the real check. */
export const examples: Record<ProblemCode, Examples> = {
	...fileExamples,
	...fieldExamples,
	...factExamples,
	...languageExamples,
	...chartExamples,
	...twinExamples,
	...typographyExamples,
};
