import { z } from 'astro/zod';
import { articleIdField, bilingual, listOf, partialDateField, slugField } from './fields.ts';
import { standings } from './fact.ts';

/** Something that happened, or is planned, on a day or in a month. */
export const eventSchema = z.strictObject({
	date: partialDateField,
	title: bilingual,
	about: listOf(articleIdField).min(1),
	sources: listOf(slugField).min(1),
	text: bilingual.optional().meta({ description: 'One or two sentences more.' }),
	standing: z.enum(standings).optional(),
});
export type EventEntry = z.infer<typeof eventSchema>;
