import { wordsFor } from '../i18n/index.ts';
import type { Locale } from '../model/locale.ts';

/** The title of one part of a list: what the list is, what the part holds, and which page of it where there are several. */
export function partTitle(list: string, group: string, part: { number: number }, locale: Locale): string {
	return numbered(`${list}${wordsFor(locale)('list.colon')}${group}`, part, locale);
}

/** A part as lists of parts name it, shorter than its title. */
export function partLabel(group: string, { number }: { number: number }, locale: Locale): string {
	return number > 1 ? wordsFor(locale)('list.numbered', { group, number }) : group;
}

/** A title with the number of its page, from the second on. */
export function numbered(title: string, { number }: { number: number }, locale: Locale): string {
	const t = wordsFor(locale);
	return number > 1 ? `${title}${t('list.separator')}${t('list.part', { number })}` : title;
}
