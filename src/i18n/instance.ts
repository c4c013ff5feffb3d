import { createInstance, type i18n } from 'i18next';
import type { Locale } from '../model/locale.ts';

/** A speaker of one language that knows these words. */
export function instanceFor(locale: Locale, words: object): i18n {
	const instance = createInstance();
	void instance.init({
		lng: locale,
		initAsync: false,
		resources: { [locale]: { translation: words } },
		// No language stands in for another: a missing word must be seen, and a test finds it.
		fallbackLng: false,
		interpolation: { escapeValue: false },
	});
	return instance;
}
