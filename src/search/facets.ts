import { facetNames, type FacetName, type SearchPageWords } from './page-words.ts';
import type { Pagefind } from './pagefind.ts';

/** The values a reader has chosen, one a facet. */
export type Chosen = Partial<Record<FacetName, string>>;

/** For each facet and value, the pages that have it. */
export type Facets = Awaited<ReturnType<Pagefind['facets']>>;

/** What the address says is chosen. */
export function chosenIn(address: URLSearchParams): Chosen {
	return Object.fromEntries(facetNames.flatMap((name) => (address.get(name) ? [[name, address.get(name)!]] : [])));
}

/** Whether a page has every chosen value; `but` leaves one facet aside, to count what else it could be. */
export function isChosen(facets: Facets, chosen: Chosen, id: string, but?: FacetName): boolean {
	return facetNames.every((name) => {
		const value = chosen[name];
		return value === undefined || name === but || (facets.get(name)?.get(value)?.has(id) ?? false);
	});
}

/** How many of the pages have each value of a facet, given what is chosen of the others. */
export function countsOf(facets: Facets, chosen: Chosen, ids: readonly string[], name: FacetName): [string, number][] {
	const among = ids.filter((id) => isChosen(facets, chosen, id, name));
	const counts = [...(facets.get(name) ?? [])].map(([value, pages]): [string, number] => [
		value,
		among.filter((id) => pages.has(id)).length,
	]);
	const kept = counts.filter(([value, count]) => count > 0 || chosen[name] === value);
	return kept.sort((a, b) => (name === 'year' ? (a[0] < b[0] ? 1 : -1) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

/** A choice for each facet that divides the pages found. */
export function facetChoices(
	words: SearchPageWords,
	facets: Facets,
	chosen: Chosen,
	ids: readonly string[],
	choose: (chosen: Chosen) => void,
): HTMLElement[] {
	return facetNames.flatMap((name) => {
		const counts = countsOf(facets, chosen, ids, name);
		if (counts.length < 2 && !chosen[name]) return [];
		const label = document.createElement('label');
		const title = document.createElement('span');
		title.className = 'label';
		title.textContent = words.facet[name];
		const select = document.createElement('select');
		select.name = name;
		select.append(new Option(words.facet.all, ''));
		for (const [value, count] of counts) {
			const said = name === 'kind' ? (words.kinds.find(({ id }) => id === value)?.label ?? value) : value;
			select.append(new Option(`${said} (${count})`, value, false, chosen[name] === value));
		}
		select.addEventListener('change', () => {
			const { [name]: _, ...others } = chosen;
			choose(select.value === '' ? others : { ...others, [name]: select.value });
		});
		label.append(title, select);
		return [label];
	});
}
