import { latestDay } from './ahead.ts';
import { newestDay } from './as-of.ts';
import { concernsOf } from './concerns.ts';
import { buildGraph, mentionsIn, type Linked, type Mention } from './graph.ts';
import { expiredFacts } from './expired.ts';
import { kindOf, kinds, slugOf, type ArticleId } from './id.ts';
import type { Article, ArticleText, Event, Knowledge } from './knowledge.ts';
import { locales } from './locale.ts';
import { nameCollisions } from './name-collisions.ts';
import { pairTexts, type PairedTexts } from './pair-texts.ts';
import { problemAt, type Problem } from './problem.ts';
import { checkBody, type BodyContext } from './prove-body.ts';
import { checkCharts } from './prove-charts.ts';
import { factKeysIn, proveFacts } from './prove-facts.ts';
import { checkLinks, outLinksOf } from './prove-links.ts';
import { checkReferences, type KnownIds } from './prove-references.ts';
import type { FactsOf } from './twins.ts';
import { itemsIn, textIn } from './raw.ts';
import { checkTwins } from './prove-twins.ts';
import type { Section } from './sections.ts';
import { withPages } from './source-pages.ts';
import { readFile, readFiles, type ContentFile, type ReadFiles } from './read-files.ts';

export type { ContentFile } from './read-files.ts';

/** The days that a library is read by. */
export interface Days {
	/** From which ages are counted; the newest day of the content where it is not told. */
	asOf?: string | undefined;
	/** Behind which no one can have done anything. */
	today: string;
}

/**
 * Makes the library out of all files, and tells everything that is wrong with them. `beside` is a library already
 * proven, to which the files are to be added: what they name may stand there. `readOne` may remember what it has read.
 */
export function assemble(
	files: Iterable<ContentFile>,
	{ asOf: told, today }: Days,
	beside?: Knowledge,
	readOne = readFile,
): { knowledge: Knowledge; problems: Problem[] } {
	const problems: Problem[] = [];
	const read = readFiles(files, problems, today, readOne);
	const pairs = pairTexts(read.texts, problems);
	const ids = new Set<string>([...(beside?.articles.keys() ?? []), ...pairs.keys()]);
	const asOf = told ?? newestDay(pairs, read.sources, latestDay(today));
	const sources = withPages(new Map([...(beside?.sources ?? []), ...read.sources]));
	const sourceIds = new Set([...(beside?.sources.keys() ?? []), ...read.sourceIds]);
	const vocabulary = beside?.vocabulary ?? read.vocabulary;
	const known = {
		ids,
		sourceIds,
		vocabulary,
		brokenVocabulary: read.brokenVocabulary,
	};
	const { facts, problems: wrongFacts } = proveFacts(read.facts, { ...known, sources, asOf });
	const keys = new Map(read.facts.map((file) => [file.article, factKeysIn(file)]));
	const factsOf: FactsOf = (id) => [...(beside?.articles.get(id)?.facts ?? []), ...(keys.get(id) ?? [])];
	const originals = [...pairs].flatMap(([id, { original }]) =>
		original ? [{ id, value: original.yaml.value, placeOf: original.yaml.placeOf.bind(original.yaml) }] : [],
	);
	problems.push(
		...wrongFacts,
		...read.facts
			.filter(({ article }) => !ids.has(article))
			.map(({ article, placeOf }) => problemAt(placeOf([]), 'no-original', { id: article })),
		...checkLinks(originals, ids, sourceIds),
		...checkReferences(originals, read.writtenEvents, read.facts, known),
		...checkBodies(pairs, read, known, factsOf, beside),
		...nameCollisions(pairs),
		...[...facts.values()].flatMap((own) => expiredFacts(own, read.vocabulary, asOf)),
	);
	const articles = new Map<ArticleId, Article>();
	for (const id of [...pairs.keys()].sort(byKindThenSlug)) {
		const article = articleFrom(id, pairs.get(id)!, {
			facts: facts.get(id) ?? [],
			pictures: read.pictures.get(id) ?? [],
		});
		if (!article) continue;
		const { behind, problems: apart } = checkTwins(article, pairs.get(id)!, factsOf);
		problems.push(...apart);
		articles.set(id, { ...article, behind });
	}
	const charts = [...read.charts.values()];
	problems.push(...checkCharts(charts, { ...known, factsOf }, { articles, vocabulary: read.vocabulary }));
	const linked = [...articles.values()].map((article): Linked => ({
		id: article.id,
		links: outLinksOf(article.original),
		mentions: mentionsOf(article),
	}));
	const knowledge: Knowledge = {
		articles: beside ? new Map([...beside.articles, ...articles]) : articles,
		sources,
		events: newestFirst(read.events),
		vocabulary,
		charts: new Map(charts.flatMap(({ chart }) => (chart ? [[chart.id, chart]] : []))),
		changelog: read.changelog,
		graph: buildGraph(linked),
		concerns: concernsOf(articles.values()),
		asOf,
	};
	return { knowledge, problems };
}

