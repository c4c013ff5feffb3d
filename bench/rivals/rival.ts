import type { RivalText } from './texts.ts';

/** Another maker of static sites, given the same texts. */
export interface Rival {
	name: string;
	/** Its packages, pinned; npm fetches them when it is asked for. */
	packages: Readonly<Record<string, string>>;
	/** Its settings and templates, as its users would write them. */
	files: ReadonlyMap<string, string>;
	/** Where a text lies. */
	pathOf(text: Pick<RivalText, 'id' | 'locale'>): string;
	/** Whether its pages can be searched. */
	hasSearch: boolean;
}
