import type { Link as LinkNode, Nodes, Parent, Root } from 'mdast';
import { targetOf } from './address.ts';
import type { Link } from './article.ts';
import type { FactReference } from './fact.ts';
import type { ArticleId } from './id.ts';
import type { Locale } from './locale.ts';
import { relationOf, type RelationName } from './relations.ts';
import { componentOf, nodesIn, wordsIn } from './tree.ts';

/** Words of a block; figures among them are only named, for each reader sees them in his own way. */
export type Words = (string | FactReference)[];

/** Where prose links to an article: the link's own words, and those of its block around them. */
export interface Mention {
	locale: Locale;
	section: string | undefined;
	before: Words;
	words: string;
	after: Words;
}

/** A link as its writing article holds it. */
export interface OutLink {
	relation: RelationName;
	to: ArticleId;
	detail: Link;
}

/** What one article shows of another: by which relation, read from which end, and where the words for it stand. */
export interface Connection {
	relation: RelationName | 'mentions';
	/** `out`: this article says it; `in`: the other one does. */
	direction: 'out' | 'in';
	other: ArticleId;
	detail?: Link;
	/** The first of each language. */
	mentions: Mention[];
}

/** What the graph needs to know of an article. */
export interface Linked {
	id: ArticleId;
	links: readonly OutLink[];
	mentions: ReadonlyMap<ArticleId, Mention[]>;
}

export type Graph = ReadonlyMap<ArticleId, Connection[]>;

/** Both ends of every link. A link in prose beside a typed one lends it its sentence; alone, it is a mention. */
export function buildGraph(articles: readonly Linked[]): Graph {
	const graph = new Map<ArticleId, Connection[]>(articles.map(({ id }) => [id, []]));
	for (const article of articles) {
		const typed = new Set<ArticleId>();
		for (const { relation, to, detail } of article.links) {
			typed.add(to);
			const mentions = article.mentions.get(to) ?? [];
			graph.get(article.id)!.push({ relation, direction: 'out', other: to, detail, mentions });
			graph.get(to)?.push({
				relation,
				direction: relationOf(relation).symmetric ? 'out' : 'in',
				other: article.id,
				detail,
				mentions,
			});
		}
		for (const [to, mentions] of article.mentions) {
			if (typed.has(to) || to === article.id) continue;
			graph.get(to)?.push({ relation: 'mentions', direction: 'in', other: article.id, mentions });
		}
	}
	return graph;
}

/** Where a text first links to each other article in prose. */
export function mentionsIn(
	tree: Root,
	locale: Locale,
	sectionAt: (line: number) => string | undefined,
): Map<ArticleId, Mention> {
	const mentions = new Map<ArticleId, Mention>();
	for (const { node, around } of nodesIn(tree)) {
		if (node.type !== 'link') continue;
		const target = targetOf(node.url);
		if (target?.to !== 'article') continue;
		const id = target.id as ArticleId;
		if (mentions.has(id)) continue;
		const block = [...around].reverse().find((one): one is Extract<Nodes, Parent> => isBlock(one)) ?? tree;
		const section = sectionAt(node.position?.start.line ?? 1);
		mentions.set(id, { locale, section, words: wordsIn(node), ...wordsAround(block, node) });
	}
	return mentions;
}

function wordsAround(block: Parent, link: LinkNode): Pick<Mention, 'before' | 'after'> {
	const [before, after]: [Words, Words] = [[], []];
	let side = before;
	const collect = (node: Nodes): void => {
		const used = componentOf(node);
		if (node === link) side = after;
		else if (used) {
			if (used.name === 'Fact') side.push(used.attributes as unknown as FactReference);
		} else if ('children' in node) for (const child of (node as Parent).children) collect(child as Nodes);
		else side.push(wordsIn(node));
	};
	for (const [index, child] of block.children.entries()) {
		// Cells of a row stand apart.
		if (child.type === 'tableCell' && index > 0) side.push(' · ');
		collect(child as Nodes);
	}
	return { before, after };
}

function isBlock(node: Nodes): boolean {
	return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow';
}
