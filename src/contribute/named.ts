import type { Kind } from '../model/id.ts';
import { otherLocale } from '../model/locale.ts';
import { make } from './dom.ts';
import type { Form } from './form-words.ts';
import type { PickList } from './fields.ts';

/** So many of the articles that may be meant are offered. */
const mostNamed = 20;

export type LongList = 'articles' | 'sources' | 'properties';

/** The lists that inputs are completed from. They are long, so each is filled when such an input is reached. */
export function dataLists(): HTMLElement[] {
	return (['articles', 'sources', 'properties'] as const).map((list) => make('datalist', { id: listId(list) }));
}

/** Fills a list with what may be meant now. */
export function fillList(form: Form, list: LongList): void {
	document.getElementById(listId(list))?.replaceChildren(...optionsOf(form, list));
}

/** Of a large library, brings into the list what a typed beginning may mean: articles by any name, sources by their id. */
export async function bringNamed(form: Form, list: PickList, typed: string): Promise<void> {
	const { partial } = form;
	if (partial.isWhole || typed === '') return;
	if (list === 'sources') await partial.askUnder(`sources/${typed}`);
	else if (list !== 'articles') return;
	else if (typed.includes('/')) await partial.askUnder(typed);
	else {
		// What search answers in its box with.
		const { articlesCalled } = await import('../search/called.ts');
		for (const called of (await articlesCalled(typed)).slice(0, mostNamed)) form.found.set(called.id, called);
	}
	fillList(form, list);
}

function optionsOf(form: Form, list: LongList): HTMLElement[] {
	return idsOf(form, list).map((id) => make('option', { value: id }, nameOf(form, list, id)));
}

/** The list that an input is completed from. */
export function listId(list: PickList): string {
	return `list-${list}`;
}

function idsOf({ library, draft, found }: Form, list: LongList): string[] {
	if (list === 'properties') return Object.keys(library.vocabulary.properties);
	if (list === 'articles') return [...new Set([...library.articles.keys(), ...found.keys()])];
	const own = draft.sources.map(({ id }) => String(id ?? '').trim()).filter(Boolean);
	return [...own, ...library.sources.keys()];
}

/** An id’s name in the reader’s language and, where that says more, in the other. */
export function nameOf({ library, locale, found }: Form, list: PickList, id: string): string {
	const { articles, sources, vocabulary } = library;
	const other = otherLocale(locale);
	if (list === 'articles') {
		const texts = articles.get(id as `${Kind}/${string}` & { brand: 'ArticleId' })?.texts;
		const titles = [texts?.[locale]?.title, texts?.[other]?.title];
		return titles.filter(Boolean).join(' · ') || (found.get(id)?.title ?? '');
	}
	if (list === 'properties') {
		const property = Object.hasOwn(vocabulary.properties, id) ? vocabulary.properties[id] : undefined;
		return property ? `${property[locale]} · ${property[other]}` : '';
	}
	const source = sources.get(id);
	return source
		? [source.title ?? source.described?.[locale], source.publisher, source.published].filter(Boolean).join(' · ')
		: '';
}

/** The id that a typed name means, when it means one. */
export function idNamed({ library, found }: Form, list: PickList, written: string): string | undefined {
	const { articles, sources, vocabulary } = library;
	const wanted = written.toLowerCase();
	if (wanted === '') return undefined;
	if (list === 'articles') {
		const called = [
			...[...articles.values()].map(({ id, texts, original }): [string, (string | undefined)[]] => [
				id,
				[texts.zh?.title, texts.en?.title, ...original.names],
			]),
			...[...found].map(([id, { names }]): [string, readonly string[]] => [id, names]),
		].filter(([, names]) => names.some((name) => name?.toLowerCase() === wanted));
		const ids = new Set(called.map(([id]) => id));
		return ids.size === 1 ? [...ids][0] : undefined;
	}
	if (list === 'properties')
		return Object.entries(vocabulary.properties).find(([, { zh, en }]) => [zh, en.toLowerCase()].includes(wanted))?.[0];
	return [...sources.values()].find(({ title }) => title?.toLowerCase() === wanted)?.id;
}
