import { valueInWords } from '../format/value.ts';
import { wordsFor } from '../i18n/index.ts';
import type { Library } from '../library.ts';
import { movedBy, type ChangelogEntry } from '../model/changelog.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Bound, Value } from '../model/fact.ts';
import { findFact } from '../model/find-fact.ts';
import type { Addresses } from '../model/href.ts';
import { kinds } from '../model/id.ts';
import type { Article, Event, KnownFact, Source } from '../model/knowledge.ts';
import { locales, type Locale } from '../model/locale.ts';
import { outLinksOf } from '../model/prove-links.ts';
import { relationNames, relationOf } from '../model/relations.ts';
import type { Shaped } from './shapes.ts';

/** What records are made from: the library, and how its addresses are written in full. */
export interface Published {
	library: Library;
	to: Addresses;
	absolute: (path: string) => string;
}

/** An article's own record, in both languages. */
export function articleRecord(from: Published, article: Article): Shaped<'article'> {
	const { original } = article;
	const [first, second] = locales.map((locale) => article.texts[locale]?.sections ?? []);
	const sections = first!.length > 0 ? first! : second!;
	return {
		id: article.id,
		kind: article.kind,
		originalLocale: article.originalLocale,
		updated: original.updated,
		title: inEach((locale) => article.texts[locale]?.title),
		summary: inEach((locale) => article.texts[locale]?.summary),
		names: original.names,
		topics: original.topics,
		sections: sections.map(({ id, depth }, index) => ({
			id,
			depth,
			title: inEach((locale) => article.texts[locale]?.sections[index]?.title),
		})),
		...(original.kind === 'firms' && { tickers: original.tickers }),
		...(original.kind === 'products' && { category: original.category }),
		...(original.kind === 'views' && { said: original.said }),
		...(original.kind === 'policies' && {
			jurisdiction: original.jurisdiction,
			issuedBy: original['issued-by'],
			issued: original.issued,
			effective: original.effective,
			ended: original.ended,
			state: original.state,
			citation: original.citation,
		}),
		addresses: inBoth((locale) => from.absolute(from.to.article(article.id, locale))),
		markdown: inBoth((locale) => from.absolute(from.to.markdown(article.id, locale))),
	};
}

/** An article with everything it says and rests on, and the links that end at it. */
export function wholeArticleRecord(from: Published, article: Article): Shaped<'whole-article'> {
	const facts = article.facts.map((fact) => factRecord(from, fact));
	const claims = claimRecords(from, article);
	const links = [
		...linkRecords(article),
		...(from.library.graph.get(article.id) ?? [])
			.filter(({ direction, relation }) => relation !== 'mentions' && direction === 'in')
			.flatMap(({ other }) => linkRecords(from.library.articles.get(other)!).filter(({ to }) => to === article.id)),
	];
	const distinct = [...new Map(links.map((link) => [JSON.stringify(link), link])).values()];
	const used = [
		...facts.flatMap((fact) => [...fact.sources, ...fact.others.flatMap((other) => other.sources)]),
		...claims.flatMap((claim) => claim.sources),
		...distinct.flatMap((link) => link.sources ?? []),
	];
	return {
		...articleRecord(from, article),
		facts,
		links: distinct,
		claims,
		sources: [...new Set(used)].map((id) => sourceRecord(from, from.library.sources.get(id)!)),
	};
}

/** A fact with its dissent, its value exact and as the pages write it. */
export function factRecord(from: Published, fact: KnownFact): Shaped<'fact'> {
	const wordsOf = (value: Value, bound: Bound | undefined) =>
		inBoth((locale) => valueInWords(value, from.library.vocabulary.units[fact.unit]!, locale, bound));
	return {
		id: factId(fact),
		article: fact.article,
		property: fact.is,
		in: fact.in,
		on: fact.on,
		about: fact.about,
		value: valueRecord(fact.value),
		unit: fact.unit,
		bound: fact.bound,
		standing: fact.standing,
		words: wordsOf(fact.value, fact.bound),
		sources: fact.sources,
		strength: fact.strength,
		derived: fact.derivation && {
			how: fact.derivation,
			from: fact.derivedFrom.map((reference) => {
				const owner = from.library.articles.get(reference.of ?? fact.article)!;
				const found = findFact(owner.facts, reference);
				if (typeof found === 'string') throw new Error(`${reference.is} should have been proven to exist`);
				return factId(found);
			}),
		},
		note: fact.note,
		isOld: fact.isOld,
		others: fact.others.map((other) => ({
			value: valueRecord(other.value),
			bound: other.bound,
			standing: other.standing,
			words: wordsOf(other.value, other.bound),
			sources: other.sources,
			why: other.why,
		})),
		addresses: inBoth((locale) => from.absolute(from.to.article(fact.article, locale, fact.anchor))),
	};
}

