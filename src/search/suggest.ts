import { addressOf, noteOf, titleOf } from './name-words.ts';
import { namesOrNone } from './names-file.ts';
import { matchNames, type NameHit } from './names-match.ts';
import { filled, type SearchWords } from './page-words.ts';

let words: SearchWords;
/** How many names are shown. */
const most = 7;
/** A reader who stops for so long wants the text searched; once its index is there, it costs nothing to look. */
let pause = 250;

/** Answers in the box while a reader types: names at once, the text where there is no such name. */
export function suggestIn(dialog: HTMLDialogElement, said: SearchWords): void {
	words = said;
	const input = dialog.querySelector<HTMLInputElement>('input')!;
	const list = dialog.querySelector<HTMLElement>('[role=listbox]')!;
	const status = dialog.querySelector<HTMLElement>('[role=status]')!;
	let turn = 0;
	let selected = -1;
	let waiting: ReturnType<typeof setTimeout> | undefined;

	const options = () => [...list.children] as HTMLAnchorElement[];
	const select = (index: number) => {
		const all = options();
		// One step before the first and after the last is the field itself.
		const places = all.length + 1;
		selected = ((index + places + 1) % places) - 1;
		all.forEach((option, at) => (option.ariaSelected = String(at === selected)));
		input.setAttribute('aria-activedescendant', all[selected]?.id ?? '');
		all[selected]?.scrollIntoView({ block: 'nearest' });
	};
	const show = (entries: HTMLAnchorElement[], said: string, state: 'loading' | 'done' | 'failed') => {
		entries.forEach((entry, at) => Object.assign(entry, { id: `search-box-${at}`, role: 'option', tabIndex: -1 }));
		list.replaceChildren(...entries);
		list.dataset.total = String(list.querySelectorAll('[data-search-result]').length);
		list.dataset.state = state;
		input.ariaExpanded = String(entries.length > 0);
		status.textContent = said;
		select(-1);
	};
	const answer = async () => {
		const mine = ++turn;
		clearTimeout(waiting);
		const query = input.value.trim();
		if (!query) return show([], '', 'done');
		const names = await namesOrNone(words.names, query);
		if (mine !== turn) return;
		const hits = matchNames(names, query).slice(0, most);
		const rest = wholeText(query);
		if (hits.length) return show([...hits.map(nameOption), rest], counted(hits.length), 'done');
		show([rest], words.loading, 'loading');
		waiting = setTimeout(() => {
			void textOptions(query).then(
				({ entries, total }) => {
					pause = 25;
					if (mine === turn) show([...entries, rest], total ? counted(total) : filled(words.none, { query }), 'done');
				},
				() => mine === turn && show([], '', 'failed'),
			);
		}, pause);
	};

	input.addEventListener('input', (event) => {
		// While an input method composes, the box holds half a word.
		if (!(event as InputEvent).isComposing) void answer();
	});
	input.addEventListener('compositionend', () => void answer());
	input.addEventListener('keydown', (event) => {
		// Enter ends a composition and must not also leave the page; Safari tells that only by the code.
		if (event.isComposing || event.keyCode === 229) return;
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step) select(selected + step);
		else if (event.key === 'Enter' && selected >= 0) options()[selected]!.click();
		else return;
		event.preventDefault();
	});
	dialog.addEventListener('click', ({ target }) => {
		if ((target as Element).matches('dialog, [data-search-close]')) dialog.close();
	});
	void answer();
}

/** Pages that hold what was typed; what searches the text is fetched only now. */
async function textOptions(query: string): Promise<{ entries: HTMLAnchorElement[]; total: number }> {
	const { pagesFor } = await import('./results.ts');
	const { pages, total } = await pagesFor(words, await namesOrNone(words.names, query), query);
	const entries = pages.map(({ url, title, excerpt }) => {
		const link = option(url, title);
		link.search = `?${new URLSearchParams({ mark: query })}`;
		link.append(span('excerpt', ...excerpt));
		return link;
	});
	return { entries, total };
}

function counted(count: number): string {
	return filled(count === 1 ? words.one : words.many, { count });
}

function nameOption(hit: NameHit): HTMLAnchorElement {
	const link = option(addressOf(words, hit), titleOf(words, hit));
	const note = noteOf(words, hit);
	link.append(span('label', [words.kinds[hit.article.kind]!.label, note].filter(Boolean).join(' · ')));
	return link;
}

function option(href: string, title: string): HTMLAnchorElement {
	const link = document.createElement('a');
	link.href = href;
	link.dataset.searchResult = '';
	link.append(span('title', title));
	return link;
}

/** The way to the search page, always last. */
function wholeText(query: string): HTMLAnchorElement {
	const link = option(`${words.page}?${new URLSearchParams({ q: query })}`, '');
	delete link.dataset.searchResult;
	link.replaceChildren(span('label', filled(words.wholeText, { query })));
	return link;
}

function span(name: string, ...content: (string | Node)[]): HTMLElement {
	const element = document.createElement('span');
	element.className = name;
	element.append(...content);
	return element;
}
