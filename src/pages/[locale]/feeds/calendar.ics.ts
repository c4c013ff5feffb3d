import { calendar, futureEvents } from '../../../data/feeds.ts';
import type { Locale } from '../../../model/locale.ts';
import { inBothLanguages, published } from '../../../site.ts';

/** A calendar without an entry is none. */
export async function getStaticPaths() {
	return futureEvents(await published()).length > 0 ? inBothLanguages() : [];
}

export async function GET({ params }: { params: { locale: Locale } }): Promise<Response> {
	return new Response(calendar(await published(), params.locale), {
		headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
	});
}
