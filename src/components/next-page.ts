/**
 * Fetches the page behind a link that is hovered or focused, so that it is there when it is asked for. Where a server
 * has sent its speculation rules (`public/speculation-rules.json`), the browser sees to what is hovered by itself.
 * Readers who save data are left alone, and so are addresses that are no page: those of pages end with a slash.
 */
const fetched = new Set([location.pathname]);
let waiting: ReturnType<typeof setTimeout>;

if (!(navigator as { connection?: { saveData?: boolean } }).connection?.saveData) {
	document.addEventListener('pointerover', (event) => !hasRules() && anticipate(event));
	document.addEventListener('focusin', anticipate);
}

/** Waits a moment: what is only passed over is not meant. */
function anticipate({ target }: Event): void {
	clearTimeout(waiting);
	// Links in a drawing have no parts of an address; they are left alone.
	const link = (target as Element).closest<HTMLAnchorElement>('a:not([data-search-open])');
	const { origin, pathname, search } = link ?? location;
	if (origin === location.origin && pathname.endsWith('/') && !fetched.has(pathname))
		waiting = setTimeout(() => {
			fetched.add(pathname);
			document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: pathname + search }));
		}, 65);
}

function hasRules(): boolean {
	return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/speculation-rules.json'));
}

export {};
