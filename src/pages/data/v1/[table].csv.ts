import { csvFiles } from '../../../data/files.ts';
import { published } from '../../../site.ts';

export async function getStaticPaths() {
	return [...csvFiles(await published())].map(([table, content]) => ({ params: { table }, props: { content } }));
}

export function GET({ props }: { props: { content: () => string } }): Response {
	return new Response(props.content(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}
