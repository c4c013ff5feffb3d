/** The choice of a kind goes along to other years and firms, and is told to those who hear the page. */
const filter = document.querySelector('[data-timeline-filter]');

function carry(): void {
	const chosen = location.hash.startsWith('#about-') ? location.hash : '';
	for (const link of filter!.querySelectorAll<HTMLAnchorElement>('a[data-carries]')) {
		link.dataset.own ??= link.hash;
		// A year on this very page is reached by its own fragment; there is nothing to carry.
		if (link.pathname !== location.pathname) link.hash = chosen || link.dataset.own;
	}
	for (const link of filter!.querySelectorAll<HTMLAnchorElement>('a[id]'))
		if (link.hash === (chosen || '#all')) link.setAttribute('aria-current', 'true');
		else link.removeAttribute('aria-current');
}

if (filter) {
	carry();
	addEventListener('hashchange', carry);
}
