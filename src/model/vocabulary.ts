import { z } from 'astro/zod';
import { decimalField, idsOf, text } from './fields.ts';
import { nearest } from './nearest.ts';
import type { ProblemCode } from './problem.ts';
import { isPageId } from './sections.ts';

const words = { zh: text, en: text };

/** What a number is a number of; decides the form of a value and how it is written. */
export const dimensions = ['money', 'price', 'ratio', 'multiple', 'count', 'physical', 'date', 'text'] as const;
export type Dimension = (typeof dimensions)[number];

const unit = z.strictObject({
	...words,
	dimension: z.enum(dimensions),
	makes: z
		.strictObject({ times: decimalField, unit: z.string() })
		.optional()
		.meta({ description: 'How many of a smaller unit make one of this, so that both can stand on one scale.' }),
});
const units = z.record(z.string(), unit).superRefine((all, context) => {
	for (const [id, { makes }] of Object.entries(all)) {
		if (!makes || (Object.hasOwn(all, makes.unit) && !all[makes.unit]!.makes)) continue;
		const params = {
			problem: 'unit-unknown' satisfies ProblemCode,
			id: makes.unit,
			nearest: nearest(makes.unit, Object.keys(all)) ?? '',
		};
		context.addIssue({ code: 'custom', path: [id, 'makes', 'unit'], params });
	}
});
const property = z.strictObject({
	...words,
	dimension: z.enum(dimensions),
	'shelf-life': decimalField.optional().meta({ description: 'Days after which a value is shown as old.' }),
});
const label = z.strictObject(words);
const question = z.strictObject({ ...words, stances: z.record(idsOf('stances'), label) });
/** Their ids are anchors of the page of debates. */
const questionId = idsOf('questions').refine((id) => !isPageId(id), {
	params: { problem: 'bad-name' satisfies ProblemCode },
});

/** One file each under `vocabulary/`: what may be counted, measured, issued, asked. Units are called what people call them. */
export const vocabularySchemas = {
	units,
	properties: z.record(idsOf('properties'), property),
	bodies: z.record(idsOf('bodies'), label),
	topics: z.record(idsOf('topics'), label),
	questions: z.record(questionId, question),
};
export type VocabularyName = keyof typeof vocabularySchemas;
export const vocabularyNames = Object.keys(vocabularySchemas) as VocabularyName[];
export type Vocabulary = { [Name in VocabularyName]: z.infer<(typeof vocabularySchemas)[Name]> };
export type Unit = z.infer<typeof unit>;
export type Property = z.infer<typeof property>;
