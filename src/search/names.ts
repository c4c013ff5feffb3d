import { pinyin } from 'pinyin-pro';
import type { Article, Knowledge } from '../model/knowledge.ts';
import { locales } from '../model/locale.ts';

/** A name people may look for, and the article it leads to. */
export interface Name {
	name: string;
	article: Article;
	/** Where it stands in an index of letters: A–Z, or `#` for digits and signs. */
	letter: string;
	/** What names are ordered by within a letter: pinyin for Han, lower case for Latin. */
	order: string;
}

/** Every title, name and ticker of the library, in the order of an index: Han by pinyin among the Latin ones. */
export function namesOf({ articles }: Pick<Knowledge, 'articles'>): Name[] {
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
