/**
 * Opens search from anywhere on a page: by its link, by `/`, by Ctrl-K or ⌘-K. Nothing more is fetched before that.
 * Where search itself is the page, the keys lead to its field. Coming from search, what was sought is marked.
 */
const dialog = document.querySelector<HTMLDialogElement>('[data-search-box]');
const field = document.querySelector<HTMLInputElement>('[data-search-page] input[name="q"]');

document.addEventListener('keydown', (event) => {
	const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
	const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
	if (event.isComposing || !(isSlash || isK)) return;
	event.preventDefault();
	open();
});

document.querySelector('[data-search-open]')?.addEventListener('click', (event) => {
	const { button, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
	if (button !== 0 || ctrlKey || metaKey || shiftKey || !(dialog || field)) return;
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
		void import('./suggest.ts').then(({ suggestIn }) => suggestIn(dialog));
	}
}

function isTyping(target: EventTarget | null): boolean {
	return (target as Element).matches('input, textarea, select, [contenteditable]');
}

function isFromSearch(): boolean {
	return location.search.includes('mark=') || /\/search\/\?.*q=/.test(document.referrer);
}

export {};
