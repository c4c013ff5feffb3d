import { z } from 'astro/zod';
import { isPlainAddress } from './address.ts';
import { asDecimal, type Decimal } from './decimal.ts';
import { asArticleId, isSlug, kinds, slugLimit, slugPattern, type ArticleId } from './id.ts';
import type { ProblemCode } from './problem.ts';
import { isDateValue, isDay, isPartialDate, isPeriod } from './time.ts';

/** A number as YAML wrote it; `yaml.ts` makes these, so that digits survive. */
export class Numeral {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}

/** The pieces that schemas are made of. Each names the problem an author sees when the piece does not fit. */

export const text = z
	.string()
	.refine((value) => value.trim() !== '', { error: 'empty', params: { problem: 'empty-value' satisfies ProblemCode } })
	.meta({ description: 'Text, not empty.', pattern: '\\S' });

export const line = text
	.refine((value) => !value.includes('\n'), {
		error: 'one line',
		params: { problem: 'wrong-type' satisfies ProblemCode, expected: 'one line' },
	})
	.refine((value) => value.length <= 400, {
		error: 'too long',
		params: { problem: 'too-long' satisfies ProblemCode, limit: '400' },
	})
	.meta({ pattern: '^[^\\n]*\\S[^\\n]*$', maxLength: 400 });

/** The same words in both languages. */
export const bilingual = z.strictObject({ zh: text, en: text });
export type Bilingual = z.infer<typeof bilingual>;

/**
 * The forms of scalars for editors (JSON Schema), beside the functions that prove them: an editor helps while typing
 * and may let pass what the check then tells. YAML reads a bare year as a number.
 */
const aDay = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const aDate = `\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?`;
const aSpan = `\\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?))?`;
const aYear = { minimum: 1900, maximum: 2100 };
const aSlug = slugPattern.source.slice(1, -1);

export const slugField = parsed(
	'bad-id',
	(written) => (isSlug(written) ? written : undefined),
	{},
	{ type: ['string', 'integer'], pattern: `^${aSlug}$`, maxLength: slugLimit },
);
export const articleIdField = parsed<ArticleId>(
	'bad-id',
	asArticleId,
	{ kinds: kinds.join(', ') },
	{ type: 'string', pattern: `^(${kinds.join('|')})/${aSlug}$` },
);
export const dayField = parsed(
	'bad-date',
	(written) => (isDay(written) ? written : undefined),
	{ form: '2025-12-17' },
	{ type: 'string', pattern: `^${aDay}$` },
);
export const partialDateField = parsed(
	'bad-date',
	(written) => (isPartialDate(written) ? written : undefined),
	{ form: '2025-12-17, 2025-12, 2025' },
	{ type: ['string', 'integer'], pattern: `^${aDate}$`, ...aYear },
);
export const periodField = parsed(
	'bad-period',
	(written) => (isPeriod(written) ? written : undefined),
	{},
	{ type: ['string', 'integer'], pattern: `^${aSpan}(/${aSpan})?$`, ...aYear },
);
export const dateValueField = parsed(
	'bad-date',
	(written) => (isDateValue(written) ? written : undefined),
	{ form: '2025-12-17, 2025-12, 2025, 2025-Q4, 2025-H2' },
	{ type: ['string', 'integer'], pattern: `^${aSpan}$`, ...aYear },
);
export const decimalField = parsed<Decimal>(
	'bad-number',
	asDecimal,
	{},
	{
		type: ['string', 'number'],
		pattern: '^-?(\\d+|\\d{1,3}(_\\d{3})+)(\\.\\d+)?$',
	},
);

/** An address a reader may be sent to: https or http, a real host name, no credentials. */
export const addressField = parsed(
	'bad-address',
	(written) => (isPlainAddress(written) ? written : undefined),
	{},
	{ type: 'string', pattern: '^https?://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(:\\d+)?([/?#]\\S*)?$' },
);

/** What may be written for a schema, as JSON Schema: for fields whose form a function decides. */
export function formOf(schema: z.ZodType): Record<string, unknown> {
	const { $schema, ...form } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
	return form;
}

/** So many entries are several times as many as in our fullest list, and few enough for a page. */
export const listLimit = 200;

/** No item twice; a second one is named at its own place. */
export function listOf<Item extends z.ZodType>(
	item: Item,
	keyOf: (entry: z.output<Item>) => string = JSON.stringify,
	limit = listLimit,
) {
	return z
		.array(item)
		.max(limit)
		.superRefine((items, context) => {
			const seen = new Set<string>();
			items.forEach((entry, index) => {
				const key = keyOf(entry);
				if (seen.has(key))
					context.addIssue({
						code: 'custom',
						path: [index],
						params: { problem: 'duplicate-item' satisfies ProblemCode, value: key },
					});
				seen.add(key);
			});
		});
}

/** Ids of a mapping's entries that stand in addresses and anchors; `of` says whose they are. */
export const idsOf = (of: string) =>
	z
		.string()
		.refine(isSlug, { error: 'not a slug', params: { field: of } })
		.meta({ pattern: slugPattern.source, maxLength: slugLimit });

/** A scalar, text or number, read by a function that answers nothing when the form is wrong. */
function parsed<Value = string>(
	problem: ProblemCode,
	read: (written: string) => Value | undefined,
	values: Record<string, string>,
	form: Record<string, unknown>,
) {
	const schema = z.unknown().transform((input, context): Value => {
		const written = input instanceof Numeral ? input.text : input;
		const value = typeof written === 'string' ? read(written) : undefined;
		if (value === undefined) {
			if (input === undefined)
				context.addIssue({ code: 'custom', params: { problem: 'missing-field' satisfies ProblemCode } });
			else context.addIssue({ code: 'custom', params: { problem, ...values, value: shown(input) } });
			return z.NEVER;
		}
		return value;
	});
	return schema.meta(form);
}

/** A value as an author would recognise it in a message. */
export function shown(input: unknown): string {
	if (input instanceof Numeral) return input.text;
	if (typeof input === 'string') return input.length > 60 ? `${input.slice(0, 60)}…` : input;
	if (Array.isArray(input)) return '[…]';
	if (input === null) return 'null';
	return typeof input === 'object' ? '{…}' : String(input);
}
