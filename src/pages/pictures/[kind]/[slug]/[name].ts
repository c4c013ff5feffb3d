import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIContext } from 'astro';
import { library } from '../../../../site.ts';

export async function getStaticPaths() {
	return [...(await library()).articles.values()].flatMap(({ kind, slug, pictures }) =>
		pictures.map((name) => ({ params: { kind, slug, name } })),
	);
}

/** An article's picture, byte for byte as it lies in the article's folder. */
export async function GET({ params }: APIContext): Promise<Response> {
	const { folder } = await library();
	return new Response(await readFile(join(folder, params.kind!, params.slug!, params.name!)));
}
