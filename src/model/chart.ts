import { z } from 'astro/zod';
import { productCategories } from './article.ts';
import { articleIdField, bilingual, decimalField, listLimit, listOf, periodField, slugField } from './fields.ts';
import { kinds } from './id.ts';

/** Bars side by side, or columns by year: above and below a line of zero. */
export const chartForms = ['bars', 'years'] as const;
export type ChartForm = (typeof chartForms)[number];

/** Which facts are drawn together. Nothing is typed here but names: every figure comes from a fact. */
const panel = z.strictObject({
	label: bilingual.optional().meta({ description: 'What sets this panel apart; without it the property’s name.' }),
	is: listOf(slugField).min(1).meta({ description: 'Properties, upwards where the form is years.' }),
	down: listOf(slugField).min(1).optional().meta({ description: 'Properties drawn below zero: losses.' }),
	of: listOf(articleIdField).min(1).optional().meta({ description: 'Whose facts; without it all that have one.' }),
	at: listOf(articleIdField)
		.min(1)
		.optional()
		.meta({ description: 'Facts of these articles about others, as a market’s are.' }),
	category: listOf(z.enum(productCategories)).min(1).optional(),
	in: periodField.optional().meta({ description: 'Facts of this period; without it the latest of each.' }),
	beside: listOf(slugField).min(1).optional().meta({ description: 'Properties told in small type under each name.' }),
});
export type Panel = z.infer<typeof panel>;

/** A chart: what it is called, what it shows in one sentence, and which facts it draws. One file each under `charts/`. */
export const chartSchema = z.strictObject({
	title: bilingual,
	shows: bilingual.meta({ description: 'One sentence: what the chart shows.' }),
	reading: bilingual.optional().meta({ description: 'What a reader should keep in mind.' }),
	form: z.enum(chartForms),
	scale: z.enum(['shared', 'own']).default('shared').meta({ description: 'Whether panels in one unit share a scale.' }),
	line: z
		.strictObject({ at: decimalField, zh: bilingual.shape.zh, en: bilingual.shape.en })
		.optional()
		.meta({ description: 'A value to measure against, named in both languages.' }),
	panels: z.array(panel).min(1).max(listLimit),
	'on-pages-of': z.enum(kinds).optional().meta({ description: 'Articles of this kind show their own years.' }),
});
export type ChartEntry = z.infer<typeof chartSchema>;

export interface Chart extends ChartEntry {
	id: string;
}
