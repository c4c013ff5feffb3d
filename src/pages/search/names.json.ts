import { dividedNames } from '../../search/names-divided.ts';
import { library } from '../../site.ts';

/** Every name of the library, for the search box; of a large one, what its parts are read by. */
export async function GET(): Promise<Response> {
	const { file } = dividedNames(await library());
	return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
}
