import { kinds } from './id.ts';
import type { Article, Behind, KnownFact, Knowledge, Source } from './knowledge.ts';
import { partsOf, type ListPart } from './list-parts.ts';
import { locales } from './locale.ts';
import { sourceKinds } from './source.ts';

/** What waits to be done, by what would mend it, in the order of urgency for readers. */
export const todoNames = ['translation', 'behind', 'old', 'disputed', 'single', 'unarchived'] as const;
export type TodoName = (typeof todoNames)[number];

/** One article and what waits in it; or one source. */
export type Todo = { article: Article; facts: readonly KnownFact[]; behind: readonly Behind[] } | { source: Source };

/** Everything that is missing, has fallen behind, is past its time, rests on one source, or is open. */
export function todosOf({ articles, sources }: Knowledge): Record<TodoName, Todo[]> {
	const all = [...articles.values()];
	const withFacts = (isMeant: (fact: KnownFact) => boolean) =>
		all.flatMap((article): Todo[] => {
			const facts = article.facts.filter(isMeant);
			return facts.length > 0 ? [{ article, facts, behind: [] }] : [];
		});
	const whole = (article: Article): Todo => ({ article, facts: [], behind: article.behind });
	return {
		translation: all.filter(({ texts }) => locales.some((locale) => !texts[locale])).map(whole),
		behind: all.filter(({ behind }) => behind.length > 0).map(whole),
		old: withFacts(({ isOld }) => isOld),
		disputed: withFacts(({ others }) => others.length > 0),
		// A computed value is as strong as what it was computed from.
		single: withFacts(({ strength, derivedFrom }) => strength === 'single' && derivedFrom.length === 0),
		unarchived: [...sources.values()]
			.filter(({ url, archive }) => url !== null && !archive)
			.map((source) => ({ source })),
	};
}

/** The pages by kind on which such a list stands, if it is long; some 50 KB each, twice what our longest takes. */
export function partsOfTodos(todos: readonly Todo[], most = 1000): ListPart<Todo>[] {
	const kindOf = (todo: Todo) => ('article' in todo ? todo.article.kind : todo.source.kind);
	const order: readonly string[] = [...kinds, ...sourceKinds];
	const byKind = [...todos].sort((a, b) => order.indexOf(kindOf(a)) - order.indexOf(kindOf(b)));
	return partsOf(byKind, kindOf, most, (todo) => countOf([todo]));
}

/** How many things a list names: parts, figures, or what has neither. */
export function countOf(todos: readonly Todo[]): number {
	return todos.reduce(
		(sum, todo) => sum + ('article' in todo ? Math.max(1, todo.facts.length, todo.behind.length) : 1),
		0,
	);
}
