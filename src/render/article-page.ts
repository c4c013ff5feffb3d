import type { Element } from 'hast';
import type { Claim, OriginalOf } from '../model/article.ts';
import type { Library } from '../library.ts';
import type { Addresses } from '../model/href.ts';
import type { Article, ArticleText, KnownFact, Source } from '../model/knowledge.ts';
import type { Locale } from '../model/locale.ts';
import { bodyHtml, html } from './body.ts';
import { claimFigure } from './claim.ts';
import { factCards } from './fact-card.ts';
import { factLink } from './fact.ts';
import { valueAndTime } from './figure-line.ts';
import { numberOf } from './cite.ts';
import type { Mending } from './mending.ts';
import { sourceEntry } from './reference.ts';
import { propertyLabel, scopeFor, textOf, type Scope } from './scope.ts';

/** One property of the infobox: its label and its values, the one that says most first. */
export interface FactRow {
	property: string;
	label: string;
	values: string[];
}

export interface ReferenceItem {
	number: number;
	id: string;
	html: string;
	/** Anchors of the places that cite it. */
	citedAt: string[];
}

/** An article drawn whole: everything on its page that comes from the article itself. */
export interface DrawnArticle {
	text: ArticleText;
	bodyHtml: string;
	claimsHtml: string[];
	facts: FactRow[];
	references: ReferenceItem[];
	cardsHtml: string;
	scope: Scope;
}

/** Draws the text first, so that references are numbered as they are read; then claims, infobox and cards. */
export function drawArticle(
	library: Library,
	article: Article,
	locale: Locale,
	to: Addresses,
	mending?: Mending,
): DrawnArticle {
	const scope: Scope = { ...scopeFor(library, locale, to, article.id), mending };
	const text = textOf(article, locale);
	const body = bodyHtml(scope, text);
	const claims = claimsOf(article).map((claim) => html(claimFigure(scope, article.id, claim, false)));
	const facts = factRows(scope, article);
	const cards = factCards(scope);
	for (const link of Object.values(article.original.links).flat())
		for (const id of link?.sources ?? []) numberOf(scope, id);
	return {
		text,
		bodyHtml: body,
		claimsHtml: claims,
		facts,
		references: references(scope),
		cardsHtml: cards.map(html).join(''),
		scope,
	};
}

/** What a body is drawn from: its text, the claims that stand before it, and the scope in which citations are numbered. */
export function bodyParts(
	library: Library,
	article: Article,
	locale: Locale,
	to: Addresses,
): { scope: Scope; text: ArticleText; claims: Element[] } {
	const scope = scopeFor(library, locale, to, article.id);
	const claims = claimsOf(article).map((claim) => claimFigure(scope, article.id, claim, false));
	return { scope, text: textOf(article, locale), claims };
}

function claimsOf(article: Article): readonly Claim[] {
	return article.original.kind === 'views' ? (article.original as OriginalOf<'views'>).claims : [];
}

/** Facts by property in the order of the vocabulary; within one, the latest first. */
function factRows(scope: Scope, article: Article): FactRow[] {
	const byProperty = Map.groupBy(article.facts, (fact) => fact.is);
	const order = Object.keys(scope.library.vocabulary.properties);
	return [...byProperty]
		.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
		.map(([property, facts]) => ({
			property,
			label: propertyLabel(scope, property),
			values: [...facts]
				.sort(latestFirst)
				.map((fact) => html(factLink(scope, fact, valueAndTime(scope, fact), fact.anchor))),
		}));
}

function latestFirst(a: KnownFact, b: KnownFact): number {
	const [one, two] = [a.in ?? a.on ?? '', b.in ?? b.on ?? ''];
	return Number(Boolean(a.about)) - Number(Boolean(b.about)) || (one < two ? 1 : one > two ? -1 : 0);
}

function references(scope: Scope): ReferenceItem[] {
	return scope.cited.map((id, index) => {
		const source = scope.library.sources.get(id) as Source;
		const times = scope.citations.get(id) ?? 0;
		return {
			number: index + 1,
			id,
			html: html(sourceEntry(scope, source)),
			citedAt: Array.from({ length: times }, (_, time) => `cite-${index + 1}-${time + 1}`),
		};
	});
}
