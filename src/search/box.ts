import type { SearchWords } from './page-words.ts';

/**
 * Opens search from anywhere on a page: by its link, by `/`, by Ctrl-K or ⌘-K. Nothing more is fetched before that.
 * Where search itself is the page, the keys lead to its field. Coming from search, what was sought is marked.
 */
const dialog = document.querySelector<HTMLDialogElement>('[data-search-box]');
let answering: Promise<void> | undefined;
const field = document.querySelector<HTMLInputElement>('[data-search-page] input[name="q"]');

document.addEventListener('keydown', (event) => {
	const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
	const isCommand = ctrlKey || metaKey;
	const isMeant = isCommand ? key.toLowerCase() === 'k' && !shiftKey : key === '/' && !isTyping(event.target);
	if (event.isComposing || altKey || !isMeant) return;
	event.preventDefault();
	open();
});

document.querySelector('[data-search-open]')?.addEventListener('click', (event) => {
	const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
	if (ctrlKey || metaKey || shiftKey || !(dialog || field)) return;
	event.preventDefault();
	open();
});

if (isFromSearch()) void import('./mark-page.ts').then(({ markPage }) => markPage());

function open(): void {
	if (field) {
		field.focus();
		field.select();
	} else if (dialog) {
		if (!dialog.open) dialog.showModal();
		dialog.querySelector<HTMLInputElement>('input')!.select();
		answering ??= answerIn(dialog);
	}
}

/** Script and words come side by side. Where either does not, the box says so and leads on; opened again, it tries again. */
function answerIn(box: HTMLDialogElement): Promise<void> {
	const words = fetch(`${box.querySelector('form')!.action}words.json`).then((file) => file.json());
	return Promise.all([import('./suggest.ts'), words as Promise<SearchWords>]).then(
		([suggest, said]) => suggest.suggestIn(box, said),
		() => {
			answering = undefined;
			box.querySelector<HTMLElement>('[data-state]')!.dataset.state = 'failed';
		},
	);
}

function isTyping(target: EventTarget | null): boolean {
	return (target as Element).matches('input, textarea, select, [contenteditable]');
}

function isFromSearch(): boolean {
	return location.search.includes('mark=') || /\/search\/\?.*q=/.test(document.referrer);
}
