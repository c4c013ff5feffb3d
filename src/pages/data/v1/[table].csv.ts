import { csvFiles } from '../../../data/files.ts';
import { published } from '../../../site.ts';

export async function getStaticPaths() {
	return [...csvFiles(await published()).keys()].map((table) => ({ params: { table } }));
}

export async function GET({ params }: { params: { table: string } }): Promise<Response> {
	return new Response(csvFiles(await published()).get(params.table)!(), {
		headers: { 'Content-Type': 'text/csv; charset=utf-8' },
	});
}
