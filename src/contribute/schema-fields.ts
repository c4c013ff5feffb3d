import type { z } from 'astro/zod';
import { originalSchemas } from '../model/article.ts';
import { eventSchema } from '../model/event.ts';
import { factSchema } from '../model/fact.ts';
import { kinds, type Kind } from '../model/id.ts';
import { sourceSchema } from '../model/source.ts';
import type { Field, Form, FormFields, PickList } from './fields.ts';

/** Which list the ids of a field are chosen from, where the schema says no more than that it is one. */
const lists: Partial<Record<string, PickList>> = {
	sources: 'sources',
	topics: 'topics',
	'issued-by': 'bodies',
	is: 'properties',
	unit: 'units',
	question: 'questions',
	stance: 'stances',
};

/** Fields that the form asks for in its own way, or leaves to the editor: a computed value is declared, not typed. */
const apart: readonly string[] = ['title', 'summary', 'derived'];

/** The fields of everything that can be contributed; of an original those beside its title and summary. */
export const formFields: FormFields = {
	...(Object.fromEntries(kinds.map((kind) => [kind, fieldsOf(originalSchemas[kind])])) as Record<Kind, Field[]>),
	events: fieldsOf(eventSchema, []),
	sources: fieldsOf(sourceSchema, []),
	facts: fieldsOf(factSchema),
};

/** A schema’s fields in its own order. */
function fieldsOf(schema: z.ZodType, without: readonly string[] = apart): Field[] {
	const shape = (schema as unknown as { shape: Record<string, z.ZodType> }).shape;
	return Object.entries(shape)
		.filter(([name]) => !without.includes(name))
		.map(([name, inner]) => fieldOf(name, inner));
}

function fieldOf(name: string, schema: z.ZodType): Field {
	const isRequired = !schema.safeParse(undefined).success;
	const bare = unwrapped(schema);
	const definition = definitionOf(bare);
	if (definition.type !== 'array') return { name, isRequired, isMany: false, ...formOf(name, bare) };
	return { name, isRequired, isMany: true, ...formOf(name, unwrapped(definition.element!)) };
}

function formOf(name: string, schema: z.ZodType): Form {
	if (name === 'links' || name === 'value') return { form: name };
	const { type, shape, entries } = definitionOf(schema);
	if (type === 'boolean') return { form: 'yes' };
	if (type === 'enum') return { form: 'choice', options: Object.values(entries!) };
	if (type === 'object' && Object.keys(shape!).join() === 'zh,en') return { form: 'words' };
	if (type === 'object') return { form: 'group', fields: fieldsOf(schema, []) };
	const list = lists[name];
	if (list) return { form: 'pick', from: list };
	if (type === 'string') return { form: schema.safeParse('a\nb').success ? 'text' : 'line' };
	return pieceOf(schema);
}

/** Pieces that read text of a certain form tell by their own complaint which form that is. */
function pieceOf(schema: z.ZodType): Form {
	const { problem, kinds: of, form } = complaintOf(schema);
	if (problem === 'bad-id') return of === undefined ? { form: 'word' } : { form: 'pick', from: 'articles' };
	if (problem === 'bad-period') return { form: 'period' };
	if (problem === 'bad-address') return { form: 'address' };
	if (problem === 'bad-date') return { form: form?.includes(',') ? 'date' : 'day' };
	throw new Error(`no way to ask for a field that complains of ${String(problem)}`);
}

function complaintOf(schema: z.ZodType): Record<string, string | undefined> {
	const issue = schema.safeParse('\u0000').error?.issues[0] as { params?: Record<string, string> } | undefined;
	return issue?.params ?? {};
}

interface Definition {
	type: string;
	innerType?: z.ZodType;
	element?: z.ZodType;
	shape?: Record<string, z.ZodType>;
	entries?: Record<string, string>;
}

function definitionOf(schema: z.ZodType): Definition {
	return (schema as unknown as { def: Definition }).def;
}

function unwrapped(schema: z.ZodType): z.ZodType {
	let inner = schema;
	while (['optional', 'default', 'nullable'].includes(definitionOf(inner).type)) inner = definitionOf(inner).innerType!;
	return inner;
}
