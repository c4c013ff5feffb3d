import type { Element, ElementContent } from 'hast';
import { wordsFor, type Words } from '../i18n/index.ts';
import type { Library } from '../library.ts';
import type { FactReference } from '../model/fact.ts';
import { findFact } from '../model/find-fact.ts';
import type { Addresses } from '../model/href.ts';
import type { ArticleId } from '../model/id.ts';
import type { Article, ArticleText, KnownFact } from '../model/knowledge.ts';
import { languageTag, otherLocale, type Locale } from '../model/locale.ts';
import type { Mending } from './mending.ts';
import { valueInWords } from '../format/value.ts';

/** What drawing an article needs to know: the library, the reader's language, and what the page has used so far. */
export interface Scope {
	library: Library;
	/** The language of the site around the article. */
	locale: Locale;
	t: Words;
	to: Addresses;
	article: ArticleId;
	/** Sources in the order in which the page cites them: number = place + 1. */
	cited: string[];
	/** How often each source has been cited, so that every citation has an anchor of its own. */
	citations: Map<string, number>;
	/** How many tables have been drawn: each is a region with a name of its own. */
	tables: number;
	/** Whether the page ends with the list of references; elsewhere a source is linked on its own page. */
	hasReferences: boolean;
	/**
	 * Facts whose card the page must carry, by article and anchor, each with the id of its card and that of the place
	 * which the card leads back to.
	 */
	cards: Map<string, { id: string; fact: KnownFact; place: string }>;
	/** The ways to put things right, on an article’s own page. */
	mending?: Mending;
}

export type Drawn = Element | ElementContent[];

export function scopeFor(
	library: Library,
	locale: Locale,
	to: Addresses,
	article: ArticleId,
	hasReferences = true,
): Scope {
	return {
		library,
		locale,
		t: wordsFor(locale),
		to,
		article,
		cited: [],
		citations: new Map(),
		tables: 0,
		hasReferences,
		cards: new Map(),
	};
}

/** The article's text in the reader's language, or the one language it has. */
export function textOf(article: Article, locale: Locale): ArticleText {
	const text = article.texts[locale] ?? article.texts[otherLocale(locale)];
	if (!text) throw new Error(`${article.id} should have a text in at least one language`);
	return text;
}

/** An article's title in the reader's language; where there is none, the other title with its own `lang`. */
export function titleOf(article: Article, locale: Locale): { title: string; lang?: string } {
	const text = textOf(article, locale);
	return text.locale === locale ? { title: text.title } : { title: text.title, lang: languageTag[text.locale] };
}

export function articleOf(scope: Pick<Scope, 'library'>, id: ArticleId): Article {
	const article = scope.library.articles.get(id);
	if (!article) throw new Error(`${id} should have been proven to exist`);
	return article;
}

/** The fact that a component or derivation names; proven to exist. */
export function factOf(scope: Pick<Scope, 'library' | 'article'>, reference: FactReference): KnownFact {
	const found = findFact(articleOf(scope, reference.of ?? scope.article).facts, reference);
	if (found === 'unknown' || found === 'ambiguous')
		throw new Error(`fact ${reference.is} should have been proven to exist`);
	return found;
}

export function unitOf(scope: Pick<Scope, 'library'>, fact: Pick<KnownFact, 'unit'>) {
	return scope.library.vocabulary.units[fact.unit]!;
}

/** A fact's value in the reader's words. */
export function factWords(scope: Pick<Scope, 'library' | 'locale'>, fact: KnownFact): string {
	return valueInWords(fact.value, unitOf(scope, fact), scope.locale, fact.bound);
}

export function propertyLabel(scope: Pick<Scope, 'library' | 'locale'>, id: string): string {
	return scope.library.vocabulary.properties[id]?.[scope.locale] ?? id;
}
