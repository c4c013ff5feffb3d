import { libraryFile } from '../../contribute/library-file.ts';
import { library } from '../../site.ts';

/** Every id that a contribution may name, for the form; fetched on its page alone. */
export async function GET(): Promise<Response> {
	return new Response(JSON.stringify(libraryFile(await library())), {
		headers: { 'content-type': 'application/json' },
	});
}
