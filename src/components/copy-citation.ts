/**
 * Gives each citation of an article a button that copies it, and fills in the day on which it is read. Without it,
 * citations are text.
 */
const cite = document.getElementById('cite');
const words = cite?.dataset ?? {};
// Swedes write days the way citations do: 2026-01-31.
const today = new Date().toLocaleDateString('sv');

for (const citation of document.querySelectorAll<HTMLElement>('.citation')) {
	const [start] = citation.childNodes;
	start!.textContent = start!.textContent!.replace(`[${words.read}]`, `[${today}]`);
	const button = document.createElement('button');
	button.className = 'copy';
	button.textContent = words.copy!;
	// What is said aloud when the button's own words change.
	button.ariaLive = 'polite';
	button.addEventListener('click', () => void copy(citation, button));
	citation.after(button);
}

async function copy(citation: HTMLElement, button: HTMLButtonElement): Promise<void> {
	try {
		await navigator.clipboard.writeText(citation.textContent);
		button.textContent = words.copied!;
	} catch {
		// Browsers refuse the clipboard to pages without https, or when the reader said so: the text is selected instead.
		getSelection()?.selectAllChildren(citation);
		button.textContent = words.selected!;
	}
	setTimeout(() => (button.textContent = words.copy!), 4_000);
}
