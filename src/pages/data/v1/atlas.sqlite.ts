import { sqliteFile } from '../../../data/sqlite.ts';
import { published } from '../../../site.ts';

export async function GET(): Promise<Response> {
	return new Response(Buffer.from(sqliteFile(await published())), {
		headers: { 'Content-Type': 'application/vnd.sqlite3' },
	});
}
