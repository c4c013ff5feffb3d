import type { Heading, Nodes, Parent, Root } from 'mdast';
import { isComponentName, type ComponentName } from './components.ts';

/** Reading a proven tree: what stands in it and where. */

/** Every node of the tree with the nodes around it, outermost first. */
export function nodesIn(tree: Nodes): { node: Nodes; around: readonly Nodes[] }[] {
	const found: { node: Nodes; around: readonly Nodes[] }[] = [];
	const visit = (node: Nodes, around: readonly Nodes[]): void => {
		found.push({ node, around });
		if (!('children' in node)) return;
		const inside = [...around, node];
		for (const child of (node as Parent).children) visit(child as Nodes, inside);
	};
	visit(tree, []);
	return found;
}

export interface Used {
	name: ComponentName;
	attributes: Readonly<Record<string, string>>;
	line: number;
	column: number;
}

/** The component a node stands for, its attributes as plain literals. */
export function componentOf(node: Nodes): Used | undefined {
	if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return undefined;
	if (!node.name || !isComponentName(node.name))
		throw new Error(`<${node.name}> should have been refused by the article language`);
	const attributes: Record<string, string> = {};
	for (const attribute of node.attributes) {
		if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
			attributes[attribute.name] = attribute.value;
	}
	const start = node.position?.start ?? { line: 1, column: 1 };
	return { name: node.name, attributes, line: start.line, column: start.column };
}

/** A node's words alone. */
export function wordsIn(node: Nodes): string {
	if ('value' in node && typeof node.value === 'string') return node.value;
	if (node.type === 'image') return node.alt ?? '';
	if (node.type === 'break') return ' ';
	return 'children' in node ? (node as Parent).children.map((child) => wordsIn(child as Nodes)).join('') : '';
}

/** The headings that divide an article, top-level ones of the body only. */
export function headingsOf(tree: Root): Heading[] {
	return tree.children.filter((node) => node.type === 'heading');
}

/** The id an author wrote behind a heading, `## 标题 {#listing}`. */
export function writtenIdOf(heading: Heading): string | undefined {
	const properties = (heading.data as { hProperties?: { id?: unknown } } | undefined)?.hProperties;
	return typeof properties?.id === 'string' ? properties.id : undefined;
}
