import { readMemory } from './memory.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { fieldIn, itemsIn, textIn } from './raw.ts';
import { firstDay, isPartialDate } from './time.ts';

/** A file's values as written, and where they stand. */
interface Written {
	value: unknown;
	placeOf: (path: readonly PropertyKey[]) => Place;
}

/** No right clock shows an earlier day than that on which this was written; one that does must not refuse a library. */
const earliestToday = '2026-11-22';

/**
 * Days of what someone has done, which cannot lie ahead: ages on all pages are counted from the newest of them, and
 * lists begin with it. Events, policies and the times of facts may lie ahead, for there are plans.
 */
export function datesAhead({ value, placeOf }: Written, as: 'text' | 'source' | 'changelog', today: string): Problem[] {
	const latest = latestDay(today);
	return donePaths(value, as).flatMap((path) => {
		const written = textIn(path.reduce<unknown>((inner, key) => at(inner, key), value)) ?? '';
		const isMemory = path[0] === 'translated-from';
		const day = isMemory ? (readMemory(written)?.on ?? '') : written;
		if (!isPartialDate(day) || firstDay(day) <= latest) return [];
		const field = String(isMemory ? path[0] : path.at(-1));
		return [problemAt(placeOf(path), 'date-ahead', { field, value: day, today })];
	});
}

function donePaths(value: unknown, as: 'text' | 'source' | 'changelog'): (string | number)[][] {
	if (as === 'source') return [['read']];
	if (as === 'changelog') return itemsIn(value).map((_, index) => [index, 'on']);
	const claims = itemsIn(value, 'claims').map((_, index) => ['claims', index, 'said']);
	const memory = Object.keys(fieldIn(value, 'translated-from') ?? {}).map((id) => ['translated-from', id]);
	return [['updated'], ['said'], ...claims, ...memory];
}

function at(value: unknown, key: string | number): unknown {
	return typeof key === 'number' ? itemsIn(value)[key] : fieldIn(value, key);
}

/** The last day that can have begun somewhere: east of Greenwich it may be tomorrow already. */
export function latestDay(today: string): string {
	const day = today > earliestToday ? today : earliestToday;
	return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
