import { z } from 'astro/zod';
import { decimalField, text } from './fields.ts';

const words = { zh: text, en: text };

/** What a number is a number of; decides the form of a value and how it is written. */
export const dimensions = ['money', 'price', 'ratio', 'multiple', 'count', 'physical', 'date', 'text'] as const;
export type Dimension = (typeof dimensions)[number];

const unit = z.strictObject({ ...words, dimension: z.enum(dimensions) });
const property = z.strictObject({
	...words,
	dimension: z.enum(dimensions),
	'shelf-life': decimalField.optional().meta({ description: 'Days after which a value is shown as old.' }),
});
const label = z.strictObject(words);
const question = z.strictObject({ ...words, stances: z.record(z.string(), label) });

/** One file each under `vocabulary/`: what may be counted, measured, issued, asked. */
export const vocabularySchemas = {
	units: z.record(z.string(), unit),
	properties: z.record(z.string(), property),
	bodies: z.record(z.string(), label),
	topics: z.record(z.string(), label),
	questions: z.record(z.string(), question),
};
export type VocabularyName = keyof typeof vocabularySchemas;
export const vocabularyNames = Object.keys(vocabularySchemas) as VocabularyName[];
export type Vocabulary = { [Name in VocabularyName]: z.infer<(typeof vocabularySchemas)[Name]> };
export type Unit = z.infer<typeof unit>;
export type Property = z.infer<typeof property>;
