import type { Connection, Graph } from './graph.ts';
import type { ArticleId } from './id.ts';
import type { Article } from './knowledge.ts';
import type { RelationName } from './relations.ts';

/** How one rule follows another, the strongest tie first: it decides under which earlier rule a later one stands. */
export const successionRelations = ['supersedes', 'amends', 'succeeds', 'responds-to'] as const;
type Succession = (typeof successionRelations)[number] & RelationName;

/** A tie that the drawing of the line itself does not show. */
export interface Tie {
	relation: Succession;
	direction: Connection['direction'];
	other: ArticleId;
}

/** One policy in its line, with what follows from it in order of issue. */
export interface Successor {
	article: Article;
	/** What ties it to the one it stands under; nothing at the head of a line. */
	by: Succession | undefined;
	next: Successor[];
	also: Tie[];
}

/** Policies as lines of succession, in order of issue; each stands once, under the nearest earlier one it follows from. */
export function linesOfSuccession(policies: readonly Article[], graph: Graph): Successor[] {
	const ordered = [...policies].sort(byIssue);
	const place = new Map(ordered.map((article, index) => [article.id, index]));
	const made = new Map<ArticleId, Successor>();
	const heads: Successor[] = [];
	for (const article of ordered) {
		const ties = tiesOf(article.id, graph);
		// Only earlier ones can hold it, so that no slip in the content can make a circle.
		const holder = ties
			.filter(({ direction, other }) => direction === 'out' && place.has(other))
			.filter(({ other }) => place.get(other)! < place.get(article.id)!)
			.sort((a, b) => strength(a) - strength(b) || place.get(b.other)! - place.get(a.other)!)[0];
		const one: Successor = { article, by: holder?.relation, next: [], also: ties.filter((tie) => tie !== holder) };
		made.set(article.id, one);
		if (!holder) heads.push(one);
		else {
			const above = made.get(holder.other)!;
			above.next.push(one);
			above.also = above.also.filter(
				(tie) => tie.direction === 'out' || tie.other !== article.id || tie.relation !== holder.relation,
			);
		}
	}
	return heads;
}

function tiesOf(id: ArticleId, graph: Graph): Tie[] {
	return (graph.get(id) ?? []).flatMap(({ relation, direction, other }) =>
		isSuccession(relation) ? [{ relation, direction, other }] : [],
	);
}

function isSuccession(relation: Connection['relation']): relation is Succession {
	return (successionRelations as readonly string[]).includes(relation);
}

function strength({ relation }: Tie): number {
	return successionRelations.indexOf(relation);
}

/** Bills and plans without a day of issue come last. */
function byIssue(a: Article, b: Article): number {
	const [one, two] = [issuedOn(a), issuedOn(b)];
	return one === two ? (a.id < b.id ? -1 : 1) : one < two ? -1 : 1;
}

/** The day of issue of a policy; a late one for those that have none. */
function issuedOn({ original }: Article): string {
	return (original.kind === 'policies' && original.issued) || '9999';
}
