/**
 * Gives each citation of an article a button that copies it, and fills in the day on which it is read. Without it,
 * citations are text.
 */
const cite = document.getElementById('cite');
const words = cite?.dataset ?? {};
// Swedes write days the way citations do: 2026-01-31.
const today = new Date().toLocaleDateString('sv');

for (const citation of document.querySelectorAll<HTMLElement>('.citation')) {
	const end = citation.lastChild!;
	end.textContent = end.textContent!.replace(`[${words.read}]`, `[${today}]`);
	const button = document.createElement('button');
	button.className = 'copy';
	button.textContent = words.copy!;
	// What is said aloud when the button's own words change.
	button.ariaLive = 'polite';
	button.addEventListener('click', () => void copy(citation, button));
	citation.after(button);
}

/** A line without the number it has on this page alone; of a source, its title first. */
function lineOf(line: Element): string {
	const text = line.textContent.replace(/^\[\d+\] /, '');
	const title = line.querySelector('cite, .described')?.textContent;
	return title ? `${title}. ${text.slice(0, -title.length).trim()}` : text;
}

async function copy(citation: HTMLElement, button: HTMLButtonElement): Promise<void> {
	// A figure is copied with what it rests on and what others say; the citation of a page stands alone.
	const card = citation.closest('.card')!;
	const grounds = [...card.querySelectorAll('.card-note, .card-sources > li, .other > .card-value')];
	try {
		await navigator.clipboard.writeText([citation, ...grounds].map(lineOf).join('\n'));
		button.textContent = words.copied!;
	} catch {
		// Browsers refuse the clipboard to pages without https, or when the reader said so: the text is selected instead.
		const last = grounds.at(-1) ?? citation;
		getSelection()?.setBaseAndExtent(citation, 0, last, last.childNodes.length);
		button.textContent = words.selected!;
	}
	setTimeout(() => (button.textContent = words.copy!), 4_000);
}
