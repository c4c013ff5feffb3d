import type { WordKey } from '../i18n/index.ts';
import type { Kind } from '../model/id.ts';
import { otherLocale } from '../model/locale.ts';
import { make } from './dom.ts';
import type { Row, Typed } from './draft.ts';
import type { Form } from './form-words.ts';
import type { PickList } from './schema-fields.ts';
import { choice, textInput } from './inputs.ts';

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
		list: `list-${list}`,
		'aria-describedby': hint,
	}) as HTMLInputElement;
	const named = make('span', { class: 'named' });
	const show = () => (named.textContent = nameOf(form, list, input.value.trim()));
	show();
	input.addEventListener('input', show);
	input.addEventListener('change', () => {
		const id = idNamed(form, list, input.value.trim());
		if (id !== undefined && id !== input.value) {
			input.value = id;
			set(id);
			form.changed();
		}
		show();
		if (list === 'properties') form.redraw(where);
	});
	// The name stands behind the input wherever that is put.
	queueMicrotask(() => input.after(named));
	return input;
}

/** The lists that inputs are completed from; made once, for the page. */
export function dataLists(form: Form): HTMLElement[] {
	return (['articles', 'sources', 'properties'] as const).map((list) =>
		make(
			'datalist',
			{ id: `list-${list}` },
			...idsOf(form, list).map((id) => make('option', { value: id }, nameOf(form, list, id))),
		),
	);
}

/** The words of a closed list’s values. */
export function optionsFor(form: Form, name: string, values: readonly string[]): [string, string][] {
	const group = { kind: 'source.kind' }[name] ?? name;
	return values.map((value) => [value, form.t(`${group}.${value}` as WordKey)]);
}

function idsOf(form: Form, list: 'articles' | 'sources' | 'properties'): string[] {
	if (list === 'properties') return Object.keys(form.library.vocabulary.properties);
	if (list === 'articles') return [...form.library.articles.keys()];
	const own = form.draft.sources.map(({ id }) => String(id ?? '').trim()).filter(Boolean);
	return [...own, ...form.library.sources.keys()];
}

/** An id’s name in the reader’s language and, where that says more, in the other. */
export function nameOf(form: Form, list: PickList, id: string): string {
	const { articles, sources, vocabulary } = form.library;
	if (list === 'articles') {
		const texts = articles.get(id as `${Kind}/${string}` & { brand: 'ArticleId' })?.texts;
		return [texts?.[form.locale]?.title, texts?.[otherLocale(form.locale)]?.title].filter(Boolean).join(' · ');
	}
	if (list === 'properties') {
		const property = Object.hasOwn(vocabulary.properties, id) ? vocabulary.properties[id] : undefined;
		return property ? `${property[form.locale]} · ${property[otherLocale(form.locale)]}` : '';
	}
	const source = sources.get(id);
	return source
		? [source.title ?? source.described?.[form.locale], source.publisher, source.published].filter(Boolean).join(' · ')
		: '';
}

/** The id that a typed name means, when it means one. */
function idNamed(
	form: Form,
	list: 'articles' | 'sources' | 'properties' | PickList,
	written: string,
): string | undefined {
	const { articles, sources, vocabulary } = form.library;
	const wanted = written.toLowerCase();
	if (wanted === '') return undefined;
	if (list === 'articles') {
		const found = [...articles.values()].filter(({ texts, original }) =>
			[texts.zh?.title, texts.en?.title, ...original.names].some((name) => name?.toLowerCase() === wanted),
		);
		return found.length === 1 ? found[0]!.id : undefined;
	}
	if (list === 'properties')
		return Object.entries(vocabulary.properties).find(([, { zh, en }]) => [zh, en.toLowerCase()].includes(wanted))?.[0];
	return [...sources.values()].find(({ title }) => title?.toLowerCase() === wanted)?.id;
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