function articleFrom(
	id: ArticleId,
	{ original, byLocale, sections }: PairedTexts,
	own: Pick<Article, 'facts' | 'pictures'>,
): Omit<Article, 'behind'> | undefined {
	if (original?.frontmatter?.role !== 'original') return undefined;
	const originalLocale = [...byLocale].find(([, text]) => text === original)![0];
	const article: Omit<Article, 'behind'> = {
		id,
		kind: kindOf(id),
		slug: slugOf(id),
		originalLocale,
		original: original.frontmatter.fields,
		texts: {},
		...own,
	};
	for (const [locale, text] of byLocale) {
		if (!text.tree || !text.holds || !text.frontmatter) continue;
		const { title, summary } = text.frontmatter.fields;
		const { path, tree, holds, bodyLine } = text;
		const memory = text.frontmatter.role === 'translation' ? text.frontmatter.fields['translated-from'] : undefined;
		const own = sections.get(text) ?? [];
		article.texts[locale] = { locale, path, title, summary, tree, holds, bodyLine, sections: own, memory };
	}
	return article;
}

function checkBodies(
	pairs: ReadonlyMap<ArticleId, PairedTexts>,
	read: ReadFiles,
	{ ids, sourceIds, vocabulary }: Pick<KnownIds, 'ids' | 'sourceIds' | 'vocabulary'>,
	factsOf: FactsOf,
	beside: Knowledge | undefined,
): Problem[] {
	const context: BodyContext = {
		ids,
		sourceIds,
		chartIds: new Set([...(beside?.charts.keys() ?? []), ...read.charts.keys()]),
		properties: read.brokenVocabulary.has('properties') ? undefined : Object.keys(vocabulary.properties),
		sectionsOf: (id) => [...(pairs.get(id as ArticleId)?.sections.values() ?? [])][0] ?? sectionsBeside(beside, id),
		factsOf,
		claimsOf: (id) =>
			pairs.has(id)
				? itemsIn(pairs.get(id)?.original?.yaml.value, 'claims').map((claim) => textIn(claim, 'id') ?? '')
				: claimsBeside(beside, id),
		picturesOf: (id) => read.pictures.get(id) ?? [],
	};
	return [...pairs].flatMap(([id, { byLocale }]) =>
		[...byLocale.values()].flatMap((text) =>
			text.written ? checkBody(text.written, id, text.path, text.bodyLine, context) : [],
		),
	);
}

function sectionsBeside(beside: Knowledge | undefined, id: string): readonly Section[] {
	const texts = beside?.articles.get(id as ArticleId)?.texts;
	return (texts?.zh ?? texts?.en)?.sections ?? [];
}

function claimsBeside(beside: Knowledge | undefined, id: ArticleId): string[] {
	const original = beside?.articles.get(id)?.original;
	return original?.kind === 'views' ? original.claims.map((claim) => claim.id) : [];
}

function mentionsOf(article: Article): Linked['mentions'] {
	const mentions = new Map<ArticleId, Mention[]>();
	for (const locale of locales) {
		const text = article.texts[locale];
		if (!text) continue;
		for (const [id, mention] of mentionsIn(text.tree, locale, (line) => sectionAt(text, line)))
			mentions.set(id, [...(mentions.get(id) ?? []), mention]);
	}
	return mentions;
}

function sectionAt(text: ArticleText, line: number): string | undefined {
	return text.sections.findLast((section) => section.line <= line + text.bodyLine)?.id;
}

function byKindThenSlug(a: ArticleId, b: ArticleId): number {
	return kinds.indexOf(kindOf(a)) - kinds.indexOf(kindOf(b)) || (a < b ? -1 : 1);
}

function newestFirst(events: readonly Event[]): Event[] {
	return [...events].sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1));
}
