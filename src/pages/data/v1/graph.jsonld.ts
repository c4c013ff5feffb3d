import { graphJsonLd } from '../../../data/json-ld.ts';
import { published } from '../../../site.ts';

export async function GET(): Promise<Response> {
	return Response.json(graphJsonLd(await published()), { headers: { 'Content-Type': 'application/ld+json' } });
}
