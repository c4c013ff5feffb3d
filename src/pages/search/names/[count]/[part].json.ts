import type { NamesFile } from '../../../../search/names-file.ts';
import { dividedNames } from '../../../../search/names-divided.ts';
import { library } from '../../../../site.ts';

/** Each part is handed its articles, so that after an edit only those parts are drawn again that hold the article. */
export async function getStaticPaths() {
	const { parts } = dividedNames(await library());
	return parts.flatMap((articles, part) =>
		articles.length > 0 ? [{ params: { count: String(parts.length), part: String(part) }, props: { articles } }] : [],
	);
}

/** A part of the names; how many there are stands in its address, so that parts of two divisions are never mixed. */
export function GET({ props }: { props: { articles: NamesFile['articles'] } }): Response {
	return new Response(JSON.stringify(props.articles), { headers: { 'content-type': 'application/json' } });
}
