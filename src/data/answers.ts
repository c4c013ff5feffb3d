import { asArticleId, kinds } from '../model/id.ts';
import type { Article } from '../model/knowledge.ts';
import type { Locale } from '../model/locale.ts';
import { firstDay, lastDay } from '../model/time.ts';
import { nearest } from '../model/nearest.ts';
import { textOf } from '../render/scope.ts';
import { matchNames } from '../search/names-match.ts';
import type { Names } from '../search/names-file.ts';
import { articleMarkdown } from './markdown.ts';
import { factRecord } from './fact-record.ts';
import type { Published } from './published.ts';
import { claimRecords, eventRecord, linkRecords, sourceRecord } from './records.ts';
import type { Shaped } from './shapes.ts';

/** Questions that programs ask of the library. Every answer carries its sources and its dates. */
export interface Asked extends Published {
	locale: Locale;
	names: Names;
}

/** Something asked for that is not there; says what is near it. */
export class NotFound extends Error {}

/** A fact as an answer: in the language asked for, with its dissent, its sources told in full. */
export interface FactAnswer {
	id: string;
	article: string;
	title: string;
	property: string;
	label: string;
	time?: string | undefined;
	about?: string | undefined;
	value: string;
	exact: Shaped<'fact'>['value'];
	unit: string;
	standing?: string | undefined;
	strength: string;
	isOld: boolean;
	note?: string | undefined;
	others: { value: string; why: string; sources: SourceAnswer[] }[];
	sources: SourceAnswer[];
	address: string;
}

export interface SourceAnswer {
	id: string;
	title: string;
	publisher: string;
	kind: string;
	published: string | null;
	url: string | null;
}

/** The facts of an article, or of one property across all articles; of one time if asked. */
export function factsFor(
	asked: Asked,
	wanted: { article?: string | undefined; property?: string | undefined; time?: string | undefined },
): FactAnswer[] {
	const { properties } = asked.library.vocabulary;
	if (wanted.property !== undefined && !Object.hasOwn(properties, wanted.property))
		throw new NotFound(missing('property', wanted.property, Object.keys(properties)));
	const articles = wanted.article ? [articleFor(asked, wanted.article)] : [...asked.library.articles.values()];
	return articles
		.flatMap(({ facts }) => facts)
		.filter((fact) => wanted.property === undefined || fact.is === wanted.property)
		.filter((fact) => wanted.time === undefined || [fact.in, fact.on].includes(wanted.time))
		.map((fact) => factAnswer(asked, factRecord(asked, fact)));
}

/** Several articles by the same properties, each with the fact that says most about now or of the time asked for. */
export function compared(
	asked: Asked,
	wanted: { articles: string[]; properties: string[]; time?: string | undefined },
): { article: string; title: string; facts: FactAnswer[] }[] {
	return wanted.articles.map((name) => {
		const article = articleFor(asked, name);
		const facts = wanted.properties.flatMap((property) => {
			const found = factsFor(asked, { article: article.id, property, time: wanted.time });
			const own = found.filter(({ about }) => about === undefined);
			return (own.length > 0 ? own : found).sort((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1)).slice(0, 1);
		});
		return { article: article.id, title: textOf(article, asked.locale).title, facts };
	});
}

/** Every fact on which sources disagree. */
export function disputesIn(asked: Asked, article?: string): FactAnswer[] {
	return factsFor(asked, { article }).filter(({ others }) => others.length > 0);
}

/** What happened, oldest first, between two days and about an article if asked. */
export function eventsFor(
	asked: Asked,
	wanted: { about?: string | undefined; from?: string | undefined; until?: string | undefined },
) {
	const about = wanted.about === undefined ? undefined : articleFor(asked, wanted.about).id;
	return asked.library.events
		.filter((event) => about === undefined || event.about.includes(about))
		.filter(({ date }) => !wanted.from || lastDay(date) >= wanted.from)
		.filter(({ date }) => !wanted.until || firstDay(date) <= wanted.until)
		.map((event) => {
			const { title, text, sources, ...rest } = eventRecord(event);
			return {
				...rest,
				title: title[asked.locale],
				text: text?.[asked.locale],
				sources: sources.map((id) => sourceAnswer(asked, id)),
			};
		})
		.reverse();
}

/** An article whole: its text with figures and sources, and its typed links both ways. */
export function articleAnswer(asked: Asked, name: string) {
	const article = articleFor(asked, name);
	const incoming = (asked.library.graph.get(article.id) ?? []).filter(({ direction }) => direction === 'in');
	return {
		id: article.id,
		updated: article.original.updated,
		address: asked.absolute(asked.to.article(article.id, asked.locale)),
		markdown: articleMarkdown(asked, article, asked.locale),
		links: linkRecords(article).map(({ relation, to }) => ({ relation, to })),
		linkedFrom: incoming.map(({ relation, other }) => ({ relation, from: other })),
		claims: claimRecords(asked, article).map(({ id, question, stance, words, said }) => ({
			...{ id, question, stance, said },
			claim: words[asked.locale],
		})),
	};
}

/** The article of that id, or that is called so in either language. */
export function articleFor({ library, names }: Pick<Asked, 'library' | 'names'>, name: string): Article {
	const id = asArticleId(name);
	const byId = id && library.articles.get(id);
	if (byId) return byId;
	const [hit] = matchNames(names, name);
	if (hit) return library.articles.get(idOf(hit.article))!;
	throw new NotFound(missing('article', name, library.articles.keys()));
}

export function idOf({ kind, slug }: { kind: number; slug: string }): Article['id'] {
	return asArticleId(`${kinds[kind]}/${slug}`)!;
}

export function sourceAnswer(asked: Asked, id: string): SourceAnswer {
	const { title, described, publisher, kind, published, url } = sourceRecord(asked, asked.library.sources.get(id)!);
	return { id, title: title ?? described![asked.locale], publisher, kind, published, url };
}

function factAnswer(asked: Asked, fact: Shaped<'fact'>): FactAnswer {
	const { locale, library } = asked;
	return {
		id: fact.id,
		article: fact.article,
		title: textOf(library.articles.get(asArticleId(fact.article)!)!, locale).title,
		property: fact.property,
		label: library.vocabulary.properties[fact.property]![locale],
		time: fact.in ?? fact.on,
		about: fact.about,
		value: fact.words[locale],
		exact: fact.value,
		unit: fact.unit,
		standing: fact.standing,
		strength: fact.strength,
		isOld: fact.isOld,
		note: fact.note?.[locale],
		others: fact.others.map(({ words, why, sources }) => ({
			value: words[locale],
			why: why[locale],
			sources: sources.map((id) => sourceAnswer(asked, id)),
		})),
		sources: fact.sources.map((id) => sourceAnswer(asked, id)),
		address: fact.addresses[locale],
	};
}

function lastOf({ time }: FactAnswer): string {
	return time === undefined ? '' : lastDay(time);
}

function missing(what: string, name: string, known: Iterable<string>): string {
	const near = nearest(name, new Set(known));
	return `There is no ${what} "${name}".${near ? ` Did you mean "${near}"?` : ''}`;
}
