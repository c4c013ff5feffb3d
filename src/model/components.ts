import { z } from 'astro/zod';
import { isArticleId } from './id.ts';
import { isPartialDate, isPeriod } from './time.ts';

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const slugs = z.string().regex(/^[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*$/);
const articleId = z.string().refine(isArticleId);
const articleIds = z.string().refine((written) => listIn(written).every(isArticleId));
const period = z.string().refine(isPeriod);
const partialDate = z.string().refine(isPartialDate);

/** Where a component may stand: inside a sentence, or as a block with or without content. */
export type Placement = 'inline' | 'block' | 'container';

/**
 * The components an article may use. Attributes are literals, checked here; the renderer draws them.
 * A list is written with commas: `is="revenue, net-loss"`.
 */
export const components = {
	Fact: {
		placement: 'inline',
		attributes: z.strictObject({
			is: slug,
			in: period.optional(),
			on: partialDate.optional(),
			of: articleId.optional(),
			about: articleId.optional(),
		}),
	},
	Cite: { placement: 'inline', attributes: z.strictObject({ source: slugs, at: z.string().max(80).optional() }) },
	Claim: { placement: 'block', attributes: z.strictObject({ of: articleId, id: slug }) },
	FactTable: {
		placement: 'block',
		attributes: z.strictObject({ is: slugs, of: articleId.optional(), about: articleId.optional() }),
	},
	Compare: {
		placement: 'block',
		attributes: z.strictObject({
			of: articleIds,
			is: slugs,
			in: period.optional(),
			on: partialDate.optional(),
			at: articleId.optional(),
		}),
	},
	Timeline: {
		placement: 'block',
		attributes: z.strictObject({
			about: articleId.optional(),
			from: partialDate.optional(),
			until: partialDate.optional(),
		}),
	},
	Chart: { placement: 'block', attributes: z.strictObject({ id: slug }) },
	Note: { placement: 'container', attributes: z.strictObject({}) },
	OpenQuestions: { placement: 'container', attributes: z.strictObject({}) },
} as const satisfies Record<string, { placement: Placement; attributes: z.ZodObject }>;

export type ComponentName = keyof typeof components;
export type Attributes<Name extends ComponentName> = z.infer<(typeof components)[Name]['attributes']>;

export function isComponentName(name: string): name is ComponentName {
	return Object.hasOwn(components, name);
}

/** `"a, b"` → `['a', 'b']`: how an attribute lists several. */
export function listIn(written: string): string[] {
	return written.split(',').map((part) => part.trim());
}
