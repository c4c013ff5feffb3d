import type { WordKey } from '../i18n/index.ts';
import { make } from './dom.ts';
import type { Row, Typed } from './draft.ts';
import type { Form } from './form-words.ts';
import { choice, textInput } from './inputs.ts';
import { bringNamed, fillList, idNamed, listId, nameOf } from './named.ts';
import type { PickList } from './fields.ts';

/** A field that names something that exists: short lists to choose from, long ones to type into by any name. */
export function pickFrom(
	form: Form,
	list: PickList,
	row: Row,
	where: string,
	typed: Typed | undefined,
	set: (typed: string) => void,
	hint: string | undefined,
): HTMLElement {
	if (list === 'units' || list === 'bodies' || list === 'topics' || list === 'questions' || list === 'stances') {
		const redrawing = (chosen: string) => {
			set(chosen);
			if (list === 'units' || list === 'questions') form.redraw(where);
		};
		return choice(form, where, typed, entriesOf(form, list, row), redrawing);
	}
	const input = textInput(form, where, typed, set, {
		list: listId(list),
		'aria-describedby': hint,
	}) as HTMLInputElement;
	const named = make('span', { class: 'named' });
	const show = () => (named.textContent = nameOf(form, list, input.value.trim()));
	const settle = () => {
		const id = idNamed(form, list, input.value.trim());
		if (id !== undefined && id !== input.value) {
			input.value = id;
			set(id);
			form.changed();
		}
		show();
	};
	const brought = () => bringNamed(form, list, input.value.trim()).catch(form.failed);
	show();
	void brought().then(show);
	input.addEventListener('focus', () => fillList(form, list));
	input.addEventListener('input', () => {
		show();
		void brought().then(show);
	});
	input.addEventListener('change', () => {
		settle();
		if (!form.partial.isWhole) void brought().then(settle);
		if (list === 'properties') form.redraw(where);
	});
	// The name stands behind the input wherever that is put.
	queueMicrotask(() => input.after(named));
	return input;
}

/** The words of a closed list’s values. */
export function optionsFor(form: Form, name: string, values: readonly string[]): [string, string][] {
	const group = { kind: 'source.kind' }[name] ?? name;
	return values.map((value) => [value, form.t(`${group}.${value}` as WordKey)]);
}

function entriesOf(
	form: Form,
	list: 'units' | 'bodies' | 'topics' | 'questions' | 'stances',
	row: Row,
): [string, string][] {
	const { vocabulary } = form.library;
	const { locale } = form;
	if (list === 'stances') {
		const question = vocabulary.questions[String(row.question ?? '').replace('questions/', '')];
		return Object.entries(question?.stances ?? {}).map(([id, label]) => [id, label[locale]]);
	}
	if (list === 'questions')
		return Object.entries(vocabulary.questions).map(([id, question]) => [`questions/${id}`, question[locale]]);
	if (list !== 'units') return Object.entries(vocabulary[list]).map(([id, label]) => [id, label[locale]]);
	const dimension = vocabulary.properties[String(row.is ?? '')]?.dimension;
	return Object.entries(vocabulary.units)
		.filter(([, unit]) => dimension === undefined || unit.dimension === dimension)
		.map(([id, unit]) => [id, unit[locale] === id ? id : `${unit[locale]} (${id})`]);
}
