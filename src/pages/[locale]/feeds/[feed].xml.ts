import { feed, feedNames, type FeedName } from '../../../data/feeds.ts';
import { locales, type Locale } from '../../../model/locale.ts';
import { published } from '../../../site.ts';

export function getStaticPaths() {
	return locales.flatMap((locale) => feedNames.map((name) => ({ params: { locale, feed: name } })));
}

export async function GET({ params }: { params: { locale: Locale; feed: FeedName } }): Promise<Response> {
	const { atom } = feed(await published(), params.feed, params.locale);
	return new Response(atom, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
