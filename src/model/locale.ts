/** The two languages of the Atlas. */
export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

/** What stands in `lang=""`: chooses glyphs, quotes, voice and search index. */
export const languageTag: Record<Locale, string> = { zh: 'zh-Hans', en: 'en' };

/** Each language's name in itself. */
export const ownName: Record<Locale, string> = { zh: '中文', en: 'English' };

export function otherLocale(locale: Locale): Locale {
	return locale === 'zh' ? 'en' : 'zh';
}

export function isLocale(value: string): value is Locale {
	return (locales as readonly string[]).includes(value);
}
