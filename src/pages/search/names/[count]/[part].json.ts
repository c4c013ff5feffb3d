import { dividedNames, partsOfNames } from '../../../../search/names-divided.ts';
import { library } from '../../../../site.ts';

/** Only how many there are is wanted here: each thread asks for paths, and dividing the names takes a while. */
export async function getStaticPaths() {
	const count = partsOfNames((await library()).articles.size);
	return Array.from({ length: count }, (_, part) => ({ params: { count: String(count), part: String(part) } }));
}

/** A part of the names; how many there are stands in its address, so that parts of two divisions are never mixed. */
export async function GET({ params }: { params: { part: string } }): Promise<Response> {
	return Response.json(dividedNames(await library()).parts[Number(params.part)]);
}
