import { z } from 'astro/zod';
import { isPlainAddress } from './address.ts';
import { asDecimal, type Decimal } from './decimal.ts';
import { asArticleId, kinds, slugLimit, slugPattern, type ArticleId } from './id.ts';
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
	.meta({ description: 'Text, not empty.' });

export const line = text
	.refine((value) => !value.includes('\n'), {
		error: 'one line',
		params: { problem: 'wrong-type' satisfies ProblemCode, expected: 'one line' },
	})
	.refine((value) => value.length <= 400, {
		error: 'too long',
		params: { problem: 'too-long' satisfies ProblemCode, limit: '400' },
	});

/** The same words in both languages. */
export const bilingual = z.strictObject({ zh: text, en: text });
export type Bilingual = z.infer<typeof bilingual>;

export const slugField = parsed('bad-id', (written) =>
	slugPattern.test(written) && written.length <= slugLimit ? written : undefined,
);
export const articleIdField = parsed<ArticleId>('bad-id', asArticleId, { kinds: kinds.join(', ') });
export const dayField = parsed('bad-date', (written) => (isDay(written) ? written : undefined), { form: '2025-12-17' });
export const partialDateField = parsed('bad-date', (written) => (isPartialDate(written) ? written : undefined), {
	form: '2025-12-17, 2025-12, 2025',
});
export const periodField = parsed('bad-period', (written) => (isPeriod(written) ? written : undefined));
export const dateValueField = parsed('bad-date', (written) => (isDateValue(written) ? written : undefined), {
	form: '2025-12-17, 2025-12, 2025, 2025-Q4, 2025-H2',
});
export const decimalField = parsed<Decimal>('bad-number', asDecimal);

/** An address a reader may be sent to: https or http, a real host name, no credentials. */
export const addressField = parsed('bad-address', (written) => (isPlainAddress(written) ? written : undefined));

/** No item twice; a second one is named at its own place. */
export function listOf<Item extends z.ZodType>(item: Item, keyOf: (entry: z.output<Item>) => string = JSON.stringify) {
	return z.array(item).superRefine((items, context) => {
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

/** A scalar, text or number, read by a function that answers nothing when the form is wrong. */
function parsed<Value = string>(
	problem: ProblemCode,
	read: (written: string) => Value | undefined,
	values: Record<string, string> = {},
) {
	return z.unknown().transform((input, context): Value => {
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
}

/** A value as an author would recognise it in a message. */
export function shown(input: unknown): string {
	if (input instanceof Numeral) return input.text;
	if (typeof input === 'string') return input.length > 60 ? `${input.slice(0, 60)}…` : input;
	if (Array.isArray(input)) return '[…]';
	if (input === null) return 'null';
	return typeof input === 'object' ? '{…}' : String(input);
}
