import { Feed } from 'feed';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { inWords } from '../format/date.ts';
import { wordsFor, type WordKey } from '../i18n/index.ts';
import { timeOf } from '../model/fact.ts';
import type { Event } from '../model/knowledge.ts';
import { languageTag, type Locale } from '../model/locale.ts';
import { firstDay, lastDay } from '../model/time.ts';
import { textOf } from '../render/scope.ts';
import { factRecord } from './fact-record.ts';
import type { Published } from './published.ts';

export const feedNames = ['articles', 'events', 'disputes'] as const;
export type FeedName = (typeof feedNames)[number];

/** A feed as Atom and as JSON, newest first; as long as a reader who comes once a month needs. */
const longest = 60;

interface Entry {
	id: string;
	title: string;
	link: string;
	day: string;
	text: string;
}

const titles: Record<FeedName, WordKey> = {
	articles: 'feed.articles',
	events: 'feed.events',
	disputes: 'feed.disputes',
};

/** New and changed articles, what happened, or where sources disagree, in one language. */
export function feed(from: Published, name: FeedName, locale: Locale): { atom: string; json: string } {
	const t = wordsFor(locale);
	const entries = entriesOf[name](from, locale)
		.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1))
		.slice(0, longest);
	const home = from.absolute(from.to.home(locale));
	const own = (ending: string) => from.absolute(from.to.feed(name, locale, ending));
	const made = (written: (text: string) => string) => {
		const one = new Feed({
			id: own('xml'),
			title: `${t('site.name')} · ${t(titles[name])}`,
			description: t('site.promise'),
			link: home,
			language: languageTag[locale],
			updated: noon(entries[0]?.day ?? from.library.asOf),
			feedLinks: { atom: own('xml'), json: own('json') },
			copyright: 'CC BY 4.0',
			author: { name: t('site.name'), link: home },
			favicon: from.absolute(from.to.file('icon.svg')),
			generator: false,
		});
		for (const { id, title, link, day, text } of entries)
			one.addItem({
				...{ id, link, date: noon(day), published: noon(day) },
				...{ title: written(title), description: written(text) },
			});
		return one;
	};
	// Atom's text is read as HTML, JSON's as it stands.
	return { atom: made(asHtml).atom1(), json: made(String).json1() };
}

function asHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const entriesOf: Record<FeedName, (from: Published, locale: Locale) => Entry[]> = {
	articles: (from, locale) =>
		[...from.library.articles.values()].map((article) => {
			const { title, summary } = textOf(article, locale);
			const link = from.absolute(from.to.article(article.id, locale));
			return { id: link, title, link, day: article.original.updated, text: summary };
		}),
	events: (from, locale) =>
		from.library.events
			.filter(({ date }) => firstDay(date) <= from.library.asOf)
			.map((event) => {
				const link = eventAddress(from, event, locale);
				const text = [inWords(event.date, locale), event.text?.[locale]].filter(Boolean).join(' · ');
				return { id: `${link}#${event.id}`, title: event.title[locale], link, day: lastDay(event.date), text };
			})
			.map((entry) => ({ ...entry, day: entry.day > from.library.asOf ? from.library.asOf : entry.day })),
	disputes: (from, locale) =>
		[...from.library.articles.values()].flatMap((article) =>
			article.facts
				.filter(({ others }) => others.length > 0)
				.map((fact) => {
					const { property, words, others, addresses } = factRecord(from, fact);
					const time = timeOf(fact);
					const label = from.library.vocabulary.properties[property]![locale];
					const said = others.map((other) => `${other.words[locale]}: ${other.why[locale]}`);
					const read = [...fact.sources, ...others.flatMap(({ sources }) => sources)].map(
						(id) => from.library.sources.get(id)!.read,
					);
					return {
						id: addresses[locale],
						title: [textOf(article, locale).title, label, time && inWords(time, locale)].filter(Boolean).join(' · '),
						link: addresses[locale],
						day: lastDay(read.sort().at(-1)!),
						text: [words[locale], ...said].join(' / '),
					};
				}),
		),
};

/** What is dated and still to come, seen from the day that the content reaches; nothing where nothing is. */
export function calendar(from: Published, locale: Locale): string {
	const t = wordsFor(locale);
	const made = ical({
		name: `${t('site.name')} · ${t('feed.calendar')}`,
		prodId: { company: t('site.other-name'), product: t('feed.calendar'), language: locale.toUpperCase() },
		method: ICalCalendarMethod.PUBLISH,
		url: from.absolute(from.to.page('timeline', locale)),
	});
	for (const event of futureEvents(from)) {
		const after = new Date(Date.parse(lastDay(event.date)) + 86_400_000);
		made.createEvent({
			id: `${event.id}@${new URL(from.absolute('/')).hostname}`,
			start: new Date(firstDay(event.date)),
			end: after,
			allDay: true,
			timezone: 'UTC',
			stamp: noon(from.library.asOf),
			summary: event.title[locale],
			...(event.text && { description: event.text[locale] }),
			url: eventAddress(from, event, locale),
		});
	}
	return made.toString();
}

/** Days to come, and plans for a month or year that is not over. */
export function futureEvents({ library }: Published): Event[] {
	return library.events.filter(({ date }) => lastDay(date) > library.asOf).reverse();
}

/** Events have no page of their own: they lead to the first article they are about. */
function eventAddress(from: Published, event: Event, locale: Locale): string {
	return from.absolute(from.to.article(event.about[0]!, locale));
}

/** A day without an hour, put where it is the same day in China, Europe and America. */
function noon(day: string): Date {
	return new Date(`${lastDay(day)}T12:00:00Z`);
}
