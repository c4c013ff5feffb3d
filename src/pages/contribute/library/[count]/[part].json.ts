import { dividedLibrary } from '../../../../contribute/divided-library.ts';
import type { LibraryPart } from '../../../../contribute/library-file.ts';
import { library } from '../../../../site.ts';

export async function getStaticPaths() {
	const { parts } = dividedLibrary(await library());
	return parts.map((own, part) => ({ params: { count: String(parts.length), part: String(part) }, props: { own } }));
}

/** A part of the list for the form; how many there are stands in its address, so that parts of two divisions are never mixed. */
export function GET({ props }: { props: { own: LibraryPart } }): Response {
	return new Response(JSON.stringify(props.own), { headers: { 'content-type': 'application/json' } });
}
