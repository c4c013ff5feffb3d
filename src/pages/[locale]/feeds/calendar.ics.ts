import { calendar } from '../../../data/feeds.ts';
import type { Locale } from '../../../model/locale.ts';
import { inBothLanguages, published } from '../../../site.ts';

export const getStaticPaths = inBothLanguages;

export async function GET({ params }: { params: { locale: Locale } }): Promise<Response> {
	return new Response(calendar(await published(), params.locale), {
		headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
	});
}
