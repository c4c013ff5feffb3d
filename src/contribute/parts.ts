import { languageTag, locales, otherLocale, type Locale } from '../model/locale.ts';
import { make } from './dom.ts';
import { isKind, ownFields, type Row } from './draft.ts';
import { labelOf, type Form } from './form-words.ts';
import { addButton, faults, idOf, removeButton, textInput } from './inputs.ts';
import { pickFrom } from './pick.ts';
import type { Field } from './fields.ts';
import { fieldView } from './widgets.ts';

/** The parts of the form for what is being written, in the order in which one writes. */
export function partsOf(form: Form, today: string): HTMLElement[] {
	const { draft, fields, t } = form;
	const parts: HTMLElement[] = [identity(form)];
	const own = ownFields(draft.matter, fields);
	if (isKind(draft.matter)) parts.push(...textOrder(form).map((one) => textView(form, one)));
	if (own.length > 0)
		parts.push(part(t('form.part.fields'), ...own.map((field) => fieldView(form, field, draft.fields, 'fields'))));
	if (isKind(draft.matter) || draft.matter === 'facts')
		parts.push(rowsView(form, 'facts', fields.facts, draft.facts, () => ({})));
	parts.push(rowsView(form, 'sources', fields.sources, draft.sources, () => ({ read: today })));
	return parts;
}

function part(title: string, ...inner: (HTMLElement | false)[]): HTMLElement {
	return make('section', { class: 'part' }, make('h2', {}, title), ...inner);
}

/** Where the contribution goes: the name of a new article or event, or the article that facts are added to. */
function identity(form: Form): HTMLElement {
	const { draft } = form;
	if (draft.matter === 'sources')
		return part(form.t('form.matter.sources'), make('p', { class: 'hint' }, form.t('form.hint.new-source')));
	if (draft.matter === 'facts') {
		const row: Row = {};
		const input = pickFrom(
			form,
			'articles',
			row,
			'article',
			draft.article,
			(typed) => (draft.article = typed),
			undefined,
		);
		return part(form.t('form.matter.facts'), labelled(form, 'article', form.t('form.to-article'), input));
	}
	const slug = textInput(form, 'slug', draft.slug, (typed) => (draft.slug = typed), {
		placeholder: 'my-firm',
		'aria-describedby': 'slug-hint',
	});
	const name = labelled(
		form,
		'slug',
		labelOf(form, 'slug'),
		slug,
		make('p', { class: 'hint', id: 'slug-hint' }, form.t('form.hint.slug')),
	);
	return part(form.t(`form.matter.${draft.matter}`), name, isKind(draft.matter) && firstLanguage(form));
}

function labelled(form: Form, where: string, label: string, input: HTMLElement, hint?: HTMLElement): HTMLElement {
	const needed = make('span', { class: 'needed' }, form.t('form.needed'));
	return make(
		'div',
		{ class: 'field', 'data-where': where },
		make('label', { for: input.id }, label, ' ', needed),
		hint,
		input,
		faults(),
	);
}

function firstLanguage(form: Form): HTMLElement {
	const choices = locales.map((one) => {
		const input = make('input', { type: 'radio', name: 'original', value: one });
		input.checked = form.draft.original === one;
		input.addEventListener('change', () => {
			form.draft.original = one;
			form.redraw();
		});
		return make('label', { class: 'beside' }, input, ` ${form.t(`form.in-${one}`)}`);
	});
	return make(
		'fieldset',
		{ class: 'field' },
		make('legend', {}, form.t('form.original')),
		make('p', { class: 'hint' }, form.t('form.hint.original')),
		...choices,
	);
}

function textOrder({ draft }: Form): Locale[] {
	return [draft.original, otherLocale(draft.original)];
}

function textView(form: Form, language: Locale): HTMLElement {
	const text = form.draft.texts[language];
	const isOriginal = language === form.draft.original;
	const one = (name: 'title' | 'summary' | 'body', attributes: Record<string, string>, isArea: boolean) => {
		const where = `texts.${language}.${name}`;
		const hint = `${idOf(where)}-hint`;
		const input = textInput(
			form,
			where,
			text[name],
			(typed) => (text[name] = typed),
			{ lang: languageTag[language], 'aria-describedby': hint, ...attributes },
			isArea,
		);
		const label = make(
			'label',
			{ for: input.id },
			labelOf(form, name),
			...(isOriginal && name !== 'body' ? [' ', make('span', { class: 'needed' }, form.t('form.needed'))] : []),
		);
		return make(
			'div',
			{ class: 'field', 'data-where': where },
			label,
			make('p', { class: 'hint', id: hint }, form.t(`form.hint.${name}`)),
			input,
			faults(),
		);
	};
	const title = isOriginal ? form.t(`form.text-${language}`) : form.t(`form.translation-${language}`);
	const inner = [
		one('title', {}, false),
		one('summary', { rows: '2' }, true),
		one('body', { rows: '14', spellcheck: 'true' }, true),
	];
	return part(
		title,
		...(isOriginal ? inner : [make('p', { class: 'hint' }, form.t('form.hint.translation')), ...inner]),
	);
}

function rowsView(
	form: Form,
	name: 'facts' | 'sources',
	of: readonly Field[],
	rows: Row[],
	empty: () => Row,
): HTMLElement {
	const label = form.t(`form.one.${name}`);
	const groups = rows.map((row, index) => {
		const at = `${name}.${index}`;
		const id: Field[] = name === 'sources' ? [{ name: 'id', isRequired: true, isMany: false, form: 'word' }] : [];
		return make(
			'fieldset',
			{ class: 'group', 'data-where': at },
			make('legend', {}, `${label} ${index + 1}`),
			...[...id, ...of].map((field) => fieldView(form, field, row, at)),
			faults(),
			removeButton(form, `${label} ${index + 1}`, () => rows.splice(index, 1)),
		);
	});
	const first = name === 'sources' ? 'id' : 'is';
	const add = addButton(form, form.t('form.add-one', { what: label }), `${name}.${rows.length}.${first}`, () =>
		rows.push(empty()),
	);
	return part(
		form.t(`form.part.${name}`),
		make('p', { class: 'hint' }, form.t(`form.hint.all-${name}`)),
		...groups,
		add,
	);
}
