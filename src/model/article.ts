import { z } from 'astro/zod';
import {
	articleIdField,
	bilingual,
	dayField,
	formOf,
	line,
	listLimit,
	listOf,
	partialDateField,
	slugField,
	text,
} from './fields.ts';
import type { Kind } from './id.ts';
import { memoryField } from './memory.ts';
import type { ProblemCode } from './problem.ts';
import { relationNames } from './relations.ts';
import { locales } from './locale.ts';

/** A link's detail where dates, a remark or sources matter. */
const linkDetail = z.strictObject({
	to: articleIdField,
	from: partialDateField.optional(),
	until: partialDateField.optional(),
	note: bilingual.optional(),
	sources: listOf(slugField).min(1).optional(),
});

/** One link: the id alone, or with detail. Read into one shape. */
const link = z
	.unknown()
	.transform((input, context): z.infer<typeof linkDetail> => {
		const isDetail = typeof input === 'object' && input !== null && !Array.isArray(input) && 'to' in input;
		const result = linkDetail.safeParse(isDetail ? input : { to: input });
		if (result.success) return result.data;
		for (const issue of result.error.issues) {
			context.addIssue({ ...issue, path: isDetail ? issue.path : [] } as Parameters<typeof context.addIssue>[0]);
		}
		return z.NEVER;
	})
	.meta({ anyOf: [formOf(articleIdField), formOf(linkDetail)] });
export type Link = z.infer<typeof linkDetail>;

const links = z.strictObject(
	Object.fromEntries(relationNames.map((name) => [name, listOf(link).min(1).optional()])) as Record<
		(typeof relationNames)[number],
		z.ZodOptional<ReturnType<typeof listOf<typeof link>>>
	>,
);

/** Twice our longest; a summary stands whole in lists and in results. */
const summaryLimit = 800;

/** Every name goes to every reader who searches. */
const nameLimit = 60;

/** What every original carries, whatever its kind. */
const common = {
	title: line.meta({ description: 'The article’s name in its own language.' }),
	summary: text
		.refine((value) => value.length <= summaryLimit, {
			error: 'too long',
			params: { problem: 'too-long' satisfies ProblemCode, limit: String(summaryLimit) },
		})
		.meta({
			maxLength: summaryLimit,
			description: 'One or two sentences of plain text: shown in lists, search results and link previews.',
		}),
	names: listOf(line, (name) => name.normalize('NFKC'), nameLimit)
		.default([])
		.meta({ description: 'Every name people type. Pinyin, initials and traditional forms are derived.' }),
	topics: listOf(slugField).default([]).meta({ description: 'Ids from vocabulary/topics.yaml.' }),
	links: links.default({}).meta({ description: 'Typed links, each written at one end only.' }),
	updated: dayField.meta({ description: 'The day up to which the article’s information reaches.' }),
};

/** One statement of a view, in our own words. */
const claim = z.strictObject({
	id: slugField,
	question: z
		.string()
		.regex(/^questions\/[a-z0-9-]+$/)
		.meta({ description: 'questions/<id> from vocabulary/questions.yaml.' }),
	stance: slugField.meta({ description: 'One of the question’s stances.' }),
	zh: text,
	en: text,
	sources: listOf(slugField).min(1),
	about: listOf(articleIdField).default([]),
	said: partialDateField.optional(),
});
export type Claim = z.infer<typeof claim>;

export const productCategories = ['chip', 'card', 'system', 'software', 'architecture'] as const;
export const policyStates = [
	'in-force',
	'amended',
	'superseded',
	'suspended',
	'rescinded',
	'proposed',
	'announced',
	'unclear',
] as const;
export const jurisdictions = ['US', 'CN', 'HK'] as const;

/** The frontmatter of an original, by kind: the only statement of what an article is. */
export const originalSchemas = {
	firms: z.strictObject({ ...common, tickers: listOf(line).default([]) }),
	products: z.strictObject({ ...common, category: z.enum(productCategories).optional() }),
	policies: z.strictObject({
		...common,
		jurisdiction: z.enum(jurisdictions).optional(),
		'issued-by': listOf(slugField).default([]),
		issued: partialDateField.optional(),
		effective: partialDateField.optional(),
		ended: partialDateField.optional(),
		state: z.enum(policyStates).optional(),
		citation: line.optional(),
	}),
	views: z.strictObject({ ...common, said: partialDateField, claims: z.array(claim).min(1).max(listLimit) }),
	people: z.strictObject(common),
	concepts: z.strictObject(common),
	briefs: z.strictObject(common),
} satisfies Record<Kind, z.ZodType>;

/** A translation carries words alone, and says what it translates. */
export const translationSchema = z.strictObject({
	title: common.title,
	summary: common.summary,
	'translation-of': z.enum(locales),
	'translated-from': memoryField.optional().meta({
		description: 'What the translator saw, section by section; written by `npm run translated`, never by hand.',
	}),
});

export type Original = { [K in Kind]: { kind: K } & z.infer<(typeof originalSchemas)[K]> }[Kind];
export type OriginalOf<K extends Kind> = Extract<Original, { kind: K }>;
export type Translation = z.infer<typeof translationSchema>;

/** The fields that belong in the original because they do not depend on language. */
export function neutralFieldsOf(kind: Kind): string[] {
	return Object.keys(originalSchemas[kind].shape).filter((field) => field !== 'title' && field !== 'summary');
}
