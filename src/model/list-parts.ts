/** One page of a list that is too long for one. */
export interface ListPart<Item> {
	/** What its items have in common: a letter, a kind, a year. */
	group: string;
	/** Its place among the pages of its group. */
	number: number;
	/** Its address below that of the list: `firms`, then `firms/2`, which no other group can be called. */
	name: string;
	items: Item[];
}

/**
 * A list on pages by group, in the order of its groups; none where the whole list fits on one. A page takes no more
 * than `most`, of items or of whatever `weightOf` counts, and one item at least.
 */
export function partsOf<Item>(
	items: readonly Item[],
	groupOf: (item: Item) => string,
	most: number,
	weightOf: (item: Item) => number = () => 1,
): ListPart<Item>[] {
	return filled(items, most, weightOf).length > 1 ? pagesByGroup(items, groupOf, most, weightOf) : [];
}

/** The same for a list that stands on pages by group also where it is short. */
export function pagesByGroup<Item>(
	items: readonly Item[],
	groupOf: (item: Item) => string,
	most: number,
	weightOf: (item: Item) => number = () => 1,
): ListPart<Item>[] {
	return [...Map.groupBy(items, groupOf)].flatMap(([group, own]) =>
		filled(own, most, weightOf).map((page, index) => ({
			group,
			number: index + 1,
			name: index === 0 ? group : `${group}/${index + 1}`,
			items: page,
		})),
	);
}

/** As few pages as it takes, filled alike, so that the last is no scrap. */
function filled<Item>(items: readonly Item[], most: number, weightOf: (item: Item) => number): Item[][] {
	const fewest = filledTo(most, items, weightOf);
	const whole = items.reduce((sum, item) => sum + weightOf(item), 0);
	let room = Math.ceil(whole / fewest.length);
	while (room < most) {
		const pages = filledTo(room, items, weightOf);
		if (pages.length === fewest.length) return pages;
		room++;
	}
	return fewest;
}

/** Pages filled one after the other, each as far as it may be. */
function filledTo<Item>(most: number, items: readonly Item[], weightOf: (item: Item) => number): Item[][] {
	const pages: Item[][] = [];
	let room = 0;
	for (const item of items) {
		const weight = weightOf(item);
		if (pages.length === 0 || weight > room) {
			pages.push([]);
			room = most;
		}
		pages.at(-1)!.push(item);
		room -= weight;
	}
	return pages;
}
