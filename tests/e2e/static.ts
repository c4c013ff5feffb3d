import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
};

/** Serves a built folder under its path, as a plain host does, or as one that sends these headers. */
export async function served(
	folder: string,
	base: string,
	headers: Readonly<Record<string, string>> = {},
): Promise<{ server: Server; address: string }> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url!, 'http://localhost');
		const below = pathname.startsWith(base) ? pathname.slice(base.length) : 'missing';
		const path = below === '' || below.endsWith('/') ? `${below}index.html` : below;
		readFile(join(folder, path)).then(
			(bytes) =>
				response.writeHead(200, { ...headers, 'Content-Type': typeOf(path), 'Cache-Control': 'max-age=60' }).end(bytes),
			() => response.writeHead(404).end(),
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { server, address: `http://localhost:${(server.address() as { port: number }).port}${base}` };
}

function typeOf(path: string): string {
	return types[extname(path)] ?? 'application/octet-stream';
}
