import { namesFile } from '../../search/names-index.ts';
import { library } from '../../site.ts';

/** Every name of the library, for the search box. */
export async function GET(): Promise<Response> {
	return new Response(JSON.stringify(namesFile(await library())), { headers: { 'content-type': 'application/json' } });
}
