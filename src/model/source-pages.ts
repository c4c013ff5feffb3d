import type { Source } from './knowledge.ts';
import { partsOf, type ListPart } from './list-parts.ts';
import { sourceKinds, type SourceKind } from './source.ts';

/** Some 50 KB: a page of sources as ours are, twice as long as our longest kind has. */
const most = 350;

/** The sources of a kind as they are listed, the latest first; and the pages by year on which they stand, if they are many. */
export function sourcesOfKind(
	sources: Iterable<Source>,
	kind: SourceKind,
): { listed: Source[]; parts: ListPart<Source>[] } {
	const listed = [...sources]
		.filter((source) => source.kind === kind)
		.sort((a, b) => compare(b.published ?? '', a.published ?? '') || compare(a.id, b.id));
	return { listed, parts: partsOf(listed, yearOf, most) };
}

/** Each source with the page on which it stands: its kind, or where that is divided, `press/2025`. */
export function withPages(sources: ReadonlyMap<string, Source>): Map<string, Source> {
	const pages = new Map<string, string>();
	for (const kind of sourceKinds)
		for (const { name, items } of sourcesOfKind(sources.values(), kind).parts)
			for (const { id } of items) pages.set(id, `${kind}/${name}`);
	return new Map(
		[...sources].map(([id, source]) => {
			const page = pages.get(id) ?? source.kind;
			return [id, page === source.page ? source : { ...source, page }];
		}),
	);
}

function yearOf({ published }: Source): string {
	return published?.slice(0, 4) ?? 'undated';
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
