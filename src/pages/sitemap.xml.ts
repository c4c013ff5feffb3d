import { comparedKinds } from '../model/comparison.ts';
import { debateIn, partsOfDebate } from '../model/debate.ts';
import { disputesIn, partsOfDisputes } from '../model/disputes.ts';
import { linkPages, plateNames } from '../model/plates.ts';
import { eventsByFirm, yearOf } from '../model/chronicle.ts';
import { kinds } from '../model/id.ts';
import { languageTag, locales } from '../model/locale.ts';
import { partsOfTodos, todoNames, todosOf } from '../model/todo.ts';
import { sourceKinds } from '../model/source.ts';
import { compared } from '../render/comparison.ts';
import { partsOfConcepts, partsOfNames } from '../search/names.ts';
import { absolute, crossings, library, to } from '../site.ts';

/** Every page that truly exists, each with its twin; addresses that only stand in for a translation are left out. */
export async function GET(): Promise<Response> {
	const known = await library();
	const { events } = known;
	const todos = todosOf(known);
	const pages = [
		...crossings,
		...new Set(
			[...sourceKinds, ...[...known.sources.values()].map(({ page }) => page)].map((page) => `sources/${page}`),
		),
		...partsOfNames(known).map(({ name }) => `names/${name}`),
		...partsOfConcepts(known).map(({ name }) => `glossary/${name}`),
		...partsOfDisputes(disputesIn(known)).map(({ name }) => `disputes/${name}`),
		...partsOfDebate(debateIn(known)).map(({ name }) => `debate/${name}`),
		...comparedKinds.flatMap((kind) =>
			compared(known, kind)
				.slice(1)
				.map(({ name }) => `compare/${name}`),
		),
		...new Set(events.map((event) => `timeline/${yearOf(event)}`)),
		...[...eventsByFirm(events).keys()].map((firm) => `timeline/${firm}`),
		'data',
		...plateNames.slice(1).map((plate) => `map/${plate}`),
		...linkPages(known.articles.values()).map(({ name }) => `map/links/${name}`),
		'data/changes',
		'quality',
		'search',
		'about',
		'contribute',
		'contribute/new',
		'contribute/todo',
		...todoNames
			.filter((name) => todos[name].length > 0)
			.flatMap((name) =>
				['', ...partsOfTodos(todos[name]).map((part) => `/${part.name}`)].map(
					(part) => `contribute/todo/${name}${part}`,
				),
			),
		'contribute/problems',
	];
	const everywhere = [
		locales.map((locale) => to.home(locale)),
		...kinds.map((kind) => locales.map((locale) => to.kind(kind, locale))),
		...pages.map((page) => locales.map((locale) => to.page(page, locale))),
	].map((addresses) => ({ addresses, locales: [...locales], updated: '' }));
	const articles = [...(await library()).articles.values()].map((article) => {
		const existing = locales.filter((locale) => article.texts[locale]);
		return {
			addresses: existing.map((locale) => to.article(article.id, locale)),
			locales: existing,
			updated: article.original.updated,
		};
	});
	const entries = [...everywhere, ...articles].flatMap(({ addresses, locales: existing, updated }) =>
		addresses.map((address) => {
			const twins =
				existing.length > 1
					? existing.map(
							(locale, index) =>
								`<xhtml:link rel="alternate" hreflang="${languageTag[locale]}" href="${absolute(addresses[index]!)}"/>`,
						)
					: [];
			return `<url><loc>${absolute(address)}</loc>${updated ? `<lastmod>${updated}</lastmod>` : ''}${twins.join('')}</url>`;
		}),
	);
	const namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}>\n${entries.join('\n')}\n</urlset>\n`,
		{
			headers: { 'Content-Type': 'application/xml' },
		},
	);
}
