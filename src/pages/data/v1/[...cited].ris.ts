import { ris } from '../../../data/citations.ts';
import { citationFiles } from '../../../data/files.ts';
import { published } from '../../../site.ts';

export async function getStaticPaths() {
	return [...citationFiles(await published()).keys()].map((cited) => ({ params: { cited } }));
}

export async function GET({ params }: { params: { cited: string } }): Promise<Response> {
	return new Response(ris(citationFiles(await published()).get(params.cited)!()), {
		headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
	});
}
