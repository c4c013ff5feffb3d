import { kinds, type Kind } from '../model/id.ts';
import { locales, type Locale } from '../model/locale.ts';
import type { Field, FormFields, Matter } from './fields.ts';

/** What is typed, as it is typed: texts alone, so that nothing is lost before it is right. */
export type Typed = string | Typed[] | { [name: string]: Typed };
export type Row = { [name: string]: Typed };

/** A contribution in the making; kept in the browser as it stands. */
export interface Draft {
	matter: Matter;
	/** The article, for facts that are added to one. */
	article: string;
	slug: string;
	/** The language that is written first and carries what does not depend on language. */
	original: Locale;
	fields: Row;
	texts: Record<Locale, { title: string; summary: string; body: string }>;
	facts: Row[];
	sources: Row[];
}

export function emptyDraft(matter: Matter, original: Locale, today: string): Draft {
	const text = () => ({ title: '', summary: '', body: '' });
	return {
		matter,
		article: '',
		slug: '',
		original,
		fields: { updated: today },
		texts: { zh: text(), en: text() },
		facts: matter === 'facts' ? [{}] : [],
		sources: matter === 'sources' ? [{ read: today }] : [],
	};
}

export function isKind(matter: Matter): matter is Kind {
	return (kinds as readonly string[]).includes(matter);
}

/** The fields that are asked for beside texts, facts and sources. */
export function ownFields(matter: Matter, fields: FormFields): readonly Field[] {
	return matter === 'events' || isKind(matter) ? fields[matter] : [];
}

/** A draft out of whatever was kept; nothing when it is none of ours. */
export function draftFrom(kept: unknown): Draft | undefined {
	if (typeof kept !== 'object' || kept === null) return undefined;
	const draft = kept as Partial<Draft>;
	const areTexts = locales.every((locale) => typeof draft.texts?.[locale]?.body === 'string');
	const isWhole = typeof draft.matter === 'string' && typeof draft.slug === 'string' && Array.isArray(draft.facts);
	return areTexts && isWhole && Array.isArray(draft.sources) && typeof draft.fields === 'object'
		? (draft as Draft)
		: undefined;
}

/** Whether nothing has been typed yet; days stand there from the beginning. */
export function isBlank({ slug, article, fields, texts, facts, sources }: Draft): boolean {
	const withoutDays = [fields, ...sources].map((row) => ({ ...row, updated: '', read: '' }));
	return isEmpty([slug, article, texts, facts, withoutDays]);
}

/** Whether nothing has been typed into a row. */
export function isEmpty(typed: Typed | undefined): boolean {
	if (typed === undefined || typed === '') return true;
	if (typeof typed === 'string') return typed.trim() === '';
	return Object.values(typed).every(isEmpty);
}
