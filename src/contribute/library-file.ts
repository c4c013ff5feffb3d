import type { Claim, Original } from '../model/article.ts';
import { asArticleId, kindOf, slugOf, type ArticleId } from '../model/id.ts';
import type { Article, ArticleText, KnownFact, Knowledge, Source } from '../model/knowledge.ts';
import { locales, type Locale } from '../model/locale.ts';
import type { Section } from '../model/sections.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

/** What a contribution may name, in one small file: every id with its names, and nothing of what the articles say. */
export interface LibraryFile {
	asOf: string;
	articles: ListedArticle[];
	sources: Record<string, ListedSource>;
	vocabulary: Vocabulary;
	/** Of a large library, what each of its parts begins with; articles and sources stand there. */
	parts?: string[];
}

/** A part of a large library. */
export type LibraryPart = Pick<LibraryFile, 'articles' | 'sources'>;

interface ListedArticle {
	id: string;
	titles: Partial<Record<Locale, string>>;
	names: string[];
	sections: string[];
	/** Property, time and concern of each fact, and its unit. */
	facts: [is: string, in_: string, on: string, about: string, unit: string][];
	claims: string[];
}

type ListedSource = Pick<Source, 'title' | 'described' | 'publisher' | 'kind' | 'language' | 'published' | 'origin'>;

export function libraryFile({ articles, sources, vocabulary, asOf }: Knowledge): LibraryFile {
	return {
		asOf,
		articles: [...articles.values()].map((article) => ({
			id: article.id,
			titles: Object.fromEntries(
				locales.flatMap((locale) => (article.texts[locale] ? [[locale, article.texts[locale].title]] : [])),
			),
			names: article.original.names,
			sections: Object.values(article.texts)[0]?.sections.map(({ id }) => id) ?? [],
			facts: article.facts.map((fact) => [fact.is, fact.in ?? '', fact.on ?? '', fact.about ?? '', fact.unit]),
			claims: article.original.kind === 'views' ? article.original.claims.map(({ id }) => id) : [],
		})),
		sources: Object.fromEntries(
			[...sources].map(([id, { title, described, publisher, kind, language, published, origin }]) => [
				id,
				{ title, publisher, kind, language, published, ...(described && { described }), ...(origin && { origin }) },
			]),
		),
		vocabulary,
	};
}

/** The file read back as a library whose articles have names but no words: what a contribution is checked beside. */
export function libraryFrom(file: LibraryFile): Knowledge {
	const knowledge: Knowledge = {
		articles: new Map(),
		sources: new Map(),
		events: [],
		vocabulary: file.vocabulary,
		charts: new Map(),
		changelog: [],
		graph: { outgoing: new Map(), incoming: new Map(), mentions: new Map() } as unknown as Knowledge['graph'],
		concerns: new Map(),
		asOf: file.asOf,
	};
	addTo(knowledge, file);
	return knowledge;
}

/** Adds a part to a library that was read back. */
export function addTo({ articles, sources, asOf }: Knowledge, part: LibraryPart): void {
	for (const listed of part.articles) {
		const id = asArticleId(listed.id)!;
		(articles as Map<ArticleId, Article>).set(id, articleFrom(id, listed));
	}
	for (const [id, source] of Object.entries(part.sources))
		(sources as Map<string, Source>).set(id, { ...source, id, page: source.kind, author: [], read: asOf, url: null });
}

function articleFrom(id: ArticleId, { titles, names, sections, facts, claims }: ListedArticle): Article {
	const texts: Article['texts'] = {};
	for (const locale of locales) {
		const title = titles[locale];
		if (title !== undefined) texts[locale] = wordless(locale, title, sections);
	}
	return {
		id,
		kind: kindOf(id),
		slug: slugOf(id),
		originalLocale: texts.zh ? 'zh' : 'en',
		original: {
			kind: kindOf(id),
			names,
			links: {},
			claims: claims.map((one) => ({ id: one }) as Claim),
		} as unknown as Original,
		texts,
		facts: facts.map(([is, in_, on, about, unit]) => unvalued(id, { is, in: in_, on, about, unit })),
		pictures: [],
		behind: [],
	};
}

function wordless(locale: Locale, title: string, sections: readonly string[]): ArticleText {
	return {
		locale,
		path: '',
		title,
		summary: '',
		tree: { type: 'root', children: [] },
		bodyLine: 0,
		holds: { cited: [], han: '' },
		sections: sections.map((id): Section => ({ id, depth: 2, title: id, line: 0 })),
	};
}

/** Another article’s fact: that it is there is known, its value is not, and is drawn as an ellipsis. */
function unvalued(article: ArticleId, key: Record<'is' | 'in' | 'on' | 'about' | 'unit', string>): KnownFact {
	return {
		is: key.is,
		in: key.in || undefined,
		on: key.on || undefined,
		about: asArticleId(key.about),
		unit: key.unit,
		article,
		anchor: `fact-${key.is}`,
		value: { form: 'text', text: { zh: '……', en: '…' } },
		sources: [],
		others: [],
		'one-origin': false,
		derivedFrom: [],
		derivation: undefined,
		strength: 'single',
		isOld: false,
		place: { path: '', line: 1, column: 1 },
	};
}
