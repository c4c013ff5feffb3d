import { wordsFor } from '../i18n/index.ts';
import { movedBy, type ChangelogEntry } from '../model/changelog.ts';
import { kinds } from '../model/id.ts';
import type { Article, Event, Source } from '../model/knowledge.ts';
import { locales, type Locale } from '../model/locale.ts';
import { outLinksOf } from '../model/prove-links.ts';
import { relationNames, relationOf } from '../model/relations.ts';
import { factRecord } from './fact-record.ts';
import { inBoth, type Published } from './published.ts';
import type { Shaped } from './shapes.ts';

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
	const { page, ...written } = source;
	return {
		...written,
		addresses: inBoth((locale) => from.absolute(from.to.source(source, locale))),
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

/** Only the languages in which there is something to say. */
function inEach(of: (locale: Locale) => string | undefined): Partial<Record<Locale, string>> {
	return Object.fromEntries(locales.flatMap((locale) => (of(locale) === undefined ? [] : [[locale, of(locale)]])));
}
