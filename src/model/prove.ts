import type { z } from 'astro/zod';
import { Numeral, shown } from './fields.ts';
import { nearest } from './nearest.ts';
import { problemAt, problemCodes, type Problem, type ProblemCode } from './problem.ts';
import type { YamlText } from './yaml.ts';

/** What a schema is held against. */
type Written = Pick<YamlText, 'value' | 'problems' | 'placeOf' | 'placeOfKey'>;
type Issue = z.core.$ZodIssue;

/** What a schema made of a YAML text: the typed value, or every problem at the place where it stands. */
export function proveYaml<Schema extends z.ZodType>(
	yaml: Written,
	schema: Schema,
): { value?: z.output<Schema>; problems: Problem[] } {
	if (yaml.problems.length > 0) return { problems: yaml.problems };
	const result = schema.safeParse(yaml.value);
	if (result.success) return { value: result.data, problems: [] };
	return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, yaml, schema)) };
}

function problemsOf(issue: Issue, yaml: Written, schema: z.ZodType): Problem[] {
	const field = String(issue.path.findLast((key) => typeof key === 'string') ?? issue.path.at(-1) ?? '—');
	const written = valueAt(yaml.value, issue.path);
	const place = yaml.placeOf(issue.path);
	if (issue.code === 'unrecognized_keys') {
		const known = keysAt(schema, issue.path);
		return issue.keys.map((key) =>
			problemAt(yaml.placeOfKey(issue.path, key), 'unknown-field', {
				field: key,
				known: known.join(', '),
				nearest: nearest(key, known) ?? '',
			}),
		);
	}
	if (issue.code === 'invalid_key') {
		const key = String(issue.path.at(-1));
		const [first] = issue.issues as (Issue & { params?: { problem?: ProblemCode; field?: string } })[];
		const { problem = 'bad-id', field = '—' } = first?.params ?? {};
		const place = yaml.placeOfKey(issue.path.slice(0, -1), key);
		return [problemAt(place, problem, { field, value: shown(key), name: shown(key) })];
	}
	if (issue.code === 'custom') {
		const { problem, ...values } = (issue.params ?? {}) as Record<string, string>;
		const code = problemCodes.includes(problem as ProblemCode) ? (problem as ProblemCode) : 'wrong-type';
		return [problemAt(place, code, { field, value: shown(written), ...values })];
	}
	if (written === undefined) return [problemAt(place, 'missing-field', { field })];
	if (issue.code === 'invalid_value') {
		const known = issue.values.map(String);
		return [
			problemAt(place, 'not-one-of', {
				field,
				value: shown(written),
				known: known.join(', '),
				nearest: nearest(shown(written), known) ?? '',
			}),
		];
	}
	if (issue.code === 'invalid_format') return [problemAt(place, 'bad-id', { field, value: shown(written) })];
	if (issue.code === 'too_big') {
		const limit = Number(issue.maximum);
		return [problemAt(yaml.placeOf([...issue.path, limit]), 'list-too-long', { field, limit: String(limit) })];
	}
	if (issue.code === 'too_small') return [problemAt(place, 'empty-value', { field })];
	const expected = issue.code === 'invalid_type' ? issue.expected : issue.code;
	if (expected === 'array') return [problemAt(place, 'not-a-list', { field, value: shown(written) })];
	if (expected === 'object' || expected === 'record')
		return [problemAt(place, 'not-a-mapping', { field, value: shown(written) })];
	if (written === null) return [problemAt(place, 'empty-value', { field })];
	return [
		problemAt(place, 'wrong-type', {
			field,
			value: shown(written),
			expected,
			quoted: written instanceof Numeral ? `"${written.text}"` : '',
		}),
	];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined | null)?.[key], value);
}

/** The fields that the mapping at this path may have, as far as the schema says them plainly. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	let inner: unknown = schema;
	for (const key of [...path, undefined]) {
		inner = unwrapped(inner);
		if (key === undefined) break;
		const definition = (inner as { def?: Record<string, unknown> } | undefined)?.def;
		if (definition?.type === 'array') inner = definition.element;
		else if (definition?.type === 'record') inner = definition.valueType;
		else if (definition?.type === 'object') inner = (definition.shape as Record<PropertyKey, unknown>)[key];
		else return [];
	}
	const shape = (inner as { def?: { shape?: object } } | undefined)?.def?.shape;
	return shape ? Object.keys(shape) : [];
}

function unwrapped(schema: unknown): unknown {
	let inner = schema as { def?: { type: string; innerType?: unknown; in?: unknown } } | undefined;
	while (inner?.def && ['optional', 'default', 'nullable', 'pipe'].includes(inner.def.type)) {
		inner = (inner.def.innerType ?? inner.def.in) as typeof inner;
	}
	return inner;
}
