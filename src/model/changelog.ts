import { z } from 'astro/zod';
import { digitsOf, type Change } from './fact-diff.ts';
import { dayField, decimalField, line } from './fields.ts';
import type { Value } from './fact.ts';

/** One figure that moved between two states of the content; `before` or `after` is missing for what came or went. */
const moved = z.strictObject({
	fact: line.meta({ description: 'The fact, <article>#<anchor>.' }),
	before: line.optional().meta({ description: 'Its digits, day or words before.' }),
	after: line.optional(),
	unit: line,
});
export type Moved = z.infer<typeof moved>;

/** What changed since the last entry: written by a command from the content itself, never by hand. */
export const changelogSchema = z.array(
	z.strictObject({
		on: dayField,
		since: line.meta({ description: 'The commit that the content was compared with.' }),
		added: decimalField.meta({ description: 'How many facts came.' }),
		removed: decimalField,
		moved: z.array(moved).default([]),
	}),
);
export type ChangelogEntry = z.infer<typeof changelogSchema>[number];

/** The changes of facts as an entry; what only gained a source or a note has not moved. */
export function entryFrom(changes: readonly Change[], on: string, since: string) {
	const facts = changes.filter((change) => change.area === 'fact');
	const moves = facts.flatMap(({ before, after }): Moved[] => {
		if (!before || !after) return [];
		const [then, now] = [written(before.value), written(after.value)];
		if (then === now && before.unit === after.unit) return [];
		return [{ fact: `${after.article}#${after.anchor}`, before: then, after: now, unit: after.unit }];
	});
	const count = (manner: Change['manner']) => facts.filter((change) => change.manner === manner).length;
	return { on, since, added: count('added'), removed: count('removed'), moved: moves };
}

/** By how much of itself a number moved, in percent; nothing for days, words and ranges. */
export function movedBy({ before, after }: Moved): number | undefined {
	const [then, now] = [Number(before), Number(after)];
	if (!isDigits(before) || !isDigits(after) || then === 0) return undefined;
	return ((now - then) / Math.abs(then)) * 100;
}

function isDigits(written: string | undefined): written is string {
	return written !== undefined && /^-?\d+(?:\.\d+)?$/.test(written);
}

function written(value: Value): string {
	return value.form === 'text' ? `${value.text.zh} / ${value.text.en}` : digitsOf(value);
}
