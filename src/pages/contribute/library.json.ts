import { dividedLibrary } from '../../contribute/divided-library.ts';
import { library } from '../../site.ts';

/** Every id that a contribution may name, or of a large library where to find them, for the form; fetched on its page alone. */
export async function GET(): Promise<Response> {
	return new Response(JSON.stringify(dividedLibrary(await library()).file), {
		headers: { 'content-type': 'application/json' },
	});
}
