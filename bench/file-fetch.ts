import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What a server would have sent over the line: files packed by themselves as they are, others as gzip makes them. */
export class Line {
	bytes = 0;
	files = 0;
	private readonly packed = new Map<string, number>();

	/** Counts a file as if it had been fetched. */
	async add(path: string): Promise<void> {
		this.count(path, await readFile(path));
	}

	private count(path: string, content: Buffer): void {
		const isPacked = content[0] === 0x1f && content[1] === 0x8b;
		const size = this.packed.get(path) ?? (isPacked ? content.length : gzipSync(content, { level: 9 }).length);
		this.packed.set(path, size);
		this.bytes += size;
		this.files++;
	}

	/** A `fetch` for `file:` addresses that keeps the account. */
	readonly fetch = async (input: string | URL | Request): Promise<Response> => {
		const path = fileURLToPath(String(input).replace(/\?.*$/, ''));
		try {
			const content = await readFile(path);
			this.count(path, content);
			return new Response(new Uint8Array(content));
		} catch {
			return new Response('', { status: 404 });
		}
	};
}
