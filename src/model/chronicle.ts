import type { ArticleId, Kind } from './id.ts';
import { kindOf, kinds } from './id.ts';
import type { Event } from './knowledge.ts';

/** The year an event belongs to: what its stable address is made of. */
export function yearOf(event: Pick<Event, 'date'>): string {
	return event.date.slice(0, 4);
}

/** The kinds of articles an event is about, each once, in the site’s order. */
export function kindsOf(event: Pick<Event, 'about'>): Kind[] {
	const own = new Set(event.about.map(kindOf));
	return kinds.filter((kind) => own.has(kind));
}

/** How many events concern each kind; kinds without one are there with 0, so that nothing shifts from page to page. */
export function countByKind(events: readonly Pick<Event, 'about'>[], among: readonly Kind[]): [Kind, number][] {
	const counts = new Map<Kind, number>(among.map((kind) => [kind, 0]));
	for (const event of events)
		for (const kind of kindsOf(event)) if (counts.has(kind)) counts.set(kind, counts.get(kind)! + 1);
	return [...counts];
}

/** The firms that events are about, those with most events first, each with its own events in the given order. */
export function eventsByFirm<One extends Pick<Event, 'about'>>(events: readonly One[]): Map<ArticleId, One[]> {
	const byFirm = new Map<ArticleId, One[]>();
	for (const event of events)
		for (const id of new Set(event.about)) {
			if (kindOf(id) !== 'firms') continue;
			const own = byFirm.get(id);
			if (own) own.push(event);
			else byFirm.set(id, [event]);
		}
	return new Map([...byFirm].sort(([a, some], [b, more]) => more.length - some.length || (a < b ? -1 : 1)));
}

/**
 * Whole years from the front of a list, newest first, until there are enough events to read at a sitting.
 * The years left over have pages of their own.
 */
export function latestYears<One extends Pick<Event, 'date'>>(events: readonly One[], enough: number): One[] {
	const cut = events[enough - 1];
	return cut === undefined ? [...events] : events.filter((event) => yearOf(event) >= yearOf(cut));
}
