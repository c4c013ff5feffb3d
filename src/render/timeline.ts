import type { Element } from 'hast';
import { h } from 'hastscript';
import { inWords } from '../format/date.ts';
import type { Library } from '../library.ts';
import { eventsByFirm, kindsOf } from '../model/chronicle.ts';
import { kinds, type ArticleId, type Kind } from '../model/id.ts';
import type { Event } from '../model/knowledge.ts';
import { firstDay } from '../model/time.ts';
import { MadeOnce } from '../reads.ts';
import { citation } from './cite.ts';
import type { Scope } from './scope.ts';

/** The events about an article, oldest first. */
export function timeline(scope: Scope, attributes: Readonly<Record<string, string>>): Element {
	const about = (attributes.about ?? scope.article) as ArticleId;
	const { from, until } = attributes;
	const events = scope.library.events.filter(
		(event) =>
			event.about.includes(about) &&
			(!from || firstDay(event.date) >= firstDay(from)) &&
			(!until || firstDay(event.date) <= firstDay(until)),
	);
	return h('ol.timeline', ...[...events].reverse().map((event) => eventItem(scope, event)));
}

/** One event as a line: date, what happened, on what source. */
export function eventItem(scope: Scope, event: Event): Element {
	const { locale, t } = scope;
	return h(
		'li',
		h('time', { dateTime: event.date }, inWords(event.date, locale)),
		' ',
		h(
			'span',
			event.title[locale],
			event.standing ? ` (${t(`standing.${event.standing}`)})` : null,
			citation(scope, event.sources),
		),
	);
}

/** What every page of the timeline says of all events: which firms they are about, and which kinds of articles. */
export function ofAllEvents(library: Library): { byFirm: ReadonlyMap<ArticleId, readonly Event[]>; kinds: Kind[] } {
	return known.of(library, '', () => {
		const own = new Set(library.events.flatMap(kindsOf));
		return { byFirm: eventsByFirm(library.events), kinds: kinds.filter((kind) => own.has(kind)) };
	});
}

const known = new MadeOnce<Library, { byFirm: Map<ArticleId, Event[]>; kinds: Kind[] }>('events');
