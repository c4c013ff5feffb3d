import { llmsText } from '../data/llms.ts';
import { published } from '../site.ts';

export async function GET(): Promise<Response> {
	return new Response(llmsText(await published()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
