import type { Heading, Nodes, Parent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdx } from 'micromark-extension-mdx';

/**
 * The parser of articles where the native one cannot run: its WebAssembly wants memory shared between threads, which
 * browsers give to no page of a plain host. A test holds this one to the same trees and the same refusals.
 */
export function parseMdx(source: string): Root {
	try {
		const tree = fromMarkdown(source, {
			extensions: [gfm(), mdx()],
			mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()],
		});
		mend(tree, source);
		return tree;
	} catch (error) {
		const { place, reason } = error as { place?: Place; reason?: string };
		const point = place && ('start' in place ? place.start : place);
		if (!point || reason === undefined) throw error;
		throw new Error(`${point.line}:${point.column}: ${reason}`, { cause: error });
	}
}

interface Point {
	line: number;
	column: number;
}
type Place = Point | { start: Point };

/** What the article language reads otherwise than plain MDX: ids behind headings, and imports, which it must see to refuse. */
function mend(tree: Parent, source: string): void {
	tree.children = tree.children.map((node) => {
		if (node.type === 'heading') return withId(node);
		const start = node.position?.start.offset ?? 0;
		const isCode = node.type === 'paragraph' && /^(?:import|export)(?:[\s{*'"]|$)/.test(source.slice(start, start + 8));
		if (!isCode) return node;
		return {
			type: 'mdxjsEsm',
			value: source.slice(start, node.position!.end.offset),
			position: node.position,
		} as Nodes;
	}) as Parent['children'];
}

/** `## 标题 {#id}`: what plain MDX takes for an expression at the heading’s end. */
function withId(heading: Heading): Heading {
	const last = heading.children.at(-1);
	if (last?.type !== 'mdxTextExpression' || !/^\s*[#.]\S/.test(last.value)) return heading;
	const words = last.value.trim().split(/\s+/);
	const id = words.find((word) => word.startsWith('#'))?.slice(1);
	const others = words.filter((word) => !word.startsWith('#')).map((word) => [word, word]);
	const children = heading.children.slice(0, -1);
	const before = children.at(-1);
	if (before?.type === 'text') before.value = before.value.trimEnd();
	const hProperties = { ...(id !== undefined && { id }), ...Object.fromEntries(others) };
	return { ...heading, children, data: { hProperties } } as Heading;
}
