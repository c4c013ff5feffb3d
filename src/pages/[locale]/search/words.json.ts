import type { Locale } from '../../../model/locale.ts';
import { boxWords } from '../../../search/site-words.ts';
import { inBothLanguages, to } from '../../../site.ts';

export const getStaticPaths = inBothLanguages;

/** The words of the search box, fetched with its script when search is wanted. */
export function GET({ params }: { params: { locale: Locale } }): Response {
	return new Response(JSON.stringify(boxWords(params.locale, to)), { headers: { 'content-type': 'application/json' } });
}
