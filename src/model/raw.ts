import { Numeral } from './fields.ts';

/**
 * Looking into values as YAML wrote them, before or beside their schema: references are checked even where
 * other fields of the same file are wrong, so that one run tells everything.
 */
export function fieldIn(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;
}

export function itemsIn(value: unknown, name?: string): unknown[] {
	const list = name === undefined ? value : fieldIn(value, name);
	return Array.isArray(list) ? (list as unknown[]) : [];
}

/** A scalar's text, or nothing for anything else. */
export function textIn(value: unknown, name?: string): string | undefined {
	const scalar = name === undefined ? value : fieldIn(value, name);
	if (typeof scalar === 'string') return scalar;
	if (scalar instanceof Numeral) return scalar.text;
	return typeof scalar === 'boolean' ? String(scalar) : undefined;
}
