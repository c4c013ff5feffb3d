import { factRecord } from './fact-record.ts';
import type { Published } from './published.ts';
import { changeRecord, claimRecords, eventRecord, linkRecords, sourceRecord } from './records.ts';
import type { lists, ListName, Shaped } from './shapes.ts';

export type Listed<Name extends ListName> = Shaped<(typeof lists)[Name]>;

/** Everything of one sort in the whole library, in the order of its articles. */
export function listed<Name extends ListName>(from: Published, name: Name): Listed<Name>[] {
	const { articles, events, sources } = from.library;
	const all: { [Each in ListName]: () => Listed<Each>[] } = {
		facts: () => [...articles.values()].flatMap(({ facts }) => facts.map((fact) => factRecord(from, fact))),
		links: () => [...articles.values()].flatMap(linkRecords),
		claims: () => [...articles.values()].flatMap((article) => claimRecords(from, article)),
		events: () => events.map(eventRecord),
		changes: () => from.library.changelog.map(changeRecord),
		sources: () => [...sources.values()].map((source) => sourceRecord(from, source)),
	};
	return all[name]();
}