/** What names a fact everywhere: `firms/metax#fact-revenue-2024`. */
export function factId(fact: Pick<KnownFact, 'article' | 'anchor'>): string {
	return `${fact.article}#${fact.anchor}`;
}

/** The typed links that an article writes, in the order of the relations. */
export function linkRecords(article: Article): Shaped<'link'>[] {
	return outLinksOf(article.original).map(({ relation, to, detail }) => ({
		from: article.id,
		relation,
		to,
		since: detail.from,
		until: detail.until,
		note: detail.note,
		sources: detail.sources,
	}));
}

/** The claims of a view; other kinds make none. */
export function claimRecords(from: Published, { id, original }: Article): Shaped<'claim'>[] {
	if (original.kind !== 'views') return [];
	return original.claims.map((claim) => ({
		id: `${id}#claim-${claim.id}`,
		view: id,
		question: claim.question.slice('questions/'.length),
		stance: claim.stance,
		words: { zh: claim.zh, en: claim.en },
		about: claim.about,
		said: claim.said ?? original.said,
		sources: claim.sources,
		addresses: inBoth((locale) => from.absolute(from.to.article(id, locale, `claim-${claim.id}`))),
	}));
}

export function eventRecord({ id, date, title, text, about, standing, sources }: Event): Shaped<'event'> {
	return { id, date, title, text, about, standing, sources };
}

/** An entry of the changelog, each number with its movement in percent. */
export function changeRecord({ on, since, added, removed, moved }: ChangelogEntry): Shaped<'change'> {
	return {
		...{ on, since, added: added.number, removed: removed.number },
		moved: moved.map((one) => {
			const percent = movedBy(one);
			return { ...one, ...(percent !== undefined && { percent: Number(percent.toFixed(2)) }) };
		}),
	};
}

export function sourceRecord(from: Published, source: Source): Shaped<'source'> {
	const { id, kind } = source;
	return {
		...source,
		addresses: inBoth((locale) => from.absolute(from.to.source(id, kind, locale))),
	};
}

/** Labels of everything that records name by an id. */
export function vocabularyRecord({ library: { vocabulary } }: Published): Shaped<'vocabulary'> {
	const { properties, units, ...rest } = vocabulary;
	return {
		kinds: Object.fromEntries(kinds.map((kind) => [kind, inBoth((locale) => wordsFor(locale)(`kind.${kind}`))])),
		relations: Object.fromEntries(
			relationNames.map((name) => {
				const { label, inverse } = relationOf(name);
				return [name, { label, inverse: inverse.name, inverseLabel: inverse.label }];
			}),
		),
		properties: Object.fromEntries(
			Object.entries(properties).map(([id, { zh, en, dimension, 'shelf-life': days }]) => [
				id,
				{ zh, en, dimension, shelfLifeDays: days?.number },
			]),
		),
		units: Object.fromEntries(
			Object.entries(units).map(([id, { makes, ...unit }]) => [
				id,
				{ ...unit, ...(makes && { makes: { times: makes.times.number, unit: makes.unit } }) },
			]),
		),
		...rest,
	};
}

function valueRecord(value: Value): Shaped<'fact'>['value'] {
	switch (value.form) {
		case 'number':
			return { form: 'number', ...decimalRecord(value.number) };
		case 'range':
			return { form: 'range', from: decimalRecord(value.from), to: decimalRecord(value.to) };
		default:
			return value;
	}
}

function decimalRecord({ number, text }: Decimal): { number: number; text: string } {
	return { number, text };
}

function inBoth<Value>(of: (locale: Locale) => Value): Record<Locale, Value> {
	return { zh: of('zh'), en: of('en') };
}

/** Only the languages in which there is something to say. */
function inEach(of: (locale: Locale) => string | undefined): Partial<Record<Locale, string>> {
	return Object.fromEntries(locales.flatMap((locale) => (of(locale) === undefined ? [] : [[locale, of(locale)]])));
}
