import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a built site. */
export function text(folder: string, path: string): string {
	return readFileSync(join(folder, path), 'utf8');
}

/** One of its files under `/data/v1/`, read. */
export function data<Type>(folder: string, name: string): Type {
	return JSON.parse(text(folder, `data/v1/${name}.json`)) as Type;
}
