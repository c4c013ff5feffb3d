import { bibtex, type Citation } from '../../../data/citations.ts';
import { citationFiles } from '../../../data/files.ts';
import { published } from '../../../site.ts';

export async function getStaticPaths() {
	return [...citationFiles(await published())].map(([cited, content]) => ({ params: { cited }, props: { content } }));
}

export function GET({ props }: { props: { content: () => Citation[] } }): Response {
	return new Response(bibtex(props.content()), { headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' } });
}
