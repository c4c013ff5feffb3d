import { languageTag, locales } from '../model/locale.ts';
import { make } from './dom.ts';
import type { Row } from './draft.ts';
import type { Form } from './form-words.ts';
import type { Field } from './fields.ts';
import { faults, textInput } from './inputs.ts';

/** The inputs of a fact’s value, in the form that its unit asks for: words, a date, or a number with perhaps an upper end. */
export function valueInputs(form: Form, field: Field, row: Row, where: string): HTMLElement[] {
	const value = (row[field.name] ??= {}) as Row;
	const dimension = form.library.vocabulary.units[String(row.unit ?? '')]?.dimension;
	const part = (name: string, label: string, attributes: Record<string, string> = {}) => {
		const input = textInput(form, `${where}.${name}`, value[name], (typed) => (value[name] = typed), attributes);
		return make(
			'div',
			{ class: 'half', 'data-where': `${where}.${name}` },
			make('label', { for: input.id }, label),
			input,
			faults(),
		);
	};
	if (dimension === 'text')
		return locales.map((locale) => part(locale, form.t(`form.in-${locale}`), { lang: languageTag[locale] }));
	if (dimension === 'date') return [part('number', form.t('form.value-date'), { placeholder: '2025-12-17' })];
	return [
		part('number', form.t('form.value-number'), { inputmode: 'decimal' }),
		part('to', form.t('form.value-to'), { inputmode: 'decimal' }),
	];
}
