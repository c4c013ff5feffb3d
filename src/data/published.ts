import type { Library } from '../library.ts';
import type { Addresses } from '../model/href.ts';
import type { Locale } from '../model/locale.ts';

/** What records are made from: the library, and how its addresses are written in full. */
export interface Published {
	library: Library;
	to: Addresses;
	absolute: (path: string) => string;
}

/** The same question asked in each language. */
export function inBoth<Value>(of: (locale: Locale) => Value): Record<Locale, Value> {
	return { zh: of('zh'), en: of('en') };
}
