import { z } from 'astro/zod';
import { bounds, standings } from '../model/fact.ts';

/** The shape of a published fact, and the pieces that other shapes share with it. */

export const day = z.string().describe('A day, month or year: 2025-12-17, 2025-12, 2025.');
const period = z.string().describe('A period: 2024, 2025-H1, 2025-Q3, 2025-09, 2022/2024.');
export const articleId = z.string().describe('Id of an article, <kind>/<slug>: the same in both languages.');
export const sources = z.array(z.string()).describe('Ids of sources, the strongest statement first.');
const address = z.url().describe('Address of the page.');

/** Words in both languages; one is missing where nobody has translated yet. */
export const words = z.strictObject({ zh: z.string().optional(), en: z.string().optional() });
export const bilingual = z.strictObject({ zh: z.string(), en: z.string() });
export const addresses = z.strictObject({ zh: address, en: address });

const decimal = z.strictObject({
	number: z.number(),
	text: z.string().describe('The digits as the source prints them: 700.00 says more than 700.'),
});
const value = z.discriminatedUnion('form', [
	z.strictObject({ form: z.literal('number'), ...decimal.shape }),
	z.strictObject({ form: z.literal('range'), from: decimal, to: decimal }),
	z.strictObject({ form: z.literal('date'), date: period }),
	z.strictObject({ form: z.literal('text'), text: bilingual }),
]);

const dissent = z.strictObject({
	value,
	bound: z.enum(bounds).optional(),
	standing: z.enum(standings).optional(),
	words: bilingual.describe('The value as the pages write it.'),
	sources,
	why: bilingual.describe('Why this value is not the preferred one.'),
});

export const fact = z
	.strictObject({
		id: z.string().describe('<article>#<anchor>: also the end of the address.'),
		article: articleId,
		property: z.string().describe('Id in vocabulary.properties.'),
		in: period.optional().describe('The period the value covers.'),
		on: day.optional().describe('The point in time the value held.'),
		about: articleId.optional().describe('The article the value concerns, beside the one it is written for.'),
		value,
		unit: z.string().describe('Id in vocabulary.units. Money is in whole units of its currency.'),
		bound: z.enum(bounds).optional(),
		standing: z.enum(standings).optional().describe('What kind of statement it is, when less than a plain report.'),
		words: bilingual.describe('The value as the pages write it.'),
		sources,
		strength: z.enum(['primary', 'independent', 'single']),
		derived: z
			.strictObject({ how: z.enum(['sum', 'growth', 'ratio', 'difference']), from: z.array(z.string()) })
			.optional()
			.describe('Computed by the Atlas from these facts.'),
		note: bilingual.optional(),
		isOld: z.boolean().describe('Older than the shelf life of its property on the day `asOf`.'),
		others: z.array(dissent).describe('What other sources say instead.'),
		addresses,
	})
	.describe('One dated, sourced value of one property.');
