import type { Place, Problem } from '../model/problem.ts';
import { readYaml } from '../model/yaml.ts';
import type { MadeFile } from './make-files.ts';

/** Which field of the form each place of a made file was filled from. */
export interface FieldPlaces {
	whereOf: (problem: Problem) => string;
}

/** `rows` are the numbers in the draft of the entries that a list was made from. */
export function placesIn(file: MadeFile, rows: readonly number[]): FieldPlaces {
	const isText = file.from.startsWith('texts.');
	const end = isText ? file.text.indexOf('\n---\n', 4) + 1 : file.text.length;
	const source = isText ? file.text.slice(4, end) : file.text;
	const yaml = readYaml(source, file.path, isText ? 1 : 0);
	const bodyLine = isText ? file.text.slice(0, end).split('\n').length : Infinity;
	const known = pathsIn(yaml.value).map((path) => ({ path, place: yaml.placeOf(path) }));
	return {
		whereOf(problem) {
			if (problem.line > bodyLine) return `${file.from}.body`;
			const before = known.filter(({ place }) => !isBefore(problem, place));
			const last = before.reduce(
				(a, b) => (isBefore(a.place, b.place) || samePlace(a.place, b.place) ? b : a),
				before[0]!,
			);
			// What is missing is told at what it is missing from, the outermost thing that begins there.
			const isMissing = problem.code === 'missing-field';
			const around = isMissing ? before.find(({ place }) => samePlace(place, problem)) : undefined;
			const path = isMissing ? [...(around?.path ?? []), problem.values.field!] : (last?.path ?? []);
			return fieldAt(file.from, path, rows);
		},
	};
}

function fieldAt(from: string, path: readonly PropertyKey[], rows: readonly number[]): string {
	const [first, ...rest] = path.map(String) as [string?, ...string[]];
	if (first === undefined) return from;
	if (from === 'facts') return ['facts', rows[Number(first)], ...rest].join('.');
	if (!from.startsWith('texts.') || first === 'title' || first === 'summary') return [from, first, ...rest].join('.');
	return ['fields', first, ...rest].join('.');
}

/** Every path of a value, outer ones first. */
function pathsIn(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
	if (typeof value !== 'object' || value === null) return [path];
	const inner = Array.isArray(value)
		? value.map((item, index): [PropertyKey, unknown] => [index, item])
		: Object.entries(value);
	return [path, ...inner.flatMap(([key, item]) => pathsIn(item, [...path, key]))];
}

function isBefore(a: Pick<Place, 'line' | 'column'>, b: Pick<Place, 'line' | 'column'>): boolean {
	return a.line < b.line || (a.line === b.line && a.column < b.column);
}

function samePlace(a: Pick<Place, 'line' | 'column'>, b: Pick<Place, 'line' | 'column'>): boolean {
	return a.line === b.line && a.column === b.column;
}
