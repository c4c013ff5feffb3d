import { relationNames, relationOf } from '../model/relations.ts';
import { make } from './dom.ts';
import { isKind, type Row } from './draft.ts';
import { labelOf, type Form } from './form-words.ts';
import { pickFrom } from './pick.ts';
import type { Field } from './fields.ts';
import { addButton, choice, faults, removeButton } from './inputs.ts';

/** Typed links: a relation that this kind may have, and the article it leads to. */
export function linkRows(form: Form, field: Field, row: Row, where: string): HTMLElement {
	const rows = (row[field.name] ??= []) as Row[];
	const { matter } = form.draft;
	const fitting = relationNames.filter((name) => isKind(matter) && relationOf(name).from.includes(matter));
	const label = labelOf(form, field.name);
	const views = rows.map((link, index) => {
		const at = `${where}.${index}`;
		const options = fitting.map((name): [string, string] => [name, relationOf(name).label[form.locale]]);
		const relation = choice(form, `${at}.relation`, link.relation, options, (typed) => (link.relation = typed));
		relation.setAttribute('aria-label', `${form.t('form.relation')} ${index + 1}`);
		const to = pickFrom(form, 'articles', link, `${at}.to`, link.to, (typed) => (link.to = typed), undefined);
		to.setAttribute('aria-label', `${form.t('form.target')} ${index + 1}`);
		const remove = removeButton(form, `${label} ${index + 1}`, () => rows.splice(index, 1));
		return make('div', { class: 'row link', 'data-where': at }, relation, to, remove, faults());
	});
	const add = addButton(form, form.t('form.add-one', { what: label }), `${where}.${rows.length}.relation`, () =>
		rows.push({}),
	);
	const hint = form.hint(field.name);
	return make(
		'fieldset',
		{ class: 'field', 'data-where': where },
		make('legend', {}, label),
		hint !== undefined && make('p', { class: 'hint' }, hint),
		...views,
		add,
		faults(),
	);
}
