import type { Article } from '../model/knowledge.ts';
import { locales, type Locale } from '../model/locale.ts';
import { isWhole, matchNames, type Way } from '../search/names-match.ts';
import { keyOf } from '../search/names-file.ts';
import { textOf } from '../render/scope.ts';
import { MadeOnce } from '../reads.ts';
import { articleMarkdown } from './markdown.ts';
import { idOf, type Asked } from './answers.ts';

/** One article that answers a search, and the passage that does. */
export interface Found {
	id: string;
	title: string;
	summary: string;
	/** How it was found: by a name, the whole phrase in the text, or all words of it. */
	by: Way | 'phrase' | 'words';
	passage?: string;
	address: string;
}

/**
 * Articles by name first, then those whose text in either language has the whole phrase, then those with every word
 * of it; each rung only where the one above found nothing in the text. Nothing is found for words that do not occur.
 */
export function find(asked: Asked, query: string, limit: number): Found[] {
	const hits = matchNames(asked.names, query);
	const named = [...hits.filter(isWhole), ...hits.filter((hit) => !isWhole(hit))].map(
		({ article, way }): [Article, Found['by']] => [asked.library.articles.get(idOf(article))!, way],
	);
	const inText = byText(asked, query);
	const found = new Map<Article, Found['by']>();
	for (const [article, by] of [...named, ...inText]) if (!found.has(article)) found.set(article, by);
	return [...found].slice(0, limit).map(([article, by]) => {
		const { title, summary } = textOf(article, asked.locale);
		const passage = passageIn(asked, article, query);
		const address = asked.absolute(asked.to.article(article.id, asked.locale));
		return { id: article.id, title, summary, by, ...(passage && { passage }), address };
	});
}

function byText(asked: Asked, query: string): [Article, Found['by']][] {
	const fold = asked.names.fold;
	const phrase = keyOf(query, fold);
	if (phrase === '') return [];
	const words = query
		.split(/[\s\p{P}]+/u)
		.map((word) => keyOf(word, fold))
		.filter(Boolean);
	const texts = [...asked.library.articles.values()].map((article): [Article, string] => [
		article,
		locales.map((locale) => keyOf(plain(asked, article, locale), fold)).join('\n'),
	]);
	const withPhrase = texts.filter(([, text]) => text.includes(phrase));
	if (withPhrase.length > 0) return withPhrase.map(([article]) => [article, 'phrase']);
	const withWords = texts.filter(([, text]) => words.every((word) => text.includes(word)));
	return withWords.map(([article]) => [article, 'words']);
}

/** The first line of the text with the words, in the language asked for. */
function passageIn(asked: Asked, article: Article, query: string): string | undefined {
	const phrase = keyOf(query, asked.names.fold);
	return plain(asked, article, asked.locale)
		.split('\n')
		.find((line) => keyOf(line, asked.names.fold).includes(phrase))
		?.slice(0, 400);
}

const texts = new MadeOnce<Article, string>('plain text');

/** An article's text, drawn once. */
function plain(asked: Asked, article: Article, locale: Locale): string {
	if (!article.texts[locale]) return '';
	return texts.of(article, `${article.id} ${locale}`, () =>
		articleMarkdown(asked, article, locale).replace(/\]\([^)]*\)/g, ']'),
	);
}
