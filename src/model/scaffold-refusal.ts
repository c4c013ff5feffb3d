import { slugLimit, slugPattern, type ArticleId } from './id.ts';
import type { Article, Knowledge } from './knowledge.ts';
import { locales } from './locale.ts';
import { plainName } from './name-collisions.ts';
import { nearest } from './nearest.ts';
import type { ScaffoldKind, ScaffoldRequest } from './scaffold.ts';
import { isPageId } from './sections.ts';

export type ScaffoldRefusal =
	| { why: 'bad-name' | 'bad-slug'; value: string }
	| { why: 'taken' | 'name-taken'; value: string; id: string; title: string }
	| { why: 'unknown-source' | 'unknown-article'; value: string; nearest: string }
	| { why: 'needs-about' | 'no-questions'; value: string };

/** Why a scaffold may not be written: names and ids that are taken, unknown or none. */
export function refusalOf(request: ScaffoldRequest, slug: string, knowledge: Knowledge): ScaffoldRefusal | undefined {
	const { kind, original, names, on, source, about } = request;
	for (const name of [names[original] ?? '', ...Object.values(names)])
		if (name.trim() === '' || name.length > 200 || /[\p{Cc}\p{Cf}【】]/u.test(name))
			return { why: 'bad-name', value: name };
	// A source’s id is an anchor of a page.
	const isTakenByPages = kind === 'sources' && isPageId(slug);
	if (!slugPattern.test(slug) || slug.length > slugLimit - 12 || isTakenByPages)
		return { why: 'bad-slug', value: slug };
	const taken = takenBy(kind, kind === 'events' ? `${on}-${slug}` : slug, knowledge);
	if (taken) return { why: 'taken', value: slug, ...taken };
	if (kind !== 'events') {
		for (const name of Object.values(names)) {
			const holder = kind === 'sources' ? sourceCalled(name, knowledge) : articleCalled(name, knowledge);
			if (holder) return { why: 'name-taken', value: name, ...holder };
		}
	}
	if (source !== undefined && !knowledge.sources.has(source))
		return { why: 'unknown-source', value: source, nearest: nearest(source, knowledge.sources.keys()) ?? '' };
	if (about !== undefined && !knowledge.articles.has(about as ArticleId))
		return { why: 'unknown-article', value: about, nearest: nearest(about, knowledge.articles.keys()) ?? '' };
	if (kind === 'events' && about === undefined) return { why: 'needs-about', value: slug };
	if (kind === 'views' && Object.keys(knowledge.vocabulary.questions).length === 0)
		return { why: 'no-questions', value: slug };
	return undefined;
}

function takenBy(kind: ScaffoldKind, slug: string, { articles, sources, events }: Knowledge) {
	if (kind === 'sources') return sources.has(slug) ? { id: slug, title: sources.get(slug)!.title ?? slug } : undefined;
	if (kind === 'events') {
		const event = events.find(({ id }) => id === slug);
		return event && { id: event.id, title: `${event.title.zh} · ${event.title.en}` };
	}
	const article = articles.get(`${kind}/${slug}` as ArticleId);
	return article && { id: article.id, title: titlesOf(article) };
}

function sourceCalled(name: string, { sources }: Knowledge) {
	const found = [...sources.values()].find(({ title }) => title !== null && plainName(title) === plainName(name));
	return found && { id: found.id, title: found.title! };
}

/** The article that already goes by a name, in either language or as an alias. */
function articleCalled(name: string, { articles }: Knowledge) {
	const wanted = plainName(name);
	const found = [...articles.values()].find((article) =>
		namesOfArticle(article).some((one) => plainName(one) === wanted),
	);
	return found && { id: found.id, title: titlesOf(found) };
}

function namesOfArticle({ texts, original }: Article): string[] {
	return [...locales.flatMap((locale) => texts[locale]?.title ?? []), ...original.names];
}

function titlesOf({ texts }: Pick<Article, 'texts'>): string {
	return locales.flatMap((locale) => texts[locale]?.title ?? []).join(' · ');
}
