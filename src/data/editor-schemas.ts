import { wordsFor, type WordKey } from '../i18n/index.ts';
import { originalSchemas, translationSchema } from '../model/article.ts';
import { eventSchema } from '../model/event.ts';
import { factsSchema } from '../model/fact.ts';
import { formOf } from '../model/fields.ts';
import { kinds } from '../model/id.ts';
import { locales } from '../model/locale.ts';
import { relationNames, relationOf } from '../model/relations.ts';
import { sourceSchema } from '../model/source.ts';
import { vocabularyNames, vocabularySchemas } from '../model/vocabulary.ts';

type Form = Record<string, unknown>;

/**
 * JSON Schemas for editors, by file name, made from the schemas that prove the content: each field with its meaning in
 * both languages. They help while typing; the check alone knows what one file owes another.
 */
export function editorSchemas(): Record<string, Form> {
	const schemas: Record<string, Form> = {
		facts: formOf(factsSchema),
		source: formOf(sourceSchema),
		event: formOf(eventSchema),
	};
	for (const name of vocabularyNames) schemas[name] = formOf(vocabularySchemas[name]);
	for (const kind of kinds)
		schemas[kind] = {
			// The text that says what it translates is the translation.
			if: { required: ['translation-of'] },
			then: formOf(translationSchema),
			else: formOf(originalSchemas[kind]),
		};
	return Object.fromEntries(
		Object.entries(schemas).map(([name, form]) => [
			`${name}.json`,
			{ $schema: 'http://json-schema.org/draft-07/schema#', ...(explained(form, name) as Form) },
		]),
	);
}

/** The schema with the meaning of each field; relations are called what the pages call them. */
function explained(form: unknown, schema: string): unknown {
	if (Array.isArray(form)) return form.map((item) => explained(item, schema));
	if (typeof form !== 'object' || form === null) return form;
	const entries = Object.entries(form).map(([key, inner]): [string, unknown] => {
		if (key !== 'properties') return [key, explained(inner, schema)];
		const fields = Object.entries(inner as Record<string, Form>).map(([field, own]) => [
			field,
			{ ...(explained(own, schema) as Form), description: meaningOf(field, schema) },
		]);
		return [key, Object.fromEntries(fields)];
	});
	return Object.fromEntries(entries);
}

function meaningOf(field: string, schema: string): string {
	// Some relations of articles have names that are fields of facts, events and units too.
	const isArticle = (kinds as readonly string[]).includes(schema);
	const relation = isArticle ? relationNames.find((name) => name === field) : undefined;
	if (relation) return locales.map((locale) => relationOf(relation).label[locale]).join('\n');
	return locales
		.map((locale) => {
			const t = wordsFor(locale);
			const own = t(`field.${schema}-${field}` as WordKey);
			return own === `field.${schema}-${field}` ? t(`field.${field}` as WordKey) : own;
		})
		.join('\n');
}
