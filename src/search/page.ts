import { loadIndex, search, type Answer, type HitData } from './engine.ts';
import { withoutBreaks } from './han.ts';

/** Runs the search page: reads `?q=`, keeps the address shareable, and shows what was found. */
const list = document.querySelector<HTMLElement>('[data-search-results]')!;
const status = document.querySelector<HTMLElement>('[data-search-status]')!;
const form = document.querySelector<HTMLFormElement>('search form')!;
const input = form.querySelector<HTMLInputElement>('input[name="q"]')!;
const words = JSON.parse(document.querySelector('[data-search-words]')!.textContent) as Record<string, string>;
const { index, base } = list.dataset as { index: string; base: string };

/** How many results are drawn at a time; each needs a small file of its own. */
const pageSize = 10;
let current = 0;

form.addEventListener('submit', (event) => {
	event.preventDefault();
	const query = input.value.trim();
	history.pushState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
	void run();
});

let typing: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', (event) => {
	// While an input method composes, the box holds half a word.
	if ((event as InputEvent).isComposing) return;
	later();
});
input.addEventListener('compositionend', later);
window.addEventListener('popstate', () => void run());
void run();

function later(): void {
	clearTimeout(typing);
	typing = setTimeout(() => {
		history.replaceState(
			null,
			'',
			input.value.trim() ? `?q=${encodeURIComponent(input.value.trim())}` : location.pathname,
		);
		void run(false);
	}, 200);
}

async function run(fill = true): Promise<void> {
	const turn = ++current;
	const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
	if (fill) input.value = query;
	if (query === '') return show('done', words.empty!, []);
	list.dataset.state = 'loading';
	status.textContent = words.loading!;
	try {
		const answer = await search(await loadIndex(index, base), query);
		const first = await Promise.all(answer.hits.slice(0, pageSize).map((hit) => hit.data()));
		if (turn !== current) return;
		list.dataset.rung = answer.rung;
		list.dataset.total = String(answer.hits.length);
		show('done', summary(answer, query), first.map(entry));
		more(answer, turn);
	} catch (error) {
		// Whatever keeps the index from loading (no network, a blocked script), the reader gets another way on.
		console.error(error);
		if (turn === current) show('failed', words.failed!, []);
	}
}

function summary({ rung, hits }: Answer, query: string): string {
	if (hits.length === 0) return words.none!.replace('{{query}}', () => query);
	const count = (hits.length === 1 ? words.one! : words.many!).replace('{{count}}', String(hits.length));
	return `${count} · ${words[rung]!}`;
}

function show(state: 'done' | 'failed', said: string, entries: HTMLElement[]): void {
	list.replaceChildren(...entries);
	if (entries.length === 0) {
		delete list.dataset.rung;
		list.dataset.total = '0';
	}
	status.textContent = said;
	list.dataset.state = state;
	document.querySelector('[data-search-more]')?.remove();
}

function more({ hits }: Answer, turn: number): void {
	if (hits.length <= list.childElementCount) return;
	const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words.more! });
	button.dataset.searchMore = '';
	button.addEventListener('click', () => {
		void Promise.all(
			hits.slice(list.childElementCount, list.childElementCount + pageSize).map((hit) => hit.data()),
		).then((next) => {
			if (turn !== current) return;
			const drawn = next.map(entry);
			list.append(...drawn);
			button.remove();
			more({ hits, rung: 'phrase' }, turn);
			drawn[0]?.querySelector('a')?.focus();
		});
	});
	list.after(button);
}

function entry(hit: HitData): HTMLElement {
	const item = document.createElement('li');
	const link = document.createElement('a');
	link.href = hit.url;
	link.dataset.searchResult = '';
	link.textContent = withoutBreaks(hit.meta.title ?? hit.url);
	const kind = document.createElement('span');
	kind.className = 'label';
	kind.textContent = words[`kind.${hit.url.slice(base.length).split('/')[1]}`] ?? '';
	const excerpt = document.createElement('p');
	excerpt.append(...marked(hit.excerpt));
	item.append(link, ' ', kind, excerpt);
	const sections = hit.sub_results.filter(({ url }) => url.includes('#')).slice(0, 3);
	if (sections.length > 0) {
		const inner = document.createElement('ul');
		for (const section of sections) {
			const row = document.createElement('li');
			const to = Object.assign(document.createElement('a'), {
				href: section.url,
				textContent: withoutBreaks(section.title),
			});
			row.append(to);
			inner.append(row);
		}
		item.append(inner);
	}
	return item;
}

/** The excerpt as text and marks, breaks taken out and neighbouring marks joined; never as HTML. */
function marked(excerpt: string): (string | HTMLElement)[] {
	const joined = withoutBreaks(excerpt)
		.replaceAll('</mark><mark>', '')
		.replace(/<\/mark>(\s+)<mark>/g, '$1');
	return joined.split(/(<mark>.*?<\/mark>)/s).map((part) => {
		const text = new DOMParser().parseFromString(part, 'text/html').body.textContent;
		return part.startsWith('<mark>') ? Object.assign(document.createElement('mark'), { textContent: text }) : text;
	});
}
