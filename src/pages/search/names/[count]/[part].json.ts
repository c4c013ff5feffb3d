import type { NamesFile } from '../../../../search/names-file.ts';
import { dividedNames } from '../../../../search/names-divided.ts';
import { library } from '../../../../site.ts';

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
