/** What is remembered is forgotten at once when it has become this many; a large library says the same things often. */
const most = 5000;

/** Remembers what something makes of a text or a number: the words of a figure are asked for ten times a page. */
export function remembering<Given extends string | number>(make: (given: Given) => string): (given: Given) => string {
	const known = new Map<Given, string>();
	return (given) => {
		const told = known.get(given);
		if (told !== undefined) return told;
		if (known.size >= most) known.clear();
		const words = make(given);
		known.set(given, words);
		return words;
	};
}
