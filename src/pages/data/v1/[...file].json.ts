import { jsonFiles } from '../../../data/files.ts';
import { published } from '../../../site.ts';

export async function getStaticPaths() {
	return [...jsonFiles(await published()).keys()].map((file) => ({ params: { file } }));
}

export async function GET({ params }: { params: { file: string } }): Promise<Response> {
	return Response.json(jsonFiles(await published()).get(params.file)!());
}
