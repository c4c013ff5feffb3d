import type { Connection } from './graph.ts';
import type { ArticleId } from './id.ts';
import type { RelationName } from './relations.ts';

/** What stands nearest to an article by one relation, read from one end. */
export interface Near {
	relation: RelationName;
	direction: Connection['direction'];
	others: ArticleId[];
	/** How many more there are than are shown. */
	more: number;
}

/** What tells most about an article comes first: whose it is, what it makes, who leads it, what rules it. */
const telling: readonly RelationName[] = [
	'owned-by',
	'makes',
	'led-by',
	'founded-by',
	'by',
	'disputes',
	'answers',
	'amends',
	'supersedes',
	'succeeds',
	'responds-to',
	'restricts',
	'supports',
	'part-of',
	'invested-in-by',
	'employs',
	'supplied-by',
	'listed-on',
	'runs-on',
	'built-from',
	'compatible-with',
	'competes-with',
	'related-to',
	'about',
];

/**
 * The few articles that tell most about one, grouped by relation. Each group is given a place in turn until the
 * places are used up, so that no long list hides a short one; an article stands in one group only.
 */
export function neighbourhood(connections: readonly Connection[], most = 12, mostGroups = 6): Near[] {
	const seen = new Set<ArticleId>();
	const groups = telling
		.flatMap((relation) =>
			(['out', 'in'] as const).map((direction) => ({
				relation,
				direction,
				others: connections
					.filter((one) => one.relation === relation && one.direction === direction)
					.map(({ other }) => other)
					.filter((other) => !seen.has(other) && seen.add(other)),
			})),
		)
		.filter(({ others }) => others.length > 0)
		.slice(0, mostGroups);
	const places = groups.map(() => 0);
	for (let left = most, round = 1; left > 0 && groups.some(({ others }) => others.length >= round); round++)
		groups.forEach(({ others }, index) => {
			if (left === 0 || others.length < round) return;
			places[index] = round;
			left--;
		});
	return groups.map(({ others, ...group }, index) => ({
		...group,
		others: others.slice(0, places[index]),
		more: others.length - places[index]!,
	}));
}
