import { Numeral } from '../model/fields.ts';
import { locales, otherLocale, type Locale } from '../model/locale.ts';
import type { Dimension } from '../model/vocabulary.ts';
import { writtenAs } from '../model/write-yaml.ts';
import { isEmpty, isKind, ownFields, type Draft, type Row, type Typed } from './draft.ts';
import type { Field } from './fields.ts';
import { formFields } from './schema-fields.ts';

/** A finished file: its path inside the content folder, its text, and which part of the draft it was made from. */
export interface MadeFile {
	path: string;
	text: string;
	/** Where its fields stand in the draft: `texts.zh`, `fields`, `facts`, `sources.0`. */
	from: string;
	/** The lines go to the end of a file that is there. */
	isAddition: boolean;
}

/** What making files needs to know of the library: the form of values, and which articles have facts already. */
export interface Known {
	dimensionOf: (unit: string) => Dimension | undefined;
	hasFacts: (article: string) => boolean;
}

/** The files of a contribution, sources first: what the others name is then there. */
export function filesOf(draft: Draft, known: Known): MadeFile[] {
	const sources = draft.sources.flatMap((row, index): MadeFile[] =>
		isEmpty(row) ? [] : [file(`sources/${trimmed(row.id)}.yaml`, sourceFrom(row, known), `sources.${index}`)],
	);
	const facts = draft.facts.filter((row) => !isEmpty(row)).map((row) => valuesOf(formFields.facts, row, known));
	const article = draft.matter === 'facts' ? draft.article : `${draft.matter}/${draft.slug}`;
	const factFile =
		facts.length > 0 ? [{ ...file(`${article}/facts.yaml`, facts, 'facts'), isAddition: known.hasFacts(article) }] : [];
	if (draft.matter === 'events') return [...sources, eventFile(draft, known)];
	return isKind(draft.matter) ? [...sources, ...factFile, ...textFiles(draft, known)] : [...sources, ...factFile];
}

function file(path: string, value: unknown, from: string): MadeFile {
	return { path, text: writtenAs(value), from, isAddition: false };
}

/** A source says plainly where it has no title, date or address: null is a statement, an absent field a slip. */
function sourceFrom(row: Row, known: Known): object {
	const values = valuesOf(formFields.sources, row, known) as Record<string, unknown>;
	return { title: null, ...values, published: values.published ?? null, url: values.url ?? null };
}

function eventFile(draft: Draft, known: Known): MadeFile {
	const date = trimmed(draft.fields.date);
	return file(
		`events/${date}-${draft.slug.trim()}.yaml`,
		valuesOf(ownFields('events', formFields), draft.fields, known),
		'fields',
	);
}

function textFiles(draft: Draft, known: Known): MadeFile[] {
	const { original, texts } = draft;
	const written = [original, otherLocale(original)].filter(
		(locale) => locale === original || !isEmpty({ ...texts[locale] }),
	);
	return written.map((locale) => {
		const { title, summary, body } = texts[locale];
		const own: object =
			locale === original
				? valuesOf(ownFields(draft.matter, formFields), draft.fields, known)
				: { 'translation-of': otherLocale(locale) };
		const above = writtenAs({ title: title.trim(), summary: summary.trim(), ...own });
		return {
			path: `${draft.matter}/${draft.slug.trim()}/${locale}.mdx`,
			text: `---\n${above}---\n\n${plainBody(body)}`,
			from: `texts.${locale}`,
			isAddition: false,
		};
	});
}

function plainBody(body: string): string {
	const text = body
		.replace(/\r\n?/g, '\n')
		.replace(/[ \t]+$/gm, '')
		.trim();
	return text === '' ? '' : `${text}\n`;
}

/** Typed texts as the values of the fields, in the order of the schema. */
function valuesOf(fields: readonly Field[], row: Row, known: Known): object {
	return Object.fromEntries(fields.map((field) => [field.name, valueOf(field, row[field.name], row, known)]));
}

function valueOf(field: Field, typed: Typed | undefined, row: Row, known: Known): unknown {
	if (typed === undefined || isEmpty(typed)) return undefined;
	if (field.form === 'links') return linksFrom(typed as Row[]);
	if (field.isMany) return (typed as Typed[]).map((item) => oneOf(field, item, row, known));
	return oneOf(field, typed, row, known);
}

function oneOf(field: Field, typed: Typed, row: Row, known: Known): unknown {
	if (isEmpty(typed)) return undefined;
	switch (field.form) {
		case 'value':
			return factValue(typed as Row, row, known);
		case 'group':
			// What a value is counted in stands once, with the fact.
			return valuesOf(field.fields, { ...(typed as Row), unit: (typed as Row).unit ?? row.unit ?? '' }, known);
		case 'words':
			return Object.fromEntries(locales.map((locale: Locale) => [locale, trimmed((typed as Row)[locale])]));
		case 'yes':
			return typed === 'yes' ? true : undefined;
		case 'date':
		case 'period':
		case 'day':
			return /^\d{4}$/.test(trimmed(typed)) ? new Numeral(trimmed(typed)) : trimmed(typed);
		default:
			return trimmed(typed);
	}
}

/** A value in the form that its unit asks for: words in two languages, a date, a number, or from and to. */
function factValue(typed: Row, row: Row, known: Known): unknown {
	const dimension = known.dimensionOf(trimmed(row.unit));
	if (dimension === 'text') return { zh: trimmed(typed.zh), en: trimmed(typed.en) };
	const [number, to] = [digits(typed.number), digits(typed.to)];
	if (dimension === 'date') return /^\d{4}$/.test(number) ? new Numeral(number) : number;
	return to === '' ? new Numeral(number) : { from: new Numeral(number), to: new Numeral(to) };
}

/** People group digits with commas, and full-width input methods write other signs for them. */
function digits(typed: Typed | undefined): string {
	const written = trimmed(typed).normalize('NFKC').replaceAll('−', '-');
	return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(written) ? written.replaceAll(',', '') : written;
}

function linksFrom(rows: readonly Row[]): Record<string, string[]> {
	const links: Record<string, string[]> = {};
	for (const { relation, to } of rows)
		if (trimmed(relation) !== '' && trimmed(to) !== '') (links[trimmed(relation)] ??= []).push(trimmed(to));
	return links;
}

function trimmed(typed: Typed | undefined): string {
	return typeof typed === 'string' ? typed.trim() : '';
}
