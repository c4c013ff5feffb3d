import { chosenIn, facetChoices, isChosen, type Chosen } from './facets.ts';
import { findInText, namesMeant, type Findings } from './find.ts';
import { patternOf, plain } from './marks.ts';
import { facetNames, filled, wordsOnPage } from './page-words.ts';
import type { Pagefind } from './pagefind.ts';
import { addressOf } from './name-words.ts';
import { namesOrNone } from './names-file.ts';
import { nameResult, textResult, type Drawing } from './results.ts';

/** Runs the search page: reads the address, keeps it shareable, and shows what was found. */
const words = wordsOnPage();
const [list, status, facetBar, more, other] = ['results', 'status', 'facets', 'more', 'other'].map((name) =>
	document.querySelector<HTMLElement>(`[data-search-${name}]`)!,
) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
const form = document.querySelector<HTMLFormElement>('search form')!;
const input = form.querySelector<HTMLInputElement>('input[name="q"]')!;

/** How many results are drawn at a time; each needs a small file of its own. */
const pageSize = 10;
/** Counts questions, so that a late answer to an old one is not shown. */
let current = 0;
let typing: ReturnType<typeof setTimeout> | undefined;
/** Until the index is there, half a word is not worth fetching it for; afterwards an answer takes no time. */
let pause = 150;

form.addEventListener('submit', (event) => {
	event.preventDefault();
	clearTimeout(typing);
	ask({}, 'push');
});
input.addEventListener('input', (event) => {
	// While an input method composes, the box holds half a word.
	if (!(event as InputEvent).isComposing) later();
});
input.addEventListener('compositionend', later);
window.addEventListener('popstate', () => void run());
void run();

function later(): void {
	clearTimeout(typing);
	typing = setTimeout(() => ask({}, 'replace'), pause);
}

/** Puts the question into the address, then answers it. */
function ask(chosen: Chosen, as: 'push' | 'replace'): void {
	const query = input.value.trim();
	const address = query ? `?${new URLSearchParams({ q: query, ...chosen })}` : location.pathname;
	if (as === 'push') history.pushState(null, '', address);
	else history.replaceState(null, '', address);
	void run();
}

async function run(): Promise<void> {
	const turn = ++current;
	const address = new URLSearchParams(location.search);
	const query = address.get('q')?.trim() ?? '';
	if (document.activeElement !== input || input.value.trim() !== query) input.value = query;
	const link = other.querySelector('a')!;
	other.hidden = query === '';
	link.textContent = filled(words.otherLanguage, { query });
	link.search = `?${new URLSearchParams({ q: query })}`;
	if (query === '') return show([], 'done', words.empty);
	list.dataset.state = 'loading';
	status.textContent = words.loading;
	const chosen = chosenIn(address);
	const isFiltered = facetNames.some((name) => chosen[name] !== undefined);
	const names = await namesOrNone(words.names, query);
	if (turn !== current) return;
	const known = isFiltered ? [] : namesMeant(names, query).sure;
	const byName = known.map((hit) => nameResult(words, hit));
	// What is called so is shown before the index of the text has begun to load.
	if (byName.length > 0) list.replaceChildren(...byName.map((item) => item.cloneNode(true)));
	try {
		const findings = await findInText(words, names, query);
		const { pattern, ...drawing } = {
			words,
			typed: query,
			pattern: patternOf(findings.marked),
			plain: (text: string) => plain(text, names.fold),
		};
		pause = 25;
		if (turn === current) await draw(findings, { ...drawing, pattern }, chosen, isFiltered, turn);
	} catch (error) {
		// Whatever keeps the index from loading (no network, a blocked script), the reader gets another way on.
		console.error(error);
		if (turn === current) show(byName, 'failed', words.failed);
	}
}

async function draw(
	findings: Findings & { pagefind: Pagefind },
	drawing: Drawing,
	chosen: Chosen,
	isFiltered: boolean,
	turn: number,
): Promise<void> {
	const { pagefind, rung, names } = findings;
	const facets = isFiltered ? await pagefind.facets() : undefined;
	const hits = facets ? findings.hits.filter(({ id }) => isChosen(facets, chosen, id)) : findings.hits;
	const pins = isFiltered ? [] : names;
	const first = await Promise.all(hits.slice(0, pageSize).map(({ id }) => pagefind.fragment(id)));
	if (turn !== current) return;
	const pinned = pins.map((hit) => {
		const fragment = first.find(({ url }) => url === addressOf(words, hit));
		return {
			url: addressOf(words, hit),
			fragment,
			item: fragment && hit.way !== 'slip' ? textResult(drawing, fragment) : nameResult(words, hit),
		};
	});
	const isNew = ({ url }: { url: string }) => !pinned.some((pin) => pin.url === url);
	const entries = [...pinned.map(({ item }) => item), ...first.filter(isNew).map((one) => textResult(drawing, one))];
	const total = hits.length + pinned.filter(({ fragment }) => !fragment).length;
	if (total === 0) return show([], 'done', filled(words.none, { query: drawing.typed }), { rung: 'none', total });
	const said = hits.length === 0 ? 'name' : rung;
	const count = filled(total === 1 ? words.one : words.many, { count: total });
	show(entries, 'done', `${count} · ${words.rung[said]}`, { rung: said, total });
	offerMore(
		hits.slice(pageSize).map(({ id }) => id),
		pagefind,
		drawing,
		isNew,
		turn,
	);
	const known = facets ?? (await pagefind.facets());
	if (turn !== current) return;
	const ids = findings.hits.map(({ id }) => id);
	facetBar.replaceChildren(...facetChoices(words, known, chosen, ids, (next) => ask(next, 'push')));
}

function show(
	entries: readonly HTMLElement[],
	state: 'done' | 'failed',
	said: string,
	{ rung, total } = { rung: 'none', total: entries.length },
): void {
	list.replaceChildren(...entries);
	list.dataset.rung = rung;
	list.dataset.total = String(total);
	status.textContent = said;
	more.hidden = true;
	facetBar.replaceChildren();
	list.dataset.state = state;
}

/** A button for the next results, which gives the focus to the first of them. */
function offerMore(
	ids: readonly string[],
	pagefind: Pagefind,
	drawing: Drawing,
	isNew: (fragment: { url: string }) => boolean,
	turn: number,
): void {
	more.hidden = ids.length === 0;
	more.onclick = async () => {
		const next = await Promise.all(ids.slice(0, pageSize).map((id) => pagefind.fragment(id)));
		if (turn !== current) return;
		const drawn = next.filter(isNew).map((one) => textResult(drawing, one));
		list.append(...drawn);
		offerMore(ids.slice(pageSize), pagefind, drawing, isNew, turn);
		drawn[0]?.querySelector('a')?.focus();
	};
}
