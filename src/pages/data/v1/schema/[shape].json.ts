import { jsonSchema, shapeNames } from '../../../../data/files.ts';
import type { ShapeName } from '../../../../data/shapes.ts';
import { published } from '../../../../site.ts';

export function getStaticPaths() {
	return shapeNames.map((shape) => ({ params: { shape } }));
}

export async function GET({ params }: { params: { shape: ShapeName } }): Promise<Response> {
	return Response.json(jsonSchema(await published(), params.shape), {
		headers: { 'Content-Type': 'application/schema+json' },
	});
}
