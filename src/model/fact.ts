import { z } from 'astro/zod';
import {
	articleIdField,
	bilingual,
	dateValueField,
	decimalField,
	formOf,
	listLimit,
	listOf,
	Numeral,
	partialDateField,
	periodField,
	slugField,
	type Bilingual,
} from './fields.ts';
import type { Decimal } from './decimal.ts';
import type { ProblemCode } from './problem.ts';

export const bounds = ['about', 'above', 'below', 'at-least', 'at-most'] as const;
export type Bound = (typeof bounds)[number];

/** What kind of statement a value is, when it is less than a plain report of what happened. */
export const standings = [
	'claimed',
	'planned',
	'forecast',
	'estimated',
	'guidance',
	'inferred',
	'reported',
	'preliminary',
] as const;
export type Standing = (typeof standings)[number];

/** A fact's value in one of its four forms; the unit's dimension decides which one must stand. */
export type Value =
	| { form: 'number'; number: Decimal }
	| { form: 'range'; from: Decimal; to: Decimal }
	| { form: 'date'; date: string }
	| { form: 'text'; text: Bilingual };

const range = z.strictObject({ from: decimalField, to: decimalField });

/** The form is read from what is written: a mapping of languages, a range, a date, else a number. */
const value = z
	.unknown()
	.transform((input, context): Value => {
		const forward = <Output>(result: z.ZodSafeParseResult<Output>, use: (data: Output) => Value): Value => {
			if (result.success) return use(result.data);
			for (const issue of result.error.issues) context.addIssue({ ...issue } as Parameters<typeof context.addIssue>[0]);
			return z.NEVER;
		};
		if (typeof input === 'object' && input !== null && !(input instanceof Numeral)) {
			return 'from' in input || 'to' in input
				? forward(range.safeParse(input), ({ from, to }) => ({ form: 'range', from, to }))
				: forward(bilingual.safeParse(input), (words) => ({ form: 'text', text: words }));
		}
		const written = input instanceof Numeral ? input.text : input;
		if (typeof written === 'string' && /^\d{4}-/.test(written))
			return forward(dateValueField.safeParse(written), (date) => ({ form: 'date', date }));
		return forward(decimalField.safeParse(input), (number) => ({ form: 'number', number }));
	})
	.meta({ anyOf: [decimalField, dateValueField, range, bilingual].map(formOf) });

/** Another fact, named by what makes it one of a kind. */
const factReference = z.strictObject({
	is: slugField,
	in: periodField.optional(),
	on: partialDateField.optional(),
	of: articleIdField.optional(),
	about: articleIdField.optional(),
});
export type FactReference = z.infer<typeof factReference>;

/** A computed value: declared, never typed. */
const derivation = z
	.strictObject({
		sum: slugField.optional(),
		growth: slugField.optional(),
		since: periodField.optional(),
		ratio: z.strictObject({ over: factReference, under: factReference }).optional(),
		difference: z.strictObject({ of: factReference, less: factReference }).optional(),
	})
	.refine(({ sum, growth, ratio, difference }) => [sum, growth, ratio, difference].filter(Boolean).length === 1, {
		params: { problem: 'wrong-type' satisfies ProblemCode, expected: 'sum, growth, ratio, difference' },
	});
export type Derivation = z.infer<typeof derivation>;

const dissent = z.strictObject({
	value,
	bound: z.enum(bounds).optional(),
	standing: z.enum(standings).optional(),
	sources: listOf(slugField).min(1),
	why: bilingual.meta({
		description: 'Why this value is not the preferred one; says so where the reason is only inferred.',
	}),
});
export type Dissent = z.infer<typeof dissent>;

/** One dated, sourced value of one property. */
export const factSchema = z
	.strictObject({
		is: slugField.meta({ description: 'The property: an id of vocabulary/properties.yaml.' }),
		in: periodField.optional().meta({ description: 'The period the value covers.' }),
		on: partialDateField.optional().meta({ description: 'The point in time the value held.' }),
		about: articleIdField
			.optional()
			.meta({ description: 'The article the value concerns, beside the one it is written for.' }),
		value: value.optional(),
		derived: derivation.optional(),
		unit: z.string().meta({ description: 'An id of vocabulary/units.yaml.' }),
		bound: z.enum(bounds).optional(),
		standing: z.enum(standings).optional(),
		sources: listOf(slugField).default([]),
		'one-origin': z.boolean().default(false).meta({ description: 'Several sources that all go back to one.' }),
		note: bilingual.optional(),
		others: z.array(dissent).max(listLimit).default([]),
	})
	.refine((fact) => fact?.in === undefined || fact.on === undefined, also('fact-needs-one-time', ['on']))
	.refine((fact) => (fact?.value === undefined) !== (fact?.derived === undefined), also('fact-value-or-derived'))
	.refine((fact) => fact?.derived !== undefined || (fact?.sources?.length ?? 1) > 0, also('fact-without-source'))
	.meta({
		// Of what the refinements say, what JSON Schema can say too.
		not: { required: ['in', 'on'] },
		oneOf: [{ required: ['value', 'sources'] }, { required: ['derived'] }],
	});

/** Said even when other fields of the same fact are wrong, so that one run tells everything. */
function also(problem: ProblemCode, path: string[] = []) {
	return { path, params: { problem }, when: () => true };
}

/** Each has a card on the article's page; our fullest has 114. */
const factLimit = 500;

export const factsSchema = z.array(factSchema).max(factLimit);
export type Fact = z.infer<typeof factSchema>;

/** When a fact holds, whichever way it is written; nothing for what does not change. */
export function timeOf(fact: Pick<Fact, 'in' | 'on'>): string | undefined {
	return fact.in ?? fact.on;
}

/** What makes a fact one of a kind within its article: property, time and the article it concerns. */
export function keyOf(fact: Pick<Fact, 'is' | 'in' | 'on' | 'about'>): string {
	return [fact.is, fact.in ?? '', fact.on ?? '', fact.about ?? ''].join(' ');
}

/** The fact's own anchor on its article's page: stable, readable, ASCII. */
export function anchorOf(fact: Pick<Fact, 'is' | 'in' | 'on' | 'about'>): string {
	return ['fact', fact.is, timeOf(fact)?.replace('/', '-to-'), fact.about?.split('/')[1]]
		.filter(Boolean)
		.join('-')
		.toLowerCase();
}
