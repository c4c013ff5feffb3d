import { z } from 'astro/zod';
import { jurisdictions, policyStates, productCategories } from '../model/article.ts';
import { standings } from '../model/fact.ts';
import { kinds } from '../model/id.ts';
import { locales } from '../model/locale.ts';
import { relationNames } from '../model/relations.ts';
import { sourceKinds } from '../model/source.ts';
import { addresses, articleId, bilingual, day, fact, sources, words } from './fact-shape.ts';

/**
 * The shapes in which the Atlas is published for machines: the schemas of these files are made from here, and so are
 * the types of what fills them. A field is added freely; one is renamed or dropped only with a new number of version.
 */
export const dataVersion = 1;

const link = z
	.strictObject({
		from: articleId,
		relation: z.enum(relationNames).describe('Id in vocabulary.relations.'),
		to: articleId,
		since: day.optional(),
		until: day.optional(),
		note: bilingual.optional(),
		sources: sources.optional(),
	})
	.describe('A typed link, told once; vocabulary.relations names its other direction.');

const claim = z
	.strictObject({
		id: z.string(),
		view: articleId,
		question: z.string().describe('Id in vocabulary.questions.'),
		stance: z.string().describe('Id among the stances of the question.'),
		words: bilingual.describe('The claim in our own words.'),
		about: z.array(articleId),
		said: day,
		sources,
		addresses,
	})
	.describe('One statement of a view.');

const event = z
	.strictObject({
		id: z.string(),
		date: day,
		title: bilingual,
		text: bilingual.optional(),
		about: z.array(articleId),
		standing: z.enum(standings).optional(),
		sources,
	})
	.describe('Something that happened, or is planned.');

const source = z
	.strictObject({
		id: z.string(),
		title: z.string().nullable(),
		described: bilingual.optional(),
		publisher: z.string(),
		author: z.array(z.string()),
		language: z.string(),
		kind: z.enum(sourceKinds),
		published: day.nullable(),
		read: day,
		url: z.string().nullable().describe('null where no address is fit to be linked.'),
		archive: z.string().nullable().optional(),
		via: bilingual.optional(),
		origin: z.string().optional().describe('The same on pages that go back to one upstream.'),
		addresses,
	})
	.describe('A page, filing or law that facts rest on.');

const article = z
	.strictObject({
		id: articleId,
		kind: z.enum(kinds),
		originalLocale: z.enum(locales),
		updated: day,
		title: words,
		summary: words,
		names: z.array(z.string()),
		topics: z.array(z.string()),
		sections: z.array(z.strictObject({ id: z.string(), depth: z.number().int(), title: words })),
		tickers: z.array(z.string()).optional(),
		category: z.enum(productCategories).optional(),
		jurisdiction: z.enum(jurisdictions).optional(),
		issuedBy: z.array(z.string()).optional(),
		issued: day.optional(),
		effective: day.optional(),
		ended: day.optional(),
		state: z.enum(policyStates).optional(),
		citation: z.string().optional(),
		said: day.optional(),
		addresses,
		markdown: addresses.describe('The text with its figures and sources, as Markdown.'),
	})
	.describe('One article in both languages; facts, links and claims are told apart.');

const wholeArticle = article
	.extend({ facts: z.array(fact), links: z.array(link), claims: z.array(claim), sources: z.array(source) })
	.describe('One article with everything it says and rests on; links are those that begin or end here.');

const labels = z.record(z.string(), bilingual);
const vocabulary = z.strictObject({
	kinds: labels,
	relations: z.record(z.string(), z.strictObject({ label: bilingual, inverse: z.string(), inverseLabel: bilingual })),
	properties: z.record(z.string(), bilingual.extend({ dimension: z.string(), shelfLifeDays: z.number().optional() })),
	units: z.record(
		z.string(),
		bilingual.extend({
			dimension: z.string(),
			makes: z
				.strictObject({ times: z.number(), unit: z.string() })
				.optional()
				.describe('How many of a smaller unit make one.'),
		}),
	),
	bodies: labels,
	topics: labels,
	questions: z.record(z.string(), bilingual.extend({ stances: labels })),
});

const change = z
	.strictObject({
		on: day,
		since: z.string(),
		added: z.number().int(),
		removed: z.number().int(),
		moved: z.array(
			z.strictObject({
				fact: z.string(),
				before: z.string().optional(),
				after: z.string().optional(),
				unit: z.string(),
				percent: z.number().optional().describe('By how much of itself the number moved.'),
			}),
		),
	})
	.describe('What moved from one state of the content to the next.');

export const shapes = { article, 'whole-article': wholeArticle, fact, link, claim, event, source, change, vocabulary };
export type ShapeName = keyof typeof shapes;
export type Shaped<Name extends ShapeName> = z.infer<(typeof shapes)[Name]>;

/** The files that hold a list, and the shape of what they list. */
export const lists = {
	facts: 'fact',
	links: 'link',
	claims: 'claim',
	events: 'event',
	sources: 'source',
	changes: 'change',
} as const;
export type ListName = keyof typeof lists;
