/**
 * Makes the page behind a link ready that is hovered or focused, so that it is there when it is asked for. A browser that
 * knows speculation rules (`src/inline-scripts.ts`) draws the page that a marked link leads to; by itself it would wait
 * three times as long, and know nothing of focus. In others the page is fetched. Readers who save data are left alone,
 * and so are addresses that are no page: those of pages end with a slash.
 */
/** Browsers without rules: asks for the page that was last meant. */
const hint = document.createElement('link');
hint.rel = 'prefetch';
document.head.append(hint);
let waiting: ReturnType<typeof setTimeout>;
let marked: HTMLElement | undefined;

if (!(navigator as { connection?: { saveData?: boolean } }).connection?.saveData) {
	document.addEventListener('pointerover', anticipate);
	document.addEventListener('focusin', anticipate);
}

/** Waits a moment: what is only passed over is not meant. */
function anticipate({ target }: Event): void {
	clearTimeout(waiting);
	// Links in a drawing have no parts of an address; they are left alone.
	const link = (target as Element).closest<HTMLAnchorElement>('a:not([data-search-open], [href$="/new/"])');
	const { origin, pathname, search } = link ?? location;
	if (origin === location.origin && pathname.endsWith('/') && pathname !== location.pathname)
		waiting = setTimeout(() => {
			if ('prerendering' in document) {
				delete marked?.dataset.next;
				(marked = link!).dataset.next = '';
			} else hint.href = pathname + search;
		}, 65);
}

export {};
