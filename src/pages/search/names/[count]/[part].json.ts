import { dividedNames, partsFor } from '../../../../search/names-divided.ts';
import { library } from '../../../../site.ts';

/** How many parts there are can be told without making them, which a thread that draws none of them need not do. */
export async function getStaticPaths() {
	const count = partsFor((await library()).articles.size);
	return Array.from({ length: count }, (_, part) => ({ params: { count: String(count), part: String(part) } }));
}

/** A part of the names; how many there are stands in its address, so that parts of two divisions are never mixed. */
export async function GET({ params }: { params: { part: string } }): Promise<Response> {
	const { parts } = dividedNames(await library());
	return new Response(JSON.stringify(parts[Number(params.part)]), { headers: { 'content-type': 'application/json' } });
}
