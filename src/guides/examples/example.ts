import { locales, type Locale } from '../../model/locale.ts';

/** A file as an example shows it: its path in the content folder, and its text; a body stands without its frontmatter. */
export interface ExampleFile {
	path: string;
	text: string;
}

/** What draws a code, and what does not. */
export interface Example {
	bad: readonly ExampleFile[];
	good: readonly ExampleFile[];
}

/** An example for the readers of each language. */
export type Examples = Record<Locale, Example>;

type Words = string | Record<Locale, string>;

/** Two versions of one file; `zh` and `en` where the examples differ by language. */
export function inFile(path: string | ((locale: Locale) => string), bad: Words, good: Words): Examples {
	return inEach((locale) => {
		const file = typeof path === 'string' ? path : path(locale);
		return { bad: [{ path: file, text: said(bad, locale) }], good: [{ path: file, text: said(good, locale) }] };
	});
}

/** Two versions of an article’s body. */
export function inBody(bad: Words, good: Words): Examples {
	return inFile((locale) => `firms/example/${locale}.mdx`, bad, good);
}

/** Two versions of an article’s fields, one field or more to a line. */
export function inFields(bad: string, good: string, path = 'firms/example/zh.mdx'): Examples {
	return inFile(path, `---\n${bad}\n---`, `---\n${good}\n---`);
}

/** Two versions of an article’s facts. */
export function inFacts(bad: string, good: string): Examples {
	return inFile('firms/example/facts.yaml', bad, good);
}

/** The same text under two names. */
export function named(bad: string, good: string, text: string): Examples {
	return inEach(() => ({ bad: [{ path: bad, text }], good: [{ path: good, text }] }));
}

/** Several files on either side. */
export function inFiles(bad: Record<string, string>, good: Record<string, string>): Examples {
	const files = (texts: Record<string, string>) => Object.entries(texts).map(([path, text]) => ({ path, text }));
	return inEach(() => ({ bad: files(bad), good: files(good) }));
}

function inEach(make: (locale: Locale) => Example): Examples {
	return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Examples;
}

function said(words: Words, locale: Locale): string {
	return typeof words === 'string' ? words : words[locale];
}
