/**
 * Titles a report with what it is about as it is opened: a section's heading, or what a figure measures. Without this
 * script it names the page and the place alone.
 */
document.addEventListener('click', ({ target }) => {
	const link = (target as Element).closest<HTMLAnchorElement>('[class$=mend] a');
	if (!link) return;
	const about = (link.closest('.card')?.firstChild ?? link.parentElement!.previousElementSibling!).textContent;
	link.href = link.href.replace(/&title=.*|$/, `&title=${encodeURIComponent(`${document.title} · ${about}`)}`);
});

export {};
