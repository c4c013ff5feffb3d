import type { Nodes, Parent } from 'mdast';
import { listIn } from './components.ts';
import { keyOf, type FactReference } from './fact.ts';
import { findFact, referenceWords } from './find-fact.ts';
import type { ArticleId } from './id.ts';
import type { Part } from './parts.ts';
import { componentOf, nodesIn } from './tree.ts';

/** What a section takes from elsewhere and both languages must have alike. */
export const sharedKinds = ['fact', 'citation', 'claim', 'table', 'picture'] as const;
export type SharedKind = (typeof sharedKinds)[number];

/** One such thing where a text uses it. */
export interface Shared {
	kind: SharedKind;
	/** Equal in both languages, however it is written. */
	key: string;
	/** As an author would recognise it. */
	words: string;
	line: number;
	column: number;
}

/** An article's facts by what tells them apart. */
export type FactsOf = (id: ArticleId) => readonly Pick<FactReference, 'is' | 'in' | 'on' | 'about'>[];

/** Everything a part shares with its twin, in the order of reading; lines are those of the body. */
export function sharedIn(part: Part, article: ArticleId, factsOf: FactsOf): Shared[] {
	const shared: Shared[] = [];
	const add = (node: Nodes, kind: SharedKind, key: string, words = key) => {
		const { line, column } = node.position?.start ?? { line: 1, column: 1 };
		shared.push({ kind, key, words, line, column });
	};
	for (const { node } of part.nodes.flatMap((one) => [...nodesIn(one)])) {
		if (node.type === 'image') add(node, 'picture', node.url);
		if (node.type === 'table') add(node, 'table', shapeOf(node));
		const used = componentOf(node);
		if (!used) continue;
		const { name, attributes } = used;
		if (name === 'Fact') {
			const wanted = attributes as unknown as FactReference;
			const owner = wanted.of ?? article;
			const found = findFact(factsOf(owner), wanted);
			// Where one fact alone fits, time may be left out in one language and given in the other.
			const key = typeof found === 'string' ? keyOf(wanted) : keyOf(found);
			add(node, 'fact', `${owner} ${key}`, referenceWords({ ...wanted, of: owner === article ? undefined : owner }));
		} else if (name === 'Cite') for (const id of listIn(attributes.source!)) add(node, 'citation', id);
		else if (name === 'Claim') add(node, 'claim', `${attributes.of} ${attributes.id}`);
		else if (name !== 'Note' && name !== 'OpenQuestions') {
			const written = Object.entries(attributes).map(([key, value]) => `${key}="${listIn(value).join(', ')}"`);
			add(node, 'table', [name, ...written.sort()].join(' '));
		}
	}
	return shared;
}

/** What stands in the one list and not in the other: once however often it is used, but every table counts. */
export function missingFrom(there: readonly Shared[], here: readonly Shared[]): Shared[] {
	const left = new Map<string, number>();
	for (const one of here) left.set(nameOf(one), one.kind === 'table' ? (left.get(nameOf(one)) ?? 0) + 1 : Infinity);
	const missing: Shared[] = [];
	for (const one of there) {
		const count = left.get(nameOf(one)) ?? 0;
		if (count === 0) missing.push(one);
		// One that is missing is told once; a fact or citation may be used again.
		left.set(nameOf(one), one.kind === 'table' ? Math.max(0, count - 1) : Infinity);
	}
	return missing;
}

/** The things themselves in one order, for a digest. */
export function namesOf(shared: readonly Shared[]): string {
	const names = shared.map(nameOf);
	const once = names.filter((name, index) => name.startsWith('table') || names.indexOf(name) === index);
	return once.sort().join('\n');
}

function nameOf({ kind, key }: Shared): string {
	return `${kind} ${key}`;
}

function shapeOf(table: Nodes & Parent): string {
	const rows = table.children as unknown as Parent[];
	return `${rows.length} × ${rows[0]?.children.length ?? 0}`;
}
