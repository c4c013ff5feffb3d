import type { Locale } from '../model/locale.ts';
import { languageTag, locales } from '../model/locale.ts';
import { make } from './dom.ts';
import type { Row, Typed } from './draft.ts';
import { linkRows } from './link-rows.ts';
import { labelOf, type Form } from './form-words.ts';
import { addButton, choice, faults, idOf, removeButton, textInput } from './inputs.ts';
import { optionsFor, pickFrom } from './pick.ts';
import type { Field } from './fields.ts';
import { valueInputs } from './value-inputs.ts';

/** The view of one field, bound to its place in a row of the draft. */
export function fieldView(form: Form, field: Field, row: Row, around: string): HTMLElement {
	const where = `${around}.${field.name}`;
	if (field.form === 'links') return linkRows(form, field, row, where);
	if (field.form === 'value') return framed(form, field, where, ...valueInputs(form, field, row, where));
	if (field.form === 'words') return framed(form, field, where, ...wordsInputs(form, field, row, where));
	if (field.isMany) return manyView(form, field, row, where);
	const input = inputFor(form, field, row, where, row[field.name], (typed) => (row[field.name] = typed));
	if (field.form === 'yes') {
		const label = make('label', { for: input.id, class: 'beside' }, input, ` ${labelOf(form, field.name)}`);
		return make('div', { class: 'field', 'data-where': where }, label, ...hintOf(form, field, where), faults());
	}
	return make(
		'div',
		{ class: 'field', 'data-where': where },
		labelFor(form, field, input.id),
		...hintOf(form, field, where),
		input,
		faults(),
	);
}

function inputFor(
	form: Form,
	field: Field,
	row: Row,
	where: string,
	typed: Typed | undefined,
	set: (typed: string) => void,
): HTMLElement {
	const hint = form.hint(field.name) ? `${idOf(where)}-hint` : undefined;
	if (field.form === 'choice') return choice(form, where, typed, optionsFor(form, field.name, field.options), set);
	if (field.form === 'pick') return pickFrom(form, field.from, row, where, typed, set, hint);
	if (field.form === 'yes') {
		const box = make('input', { type: 'checkbox', id: idOf(where), name: where, 'data-input': where });
		box.checked = typed === 'yes';
		box.addEventListener('change', () => {
			set(box.checked ? 'yes' : '');
			form.changed();
		});
		return box;
	}
	const placeholder = {
		date: '2025-12-17',
		day: '2025-12-17',
		period: '2025-Q3',
		address: 'https://',
		word: 'a-b-2025',
	};
	const sample = placeholder[field.form as keyof typeof placeholder];
	const lang = field.name === 'zh' || field.name === 'en' ? languageTag[field.name] : undefined;
	const attributes = {
		placeholder: sample,
		'aria-describedby': hint,
		lang,
		inputmode: field.form === 'address' ? 'url' : undefined,
	};
	return textInput(form, where, typed, set, attributes, field.form === 'text');
}

function wordsInputs(form: Form, field: Field, row: Row, where: string): HTMLElement[] {
	const words = (row[field.name] ??= {}) as Row;
	return locales.map((locale: Locale) => {
		const at = `${where}.${locale}`;
		const input = textInput(form, at, words[locale], (typed) => (words[locale] = typed), { lang: languageTag[locale] });
		return make(
			'div',
			{ class: 'half', 'data-where': at },
			make('label', { for: input.id }, form.t(`form.in-${locale}`)),
			input,
			faults(),
		);
	});
}

function manyView(form: Form, field: Field, row: Row, where: string): HTMLElement {
	const items = (row[field.name] ??= []) as Typed[];
	if (field.form === 'group') return groupsView(form, field, items as Row[], row, where);
	if (items.length === 0) items.push('');
	const label = labelOf(form, field.name);
	const rows = items.map((item, index) => {
		const input = inputFor(form, field, row, `${where}.${index}`, item, (typed) => (items[index] = typed));
		input.setAttribute('aria-label', `${label} ${index + 1}`);
		const remove = items.length > 1 && removeButton(form, `${label} ${index + 1}`, () => items.splice(index, 1));
		return make('div', { class: 'row', 'data-where': `${where}.${index}` }, input, remove, faults());
	});
	const add = addButton(form, form.t('form.add'), `${where}.${items.length}`, () => items.push(''));
	add.setAttribute('aria-label', `${form.t('form.add')} ${label}`);
	return framed(form, field, where, ...rows, add);
}

function groupsView(form: Form, field: Field & { form: 'group' }, items: Row[], row: Row, where: string): HTMLElement {
	const label = labelOf(form, field.name);
	const groups = items.map((item, index) => {
		const at = `${where}.${index}`;
		// What a value is counted in stands once, with the fact around it.
		if (field.name === 'others') item.unit = row.unit ?? '';
		return make(
			'fieldset',
			{ class: 'group', 'data-where': at },
			make('legend', {}, `${label} ${index + 1}`),
			...field.fields.map((inner) => fieldView(form, inner, item, at)),
			faults(),
			removeButton(form, `${label} ${index + 1}`, () => items.splice(index, 1)),
		);
	});
	const add = addButton(form, form.t('form.add-one', { what: label }), `${where}.${items.length}`, () =>
		items.push({}),
	);
	return make('div', { class: 'groups', 'data-where': where }, ...hintOf(form, field, where), ...groups, add, faults());
}

function framed(form: Form, field: Field, where: string, ...inner: HTMLElement[]): HTMLElement {
	return make(
		'fieldset',
		{ class: 'field', 'data-where': where },
		make('legend', {}, ...labelWords(form, field)),
		...hintOf(form, field, where),
		...inner,
		faults(),
	);
}

function labelFor(form: Form, field: Field, id: string): HTMLElement {
	return make('label', { for: id }, ...labelWords(form, field));
}

function labelWords(form: Form, field: Field): (string | HTMLElement)[] {
	const label = labelOf(form, field.name);
	return field.isRequired ? [label, ' ', make('span', { class: 'needed' }, form.t('form.needed'))] : [label];
}

function hintOf(form: Form, field: Field, where: string): HTMLElement[] {
	const hint = form.hint(field.name);
	return hint ? [make('p', { class: 'hint', id: `${idOf(where)}-hint` }, hint)] : [];
}
