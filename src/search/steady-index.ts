import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** The files that Pagefind makes of one index, by their paths in its folder. */
export type Bundle = Map<string, Uint8Array>;

/**
 * Puts an index into one order. Pagefind writes its filters in whatever order its tables hold them, which differs from
 * run to run; one content must make one site, byte for byte. Filters are sorted and named anew by what they hold.
 */
export function steadyIndex(bundle: Bundle): void {
	const entryPath = 'pagefind-entry.json';
	const entry = JSON.parse(Buffer.from(taken(bundle, entryPath)).toString('utf8')) as {
		languages: Record<string, { hash: string }>;
	};
	for (const [language, about] of Object.entries(entry.languages)) {
		const meta = read(bundle, `pagefind.${about.hash}.pf_meta`);
		const filters = listIn(meta, 3).map((pair) => [textIn(pair, 0), textIn(pair, 1)] as const);
		const named: Value[] = [];
		for (const [name, hash] of [...filters].sort(([a], [b]) => compare(a, b))) {
			const [, values] = read(bundle, `filter/${hash}.pf_filter`) as [Value, Value[]];
			const sorted = [...values].sort((a, b) => compare(textIn(a, 0), textIn(b, 0)));
			const bytes = written([name, sorted]);
			const next = `${language}_${shortHash(bytes, 7)}`;
			bundle.set(`filter/${next}.pf_filter`, gzipSync(bytes, { level: 9 }));
			named.push([name, next]);
		}
		const bytes = written((meta as Value[]).map((part, at) => (at === 3 ? named : part)));
		about.hash = `${language}_${shortHash(bytes, 11)}`;
		bundle.set(`pagefind.${about.hash}.pf_meta`, gzipSync(bytes, { level: 9 }));
	}
	bundle.set(entryPath, Buffer.from(JSON.stringify(entry)));
}

/** Takes a file out of a bundle: it goes back under another name. */
function taken(bundle: Bundle, path: string): Uint8Array {
	const bytes = bundle.get(path);
	if (!bytes) throw new Error(`Pagefind made no ${path}.`);
	bundle.delete(path);
	return bytes;
}

const signature = 'pagefind_dcd';

/** What Pagefind 1.5.2 writes into filters and tables of contents: numbers, texts and lists, as CBOR. */
type Value = number | string | Value[];

function read(bundle: Bundle, path: string): Value {
	const bytes = gunzipSync(taken(bundle, path)).subarray(signature.length);
	const { value, end } = valueAt(bytes, 0);
	if (end !== bytes.length) throw new Error(`${path} is not what Pagefind 1.5.2 writes.`);
	return value;
}

function valueAt(bytes: Buffer, at: number): { value: Value; end: number } {
	const [kind, short] = [bytes[at]! >> 5, bytes[at]! & 31];
	const size = short < 24 ? 0 : 2 ** (short - 24);
	if (short > 26 || ![0, 3, 4].includes(kind)) throw new Error('Pagefind’s index holds something unknown.');
	const number = size === 0 ? short : bytes.readUIntBE(at + 1, size);
	let end = at + 1 + size;
	if (kind === 0) return { value: number, end };
	if (kind === 3) return { value: bytes.toString('utf8', end, end + number), end: end + number };
	const list: Value[] = [];
	while (list.length < number) {
		const next = valueAt(bytes, end);
		list.push(next.value);
		end = next.end;
	}
	return { value: list, end };
}

function written(value: Value): Buffer {
	return Buffer.concat([Buffer.from(signature), encoded(value)]);
}

function encoded(value: Value): Buffer {
	if (typeof value === 'number') return head(0, value);
	if (typeof value !== 'string') return Buffer.concat([head(4, value.length), ...value.map(encoded)]);
	const text = Buffer.from(value);
	return Buffer.concat([head(3, text.length), text]);
}

function head(kind: number, number: number): Buffer {
	if (number < 24) return Buffer.from([(kind << 5) | number]);
	const size = number < 2 ** 8 ? 1 : number < 2 ** 16 ? 2 : 4;
	const bytes = Buffer.alloc(1 + size);
	bytes[0] = (kind << 5) | (24 + Math.log2(size));
	bytes.writeUIntBE(number, 1, size);
	return bytes;
}

function shortHash(bytes: Buffer, length: number): string {
	return createHash('sha256').update(bytes).digest('hex').slice(0, length);
}

function listIn(value: Value, at: number): Value[] {
	return (value as Value[])[at] as Value[];
}

function textIn(value: Value, at: number): string {
	return (value as Value[])[at] as string;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
