import type { Root } from 'mdast';
import type { Original } from './article.ts';
import type { Chart } from './chart.ts';
import type { ChangelogEntry } from './changelog.ts';
import type { Concern } from './concerns.ts';
import type { EventEntry } from './event.ts';
import type { Fact, FactReference, Value } from './fact.ts';
import type { Graph } from './graph.ts';
import type { ArticleId, Kind } from './id.ts';
import type { Holds } from './holds.ts';
import type { Locale } from './locale.ts';
import type { Memory } from './memory.ts';
import type { Place } from './problem.ts';
import type { Section } from './sections.ts';
import type { SourceEntry, Strength } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the library hands out once everything has been proven: no field here needs a second check. */

/** An article's words in one language. */
export interface ArticleText {
	locale: Locale;
	path: string;
	title: string;
	summary: string;
	tree: Root;
	bodyLine: number;
	sections: Section[];
	holds: Holds;
	/** What a translation was made from. */
	memory?: Memory;
}

/** A part of a translation whose original has changed since. */
export interface Behind {
	/** A section's id, or `title`, `summary`, `top`. */
	part: string;
	/** The day on which the translation was last found to say the same; nothing when it never was. */
	since: string | undefined;
}

/** A fact whose value is known, whether written or computed. */
export interface KnownFact extends Omit<Fact, 'value' | 'derived'> {
	article: ArticleId;
	/** Its anchor on the article's page. */
	anchor: string;
	value: Value;
	/** The facts it was computed from; empty for a written one. */
	derivedFrom: FactReference[];
	derivation: 'sum' | 'growth' | 'ratio' | 'difference' | undefined;
	strength: Strength;
	/** Past its property's shelf life. */
	isOld: boolean;
	place: Place;
}

export interface Article {
	id: ArticleId;
	kind: Kind;
	slug: string;
	/** The language that carries what does not depend on language. */
	originalLocale: Locale;
	original: Original;
	texts: Partial<Record<Locale, ArticleText>>;
	facts: readonly KnownFact[];
	pictures: readonly string[];
	/** Parts of the translation that have fallen behind the original, in the order of reading. */
	behind: readonly Behind[];
}

export interface Source extends SourceEntry {
	id: string;
	/** The page below the sources on which it stands: its kind, or a part of that where many are of the kind. */
	page: string;
}

export interface Event extends EventEntry {
	id: string;
}

export interface Knowledge {
	articles: ReadonlyMap<ArticleId, Article>;
	sources: ReadonlyMap<string, Source>;
	/** Newest first. */
	events: readonly Event[];
	vocabulary: Vocabulary;
	/** By id, in the order of their files. */
	charts: ReadonlyMap<string, Chart>;
	/** What moved from one state of the content to the next, newest first. */
	changelog: readonly ChangelogEntry[];
	graph: Graph;
	/** Facts and claims of other articles, by the article they are about. */
	concerns: ReadonlyMap<ArticleId, readonly Concern[]>;
	/** The day the library's information reaches; ages are counted from it, so that one content makes one site. */
	asOf: string;
}
