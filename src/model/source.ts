import { z } from 'astro/zod';
import { addressField, bilingual, line, listOf, partialDateField, slugField } from './fields.ts';
import type { ProblemCode } from './problem.ts';

export const sourceKinds = ['law', 'filing', 'official', 'company', 'research', 'press', 'blog'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A page, filing or law that facts rest on; written once. */
export const sourceSchema = z
	.strictObject({
		title: line.nullable().meta({ description: 'The page’s own title, or null when the copy read showed none.' }),
		described: bilingual.optional().meta({ description: 'What it is, in our words, when it has no title.' }),
		publisher: line,
		author: listOf(line).default([]),
		language: z
			.string()
			.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/)
			.meta({ description: 'Language tag of the page: zh, zh-Hant, en, ja …' }),
		kind: z.enum(sourceKinds),
		published: partialDateField.nullable(),
		read: partialDateField,
		url: addressField
			.nullable()
			.meta({ description: 'null where there is no address fit to be linked: mirrors, bare IP numbers.' }),
		archive: addressField.nullable().optional(),
		via: bilingual.optional().meta({ description: 'Where it was read, when not with the publisher.' }),
		origin: slugField
			.optional()
			.meta({ description: 'The same slug on pages that go back to one upstream: they count as one.' }),
	})
	.superRefine((source, context) => {
		if (source.title === null && !source.described) {
			context.addIssue({
				code: 'custom',
				path: ['title'],
				params: { problem: 'source-untitled' satisfies ProblemCode },
			});
		}
	});
export type SourceEntry = z.infer<typeof sourceSchema>;

const primaryKinds: readonly SourceKind[] = ['law', 'filing', 'official'];

/** How strongly a value is supported: by a document of record, by independent publishers, or by one origin. */
export type Strength = 'primary' | 'independent' | 'single';

/** Copies of one item count once: by declared origin, else by publisher. */
export function strengthOf(
	sources: readonly Pick<SourceEntry, 'kind' | 'origin' | 'publisher'>[],
	oneOrigin = false,
): Strength {
	if (sources.some((source) => primaryKinds.includes(source.kind))) return 'primary';
	const origins = new Set(sources.map((source) => source.origin ?? source.publisher));
	return origins.size > 1 && !oneOrigin ? 'independent' : 'single';
}
