import type { Article as ArticlePage, Claim, Graph, Observation, Thing, WithContext } from 'schema-dts';
import { wordsFor } from '../i18n/index.ts';
import type { Article } from '../model/knowledge.ts';
import { languageTag, locales, type Locale } from '../model/locale.ts';
import { textOf } from '../render/scope.ts';
import { listed } from './lists.ts';
import type { Published } from './published.ts';
import { articleRecord, claimRecords } from './records.ts';
import { dataVersion, lists, type Shaped } from './shapes.ts';

/** The library in the terms of schema.org; that every term is one of theirs is checked by the compiler. */

const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** What an article's page says of itself to machines: the article, and what it is about. */
export function articleJsonLd(from: Published, article: Article, locale: Locale): WithContext<ArticlePage> {
	return { '@context': 'https://schema.org', ...articlePage(from, article, locale) };
}

/** What any other page is. */
export function pageJsonLd(page: {
	type: 'WebPage' | 'CollectionPage' | 'AboutPage' | 'SearchResultsPage';
	name: string;
	description: string;
	url: string;
	locale: Locale;
}): WithContext<Thing> {
	const { type, name, description, url, locale } = page;
	return { '@context': 'https://schema.org', '@type': type, name, description, url, inLanguage: languageTag[locale] };
}

/** The site as a whole, with its search, for the front page. */
export function siteJsonLd(from: Published, locale: Locale): WithContext<Thing> {
	const t = wordsFor(locale);
	const search = from.absolute(from.to.page('search', locale));
	return {
		'@context': 'https://schema.org',
		'@type': 'WebSite',
		name: t('site.name'),
		alternateName: t('site.other-name'),
		description: t('site.promise'),
		url: from.absolute(from.to.home(locale)),
		inLanguage: languageTag[locale],
		license: licence,
		potentialAction: {
			'@type': 'SearchAction',
			target: `${search}?q={search_term_string}`,
			// Search engines look for this field by this name; schema.org describes it as an annotation of its own.
			...({ 'query-input': 'required name=search_term_string' } as object),
		},
	};
}

/** The data as a whole: what it holds, under which licence, and where its files are. */
export function dataJsonLd(from: Published, locale: Locale): WithContext<Thing> {
	const t = wordsFor(locale);
	const file = (name: string, encodingFormat: string) => ({
		'@type': 'DataDownload' as const,
		contentUrl: from.absolute(from.to.file(`data/v${dataVersion}/${name}`)),
		encodingFormat,
	});
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: t('site.name'),
		description: t('data.about'),
		url: from.absolute(from.to.page('data', locale)),
		license: licence,
		dateModified: from.library.asOf,
		inLanguage: locales.map((one) => languageTag[one]),
		isAccessibleForFree: true,
		creator: { '@type': 'Organization', name: t('site.name'), url: from.absolute(from.to.home(locale)) },
		distribution: [
			...Object.keys(lists).map((name) => file(`${name}.json`, 'application/json')),
			...['facts', 'events', 'sources'].map((name) => file(`${name}.csv`, 'text/csv')),
			file('atlas.sqlite', 'application/vnd.sqlite3'),
			file('graph.jsonld', 'application/ld+json'),
		],
	};
}

/** As it stands in a page: nothing in it can end the element it stands in. */
export function scriptText(jsonLd: object): string {
	return JSON.stringify(jsonLd).replaceAll('<', '\\u003c');
}

/** Everything in one graph: articles, what they are about, their facts as observations, their claims. */
export function graphJsonLd(from: Published): Graph {
	const articles = [...from.library.articles.values()];
	return {
		'@context': 'https://schema.org',
		'@graph': [
			...articles.flatMap((article) => [
				entity(from, article),
				...locales
					.filter((locale) => article.texts[locale])
					.map((locale) => ({ ...articlePage(from, article, locale), about: { '@id': entityId(from, article) } })),
				...claimRecords(from, article).map((claim) => claimNode(from, claim)),
			]),
			...listed(from, 'facts').flatMap((fact) => observation(from, fact)),
		],
	};
}

function articlePage(from: Published, article: Article, locale: Locale) {
	const text = textOf(article, locale);
	const url = from.absolute(from.to.article(article.id, text.locale));
	return {
		'@type': 'Article',
		'@id': url,
		headline: text.title,
		description: text.summary,
		url,
		inLanguage: languageTag[text.locale],
		dateModified: article.original.updated,
		license: licence,
		isPartOf: { '@type': 'WebSite', name: wordsFor(locale)('site.name'), url: from.absolute(from.to.home(locale)) },
		about: entity(from, article),
	} satisfies ArticlePage;
}

/** The firm, product, rule, person or idea itself, apart from the page about it. */
function entityId(from: Published, { id, originalLocale }: Article): string {
	return `${from.absolute(from.to.article(id, originalLocale))}#it`;
}

function entity(from: Published, article: Article) {
	const record = articleRecord(from, article);
	const names = [record.title.zh, record.title.en, ...record.names].filter((name) => name !== undefined);
	const common = { '@id': entityId(from, article), name: names[0]!, alternateName: [...new Set(names)].slice(1) };
	switch (article.original.kind) {
		case 'firms':
			return {
				'@type': 'Corporation' as const,
				...common,
				...(record.tickers?.length && { tickerSymbol: record.tickers[0]! }),
			};
		case 'products':
			return { '@type': 'Product' as const, ...common, ...(record.category && { category: record.category }) };
		case 'people':
			return { '@type': 'Person' as const, ...common };
		case 'policies':
			return {
				'@type': 'Legislation' as const,
				...common,
				...(record.citation && { legislationIdentifier: record.citation }),
				...(record.issued && { legislationDate: record.issued }),
				...(record.jurisdiction && { legislationJurisdiction: record.jurisdiction }),
			};
		case 'views':
			return { '@type': 'Quotation' as const, ...common, dateCreated: article.original.said };
		default:
			return { '@type': 'DefinedTerm' as const, ...common };
	}
}

function claimNode(from: Published, claim: Shaped<'claim'>): Claim {
	return {
		'@type': 'Claim',
		'@id': claim.addresses.en,
		text: [claim.words.zh, claim.words.en],
		dateCreated: claim.said,
		appearance: { '@id': from.absolute(from.to.article(claim.view as Article['id'], 'en')) },
		citation: claim.sources.map((id) => sourceAddress(from, id)),
	};
}

/** Numbers alone are observations; what is told in words or dates stays with the JSON files. */
function observation(from: Published, fact: Shaped<'fact'>): Observation[] {
	const { value } = fact;
	if (value.form !== 'number') return [];
	const { properties, units } = from.library.vocabulary;
	return [
		{
			'@type': 'Observation',
			'@id': fact.addresses.en,
			observationAbout: {
				'@id': entityId(from, from.library.articles.get((fact.about ?? fact.article) as Article['id'])!),
			},
			measuredProperty: {
				'@type': 'Property',
				'@id': `urn:atlas:property:${fact.property}`,
				name: properties[fact.property]!.en,
			},
			value: value.number,
			unitText: units[fact.unit]!.en,
			...(fact.on && { observationDate: fact.on }),
			...(fact.in && { observationPeriod: fact.in }),
			subjectOf: fact.sources.map((id) => ({ '@type': 'WebPage', url: sourceAddress(from, id) })),
		},
	];
}

function sourceAddress(from: Published, id: string): string {
	const source = from.library.sources.get(id)!;
	return source.url ?? from.absolute(from.to.source(source, 'en'));
}
