import type { Nodes, Parent, Root } from 'mdast';

/**
 * The parser gives what stands in braces to a parser of JavaScript, whose time doubles with every `<A>` in there:
 * a line of a hundred characters would take years. So only short and plain braces are shown to it; the others are
 * hidden from it by a sign that no text may hold, and told by us.
 */
const sign = '\uFDD0';

/** Closed at once, and without quotes, comments and tags: JavaScript cannot read on behind it. */
const plain = /\{[^{}<"'`/\\]{0,200}\}/y;

/** Where braces stand that no parser may see; a backslash before one takes its meaning away. */
export function hiddenBraces(text: string): number[] {
	const found: number[] = [];
	for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at + 1)) {
		plain.lastIndex = at;
		if (!isEscaped(text, at) && !plain.test(text)) found.push(at);
	}
	return found;
}

function isEscaped(text: string, at: number): boolean {
	let from = at;
	while (text[from - 1] === '\\') from--;
	return (at - from) % 2 === 1;
}

/** The text as a parser may see it; everything keeps its place. */
export function withoutBraces(text: string): string {
	let [result, from] = ['', 0];
	for (const at of hiddenBraces(text)) {
		result += text.slice(from, at) + sign;
		from = at + 1;
	}
	return result + text.slice(from);
}

/** Puts the braces back into the tree of a text, and gives those that stand outside of code: only there they are shown. */
export function restoreBraces(tree: Root, source: string, depthLimit: number): number[] {
	const hidden = hiddenBraces(source);
	if (hidden.length === 0) return [];
	const code: [start: number, end: number][] = [];
	const visit = (node: Nodes, depth: number) => {
		if (node.type === 'code' || node.type === 'inlineCode')
			code.push([node.position!.start.offset!, node.position!.end.offset!]);
		restore(node);
		for (const attribute of (node as { attributes?: object[] }).attributes ?? []) restore(attribute);
		if ('children' in node && depth <= depthLimit + 1)
			for (const child of (node as Parent).children) visit(child as Nodes, depth + 1);
	};
	visit(tree, 0);
	let next = 0;
	return hidden.filter((at) => {
		while (next < code.length && code[next]![1] <= at) next++;
		return next === code.length || at < code[next]![0];
	});
}

function restore(node: object): void {
	const record = node as Record<string, unknown>;
	for (const [field, value] of Object.entries(record))
		if (typeof value === 'string') record[field] = value.replaceAll(sign, '{');
}
