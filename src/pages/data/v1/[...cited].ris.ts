import { ris, type Citation } from '../../../data/citations.ts';
import { citationFiles } from '../../../data/files.ts';
import { published } from '../../../site.ts';

export async function getStaticPaths() {
	return [...citationFiles(await published())].map(([cited, content]) => ({ params: { cited }, props: { content } }));
}

export function GET({ props }: { props: { content: () => Citation[] } }): Response {
	return new Response(ris(props.content()), {
		headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
	});
}
