import { make } from './dom.ts';
import type { Typed } from './draft.ts';
import type { Form } from './form-words.ts';

/** A line or an area of text bound to the draft. */
export function textInput(
	form: Form,
	where: string,
	typed: Typed | undefined,
	set: (typed: string) => void,
	attributes: Record<string, string | undefined> = {},
	isArea = false,
): HTMLInputElement | HTMLTextAreaElement {
	const shared = { id: idOf(where), name: where, 'data-input': where, autocomplete: 'off', ...attributes };
	const input = isArea ? make('textarea', { rows: '3', ...shared }) : make('input', { type: 'text', ...shared });
	input.value = typeof typed === 'string' ? typed : '';
	input.addEventListener('input', () => {
		set(input.value);
		form.changed();
	});
	input.addEventListener('change', () => form.touched(where));
	return input;
}

export function choice(
	form: Form,
	where: string,
	typed: Typed | undefined,
	options: readonly [value: string, words: string][],
	set: (typed: string) => void,
): HTMLSelectElement {
	const empty = make('option', { value: '' }, form.t('form.none'));
	const select = make(
		'select',
		{ id: idOf(where), name: where, 'data-input': where },
		empty,
		...options.map(([value, words]) => make('option', { value }, words)),
	);
	select.value = typeof typed === 'string' ? typed : '';
	select.addEventListener('change', () => {
		set(select.value);
		form.touched(where);
		form.changed();
	});
	return select;
}

export function removeButton(form: Form, what: string, act: () => void): HTMLButtonElement {
	const button = make(
		'button',
		{ type: 'button', class: 'quiet', 'aria-label': `${form.t('form.remove')} ${what}` },
		form.t('form.remove'),
	);
	button.addEventListener('click', () => {
		act();
		form.redraw();
	});
	return button;
}

export function addButton(form: Form, words: string, where: string, act: () => void): HTMLButtonElement {
	const button = make('button', { type: 'button', class: 'add', 'data-add': where }, words);
	button.addEventListener('click', () => {
		act();
		form.redraw(where);
	});
	return button;
}

export function idOf(where: string): string {
	return `field-${where.replaceAll('.', '-')}`;
}

export function faults(): HTMLElement {
	return make('div', { class: 'faults' });
}
