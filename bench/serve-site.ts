import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serverHeaders } from '../src/policy.ts';

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
};

/** What a server has sent so far: answers, and bytes of their bodies. */
export interface Sent {
	requests: number;
	bytes: number;
}

/** Serves a built site as `servers/` do: packed, with the policy’s headers, hashed names kept for a year; late by the delay. */
export function serveSite(
	folder: string,
	headers: Readonly<Record<string, string>> = serverHeaders,
	delay = 0,
): Promise<{ address: string; sent: Sent; close(): void }> {
	const sent = { requests: 0, bytes: 0 };
	const packed = new Map<string, Buffer>();
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(`http://localhost${request.url}`).pathname);
		const found = join(folder, path.endsWith('/') ? `${path}index.html` : path);
		const isFound = !path.includes('..') && existsSync(found) && extname(found) !== '';
		const file = isFound ? found : join(folder, '404.html');
		const type = types[extname(file)];
		const isPacked = type !== undefined && /\bbr\b/.test(String(request.headers['accept-encoding']));
		if (!existsSync(file)) {
			response.writeHead(404).end();
			return;
		}
		const body = isPacked ? (packed.get(file) ?? brotliCompressSync(readFileSync(file))) : readFileSync(file);
		if (isPacked) packed.set(file, body);
		sent.requests++;
		sent.bytes += body.length;
		response.writeHead(isFound ? 200 : 404, {
			...headers,
			'Content-Type': type ?? 'application/octet-stream',
			'Cache-Control': cacheFor(path),
			...(isPacked && { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }),
		});
		setTimeout(() => response.end(body), delay);
	});
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			resolve({ address: `http://127.0.0.1:${port}/`, sent, close: () => server.close() });
		});
	});
}

function cacheFor(path: string): string {
	if (path.includes('/_astro/')) return 'public, max-age=31536000, immutable';
	if (path.endsWith('/')) return 'max-age=60';
	return 'no-cache';
}
