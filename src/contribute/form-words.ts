import type { WordKey, Words } from '../i18n/index.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Locale } from '../model/locale.ts';
import type { Called } from '../search/called.ts';
import type { Draft } from './draft.ts';
import type { FormFields } from './fields.ts';
import type { PartialLibrary } from './partial-library.ts';

/** What every part of the form needs: its language, the fields, the library, the draft, and whom to tell of changes. */
export interface Form {
	locale: Locale;
	t: Words;
	fields: FormFields;
	library: Knowledge;
	/** Where more of a large library comes from; and what has been found of it by name. */
	partial: PartialLibrary;
	found: Map<string, Called>;
	/** Something of it could not be fetched. */
	failed: (error: unknown) => void;
	draft: Draft;
	/** Something was typed. */
	changed: () => void;
	/** A field was left: what is wrong with it may be said. */
	touched: (where: string) => void;
	/** Rows came or went; the field at `where` takes the focus. */
	redraw: (where?: string) => void;
	/** A field’s explanation, where it has one. */
	hint: (name: string) => string | undefined;
}

/** A field’s name in the reader’s words; a test holds the words to the schemas. */
export function labelOf(form: Pick<Form, 't'>, name: string): string {
	return form.t(`form.field.${name}` as WordKey);
}

/** A field’s explanation; nothing where its name says all. */
export function hintFor(t: Words, name: string): string | undefined {
	const key = `form.hint.${name}`;
	const words = t(key as WordKey);
	return words === key ? undefined : words;
}
