import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { inWords } from '../format/date.ts';
import type { Source } from '../model/knowledge.ts';
import { outsideRel } from '../model/href.ts';
import { languageTag, type Locale } from '../model/locale.ts';
import { numberOf } from './cite.ts';
import type { Scope } from './scope.ts';

/**
 * The source as a short line for cards: with its number where the page refers to it, else leading to it on the page of
 * sources. A page refers to what its text and its own facts rest on; a fact kept elsewhere brings its sources along.
 */
export function sourceLine(scope: Scope, id: string): ElementContent[] {
	const source = scope.library.sources.get(id)!;
	const publisher = named(source.publisher, langOf(source, scope.locale));
	if (!scope.hasReferences || !scope.cited.includes(id)) return publisherOf(scope, id);
	const number = numberOf(scope, id);
	return [
		h('a', { href: `#ref-${number}` }, `[${number}]`),
		{ type: 'text', value: ' ' },
		publisher,
		...dated(source, scope.locale),
	];
}

/** A source that the page refers to, with its title: written as in the references, so that it packs as a piece of them. */
export function titledLine(scope: Scope, id: string): ElementContent[] {
	const source = scope.library.sources.get(id)!;
	const number = numberOf(scope, id);
	return [
		h('a', { href: `#ref-${number}` }, `[${number}]`, titleOfSource(scope, source)),
		{ type: 'text', value: ' ' },
		h('small', {}, named(source.publisher, langOf(source, scope.locale)), ...dated(source, scope.locale)),
	];
}

/** Who published a source and when, leading to it on the page of sources. */
export function publisherOf(scope: Pick<Scope, 'library' | 'locale' | 'to'>, id: string): ElementContent[] {
	const source = scope.library.sources.get(id)!;
	const address = { href: scope.to.source(source, scope.locale), lang: langOf(source, scope.locale) };
	return [h('a', address, source.publisher), ...dated(source, scope.locale)];
}

/** Everything about a source, for the list at the end of the page; who published it and when reads as on the cards. */
export function sourceEntry(scope: Pick<Scope, 'locale' | 't'>, source: Source): ElementContent[] {
	const { locale, t } = scope;
	const lang = langOf(source, locale);
	const title = titleOfSource(scope, source);
	const linked = source.url ? h('a', { href: source.url, rel: outsideRel }, title) : title;
	const details = [
		...(source.author.length > 0 ? [named(source.author.join(locale === 'zh' ? '、' : ', '), lang)] : []),
		named(source.publisher, lang),
		...(source.published ? [inWords(source.published, locale)] : [t('source.undated')]),
		t(`source.kind.${source.kind}`),
		...(source.via ? [source.via[locale]] : []),
		...(source.archive ? [h('a', { href: source.archive, rel: outsideRel }, t('source.archived'))] : []),
		...(source.url ? [] : [t('source.not-linked')]),
	];
	const space: ElementContent = { type: 'text', value: ' ' };
	return [linked, space, h('small', {}, ...details.flatMap((part, index) => (index === 0 ? [part] : [' · ', part])))];
}

/** A source's own title, or where it has none, ours for it. */
export function titleOfSource({ locale }: Pick<Scope, 'locale'>, source: Source): Element {
	if (!source.title) return h('span', source.described![locale]);
	return h('cite', { lang: langOf(source, locale) }, source.title);
}

function dated(source: Source, locale: Locale): ElementContent[] {
	return source.published ? [{ type: 'text', value: ` · ${inWords(source.published, locale)}` }] : [];
}

/** A name, in an element only where it is in another language than the page. */
function named(name: string, lang: string | undefined): ElementContent {
	return lang ? h('span', { lang }, name) : { type: 'text', value: name };
}

/** A source in another language than the page says so, so that it is drawn and read aloud as what it is. */
export function langOf(source: Source, locale: Locale): string | undefined {
	const tag = source.language === 'zh' ? 'zh-Hans' : source.language;
	return tag === languageTag[locale] ? undefined : tag;
}
