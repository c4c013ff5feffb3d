import { jsonFiles } from '../../../data/files.ts';
import { published } from '../../../site.ts';

export async function getStaticPaths() {
	return [...jsonFiles(await published())].map(([file, content]) => ({ params: { file }, props: { content } }));
}

export function GET({ props }: { props: { content: () => unknown } }): Response {
	return Response.json(props.content());
}
