/**
 * What a text says, apart from how it is set: letters, digits and the signs that belong to figures. Case, spaces,
 * line ends, quotes, commas, dashes and the width of characters are left out, so that mending them changes nothing.
 */
export function meaningOf(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
		.replace(/(?<![\p{L}\p{N}]|\d )[-−](?=\d)|(?<=\p{Script=Han})[-−](?=\d)/gu, '−')
		.replace(betweenDigits, signBetween)
		.replace(unsaid, '')
		.replace(/(?<!\d) | (?!\d)/g, '');
}

const betweenDigits = /(?<=\d)[^\p{L}\p{N}\p{Sc}%‰°▢+=<>±×]+(?=\d)/gu;
/** Everything but letters, digits, what belongs to figures, and the four signs of `inFigures`. */
const unsaid = /[^\p{L}\p{M}\p{N}\p{Sc}\p{Sm}%‰°▢\uE000-\uE003 ]+/gu;
/** What may stand inside a figure; each has a private sign while all other marks are taken out. */
const inFigures: readonly [form: RegExp, sign: string][] = [
	[/^\.$/, '\uE000'],
	[/^[~‐‑‒–—−-]+$/, '\uE001'],
	[/^\/$/, '\uE002'],
	[/^:$/, '\uE003'],
];

/** `1.5`, `2022–2024`, `1:3` keep their sense; between two figures of a list one space is left. */
function signBetween(between: string): string {
	return inFigures.find(([form]) => form.test(between.trim()))?.[1] ?? ' ';
}

/**
 * Five letters and digits that stand for what a text says: short enough for one line a section, and the same on every
 * machine and in a browser. One changed text in sixty million keeps its digest. Articles hold digests: never change this.
 */
export function digestOf(text: string): string {
	return shortHash(meaningOf(text), 5);
}

/** A text's bytes as a few letters and digits. */
export function shortHash(text: string, length: number): string {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
	// FNV's low bits are weak in short texts; Murmur's last step spreads them.
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	hash = (hash ^ (hash >>> 16)) >>> 0;
	return (hash % 36 ** length).toString(36).padStart(length, '0');
}
