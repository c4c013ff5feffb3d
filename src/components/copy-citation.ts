/**
 * Gives each citation of an article a button that copies it, and fills in the day on which it is read. Without it,
 * citations are text.
 */
const words = document.getElementById('cite')?.dataset;
// Swedes write days the way citations do: 2026-01-31.
const today = new Date().toLocaleDateString('sv');

// Below an article; the front page has a card as well, but no words for buttons.
for (const citation of document.querySelectorAll<HTMLElement>('.page-after .citation')) {
	const { copy, copied, selected, read } = words!;
	const end = citation.lastChild!;
	end.textContent = end.textContent!.replace(`[${read}]`, `[${today}]`);
	const button = document.createElement('button');
	button.className = 'copy';
	button.textContent = copy!;
	// What is said aloud when the button's own words change.
	button.ariaLive = 'polite';
	button.onclick = async () => {
		// A figure is copied with what it rests on and what others say, but without this page's numbers of the sources.
		const lines = citation.closest('.card')!.querySelectorAll<HTMLElement>('.citation, .card-note, .card-value, li');
		const text = Array.from(lines, (line) => line.innerText).join('\n');
		try {
			await navigator.clipboard.writeText(text.replace(/^\[\d+]/gm, ''));
			button.textContent = copied!;
		} catch {
			// Browsers refuse the clipboard to pages without https, or when the reader said so: the text is selected instead.
			getSelection()!.selectAllChildren(citation);
			button.textContent = selected!;
		}
		setTimeout(() => (button.textContent = copy!), 4_000);
	};
	citation.after(button);
}

export {};
