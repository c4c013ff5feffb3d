import type { Heading, Nodes, Parent } from 'mdast';
import type { ArticleText } from './knowledge.ts';
import { componentOf } from './tree.ts';

/** One part of a text that is translated as a whole. */
export interface Part {
	/** A section's id; `title`, `summary`, or `top` for what stands above the first heading. */
	id: string;
	/** What it says, figures held in place by a sign each. */
	words: string;
	nodes: readonly Nodes[];
	/** Its heading's line in the file, or that of its first block. Nothing for title and summary. */
	line: number | undefined;
}

/** Stands in the words for a figure that facts.yaml holds for both languages. */
const figure = '▢';

/** The parts of a text in the order of reading. */
export function partsOf(text: Pick<ArticleText, 'title' | 'summary' | 'tree' | 'sections' | 'bodyLine'>): Part[] {
	const parts: Part[] = [
		{ id: 'title', words: text.title, nodes: [], line: undefined },
		{ id: 'summary', words: text.summary, nodes: [], line: undefined },
	];
	const sections = [...text.sections];
	let nodes: Nodes[] = [];
	let open: { id: string; heading: Heading | undefined } = { id: 'top', heading: undefined };
	const close = () => {
		const first = open.heading ?? nodes[0];
		if (!first) return;
		const all = open.heading ? [open.heading, ...nodes] : nodes;
		parts.push({ id: open.id, words: all.map(wordsOf).join('\n'), nodes, line: lineOf(first) + text.bodyLine });
		nodes = [];
	};
	for (const node of text.tree.children) {
		if (node.type !== 'heading') {
			nodes.push(node);
			continue;
		}
		close();
		open = { id: sections.shift()!.id, heading: node };
	}
	close();
	return parts;
}

/** Words as they are read; what both languages take from elsewhere (figures, citations, tables of facts) is not among them. */
function wordsOf(node: Nodes): string {
	if (node.type === 'mdxJsxTextElement' && componentOf(node)?.name === 'Fact') return figure;
	if ('value' in node && typeof node.value === 'string') return node.value;
	if (node.type === 'image') return node.alt ?? '';
	if (node.type === 'break') return '\n';
	if (!('children' in node)) return '';
	const isFlow = node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell';
	const inner = (node as Parent).children.map((child) => wordsOf(child as Nodes));
	return isFlow && !isPhrase(node) ? inner.join('\n') : inner.join('');
}

function isPhrase(node: Nodes): boolean {
	return ['emphasis', 'strong', 'delete', 'link'].includes(node.type);
}

function lineOf(node: Nodes): number {
	return node.position?.start.line ?? 1;
}
