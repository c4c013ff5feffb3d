import { pinyin } from 'pinyin-pro';
import type { Article, Knowledge } from '../model/knowledge.ts';
import { locales, type Locale } from '../model/locale.ts';
import { pagesByGroup, partsOf, type ListPart } from '../model/list-parts.ts';
import { MadeOnce } from '../reads.ts';

/** A name people may look for, and the article it leads to. */
export interface Name {
	name: string;
	article: Article;
	/** Where it stands in an index of letters: A–Z, or `#` for digits and signs. */
	letter: string;
	/** What names are ordered by within a letter: pinyin for Han, lower case for Latin. */
	order: string;
}

const index = new MadeOnce<Knowledge['articles'], readonly Name[]>('the index of names');

/** Every title, name and ticker of the library, in the order of an index: Han by pinyin among the Latin ones. */
export function namesOf({ articles }: Pick<Knowledge, 'articles'>): readonly Name[] {
	return index.of(articles, '', () => namesIn(articles));
}

/** The pages by letter on which the names stand, if they are many; some 45 KB each, twice what all of ours take. */
export function partsOfNames(known: Pick<Knowledge, 'articles'>, most = 2200): ListPart<Name>[] {
	return partsOf(namesOf(known), letterOf, most);
}

/** The concepts by their titles in one language, in the order of an index. */
export function conceptsIn(known: Pick<Knowledge, 'articles'>, locale: Locale): Name[] {
	return namesOf(known).filter(
		({ name, article: { kind, texts, originalLocale } }) =>
			kind === 'concepts' && name === (texts[locale] ?? texts[originalLocale])!.title,
	);
}

/**
 * The pages by letter on which the concepts stand, if they are many; some 40 KB each, five times what ours take. A
 * concept stands under the letter of its title in each language, so that both languages have the same pages.
 */
export function partsOfConcepts(known: Pick<Knowledge, 'articles'>, most = 150): ListPart<Name>[] {
	const titles = namesOf(known).filter(
		({ name, article: { kind, texts } }) =>
			kind === 'concepts' && locales.some((locale) => texts[locale]?.title === name),
	);
	if (new Set(titles.map(({ article }) => article.id)).size <= most) return [];
	const once = new Map(titles.map((title) => [`${title.letter} ${title.article.id}`, title]));
	return pagesByGroup([...once.values()], letterOf, most);
}

/** A letter as it stands in addresses. */
function letterOf({ letter }: Name): string {
	return letter === '#' ? '0' : letter.toLowerCase();
}

function namesIn(articles: Knowledge['articles']): Name[] {
	const names: Name[] = [];
	for (const article of articles.values()) {
		const own = new Set<string>();
		for (const locale of locales) if (article.texts[locale]) own.add(article.texts[locale].title);
		article.original.names.forEach((name) => own.add(name));
		if (article.original.kind === 'firms') article.original.tickers.forEach((ticker) => own.add(ticker));
		for (const name of own) {
			const order = orderOf(name);
			const letter = /^[a-z]/.test(order) ? order[0]!.toUpperCase() : '#';
			names.push({ name, article, letter, order });
		}
	}
	return names.sort(
		(a, b) => compare(a.order, b.order) || compare(a.name, b.name) || compare(a.article.id, b.article.id),
	);
}

function orderOf(name: string): string {
	const spelled = /\p{Script=Han}/u.test(name)
		? pinyin(name, { toneType: 'none', nonZh: 'consecutive', v: true, surname: 'head' })
		: name;
	return spelled
		.normalize('NFKD')
		.toLowerCase()
		.replace(/^[^a-z0-9]+/, '');
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
