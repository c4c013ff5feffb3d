import { bibtex } from '../../../data/citations.ts';
import { citationFiles } from '../../../data/files.ts';
import { published } from '../../../site.ts';

export async function getStaticPaths() {
	return [...citationFiles(await published()).keys()].map((cited) => ({ params: { cited } }));
}

export async function GET({ params }: { params: { cited: string } }): Promise<Response> {
	return new Response(bibtex(citationFiles(await published()).get(params.cited)!()), {
		headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
	});
}
