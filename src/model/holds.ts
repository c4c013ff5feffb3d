import type { Root } from 'mdast';
import { listIn } from './components.ts';
import { componentOf, nodesIn, wordsIn } from './tree.ts';

/**
 * What pages about many articles want to know of each body. Found once, so that they need not go through every body,
 * and need not be drawn again when one of them changes in other ways.
 */
export interface Holds {
	/** Ids of the sources it cites, each once, in the order of the text. */
	cited: readonly string[];
	/** Every Han character in it, each once, sorted. */
	han: string;
}

export function holds(tree: Root): Holds {
	const cited = new Set<string>();
	const han = new Set<string>();
	const add = (text: string) => {
		for (const character of text.match(/\p{Script=Han}/gu) ?? []) han.add(character);
	};
	for (const { node } of nodesIn(tree)) {
		const used = componentOf(node);
		if (used?.name === 'Cite') for (const id of listIn(used.attributes.source!)) cited.add(id);
		if (used) add(Object.values(used.attributes).join());
		if (!('children' in node)) add(wordsIn(node));
	}
	return { cited: [...cited], han: [...han].sort().join('') };
}
