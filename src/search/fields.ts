/**
 * Where on its page a word stands. Pagefind keeps one number of 1 to 240 with every word, meant as its weight; it
 * carries our fields, and for titles and headings also their length, so that the rank of a hit is known before
 * anything of the page is loaded.
 */
export type Field = 'title' | 'names' | 'summary' | 'heading' | 'text';

const longest = { title: 100, heading: 30 };

/** The number that says: this field, of that many words. */
export function fieldCode(field: Field, words: number): number {
	if (field === 'title') return 128 + Math.min(words, longest.title);
	if (field === 'heading') return 64 + Math.min(words, longest.heading);
	if (field === 'names') return 110;
	if (field === 'summary') return 100;
	// The one number that costs nothing in the index.
	return 25;
}

/** What the number says; `words` is 0 where the length was not kept. */
export function fieldOf(code: number): { field: Field; words: number } {
	if (code >= 128) return { field: 'title', words: code === 128 + longest.title ? 0 : code - 128 };
	if (code === 110) return { field: 'names', words: 0 };
	if (code === 100) return { field: 'summary', words: 0 };
	if (code >= 64) return { field: 'heading', words: code === 64 + longest.heading ? 0 : code - 64 };
	return { field: 'text', words: 0 };
}

/** Pagefind multiplies a written weight by 24 and cuts off the rest. */
export function writtenWeight(code: number): string {
	return ((code + 0.5) / 24).toFixed(3);
}
