import type { Link as LinkNode, Nodes, Parent, Root } from 'mdast';
import { targetOf } from './address.ts';
import type { Link } from './article.ts';
import type { ArticleId } from './id.ts';
import type { Locale } from './locale.ts';
import { relationOf, type RelationName } from './relations.ts';
import { nodesIn } from './tree.ts';

/** Where prose links to an article: the block that holds the sentence, and the link in it. */
export interface Mention {
	locale: Locale;
	block: Parent;
	link: LinkNode;
	section: string | undefined;
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

/** Every link in prose to another article, with the block around it and the section it stands in. */
export function mentionsIn(
	tree: Root,
	locale: Locale,
	sectionAt: (line: number) => string | undefined,
): Map<ArticleId, Mention[]> {
	const mentions = new Map<ArticleId, Mention[]>();
	for (const { node, around } of nodesIn(tree)) {
		if (node.type !== 'link') continue;
		const target = targetOf(node.url);
		if (target?.to !== 'article') continue;
		const block = [...around].reverse().find((one): one is Extract<Nodes, Parent> => isBlock(one)) ?? tree;
		const id = target.id as ArticleId;
		const list = mentions.get(id) ?? [];
		list.push({ locale, block, link: node, section: sectionAt(node.position?.start.line ?? 1) });
		mentions.set(id, list);
	}
	return mentions;
}

function isBlock(node: Nodes): boolean {
	return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow';
}
