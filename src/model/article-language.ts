import type { Nodes, Parent, Root } from 'mdast';
import { checkAddress, isDisguise, targetOf } from './address.ts';
import { invisibleWithin } from './bytes.ts';
import { checkComponent } from './component-language.ts';
import { depthLimit, mistakesPerFile, parseBody } from './parse-body.ts';
import { problemAt, type Place, type Problem, type ProblemCode } from './problem.ts';
import { wordsIn } from './tree.ts';

/**
 * The part of MDX an article may use: CommonMark, GFM tables and strikethrough, and the components of
 * `components.ts` with literal attributes. Everything else is a problem at its place, and a body with a problem
 * has no tree, so nothing unproven can be rendered or compiled. Nothing here runs what an article says.
 */
export interface Body {
	/** The syntax tree, only when the body is free of problems. */
	tree?: Root;
	/** The tree as written, problems and all: to be read by further checks, never to be rendered. */
	written?: Root;
	problems: Problem[];
}

const allowedNodes = new Set([
	'root',
	'paragraph',
	'heading',
	'text',
	'emphasis',
	'strong',
	'delete',
	'inlineCode',
	'code',
	'blockquote',
	'list',
	'listItem',
	'table',
	'tableRow',
	'tableCell',
	'link',
	'image',
	'break',
	'thematicBreak',
]);

const refusedNodes: Record<string, ProblemCode> = {
	mdxjsEsm: 'import-or-export',
	mdxTextExpression: 'expression',
	mdxFlowExpression: 'expression',
	html: 'raw-html',
	footnoteReference: 'footnote',
	footnoteDefinition: 'footnote',
};

/** Each has a place in the contents of its page; our fullest text has eleven. */
const headingLimit = 200;

/** Proves a body and gives its tree. `lineOffset` is the number of lines above it in the file. */
export function proveBody(source: string, path: string, lineOffset = 0): Body {
	const problems: Problem[] = [];
	const tree = parseBody(source, (line, column, code, values) => {
		problems.push(problemAt({ path, line: line + lineOffset, column }, code, values));
	});
	// What stands there as such is told with its own place when the file is decoded; here it is what escapes hide.
	const mayHide = invisibleWithin(source) === undefined;
	if (tree) checkNode(tree, 0, { path, lineOffset, problems, mayHide, headings: 0 });
	if (!tree) return { problems };
	return problems.length === 0 ? { tree, written: tree, problems } : { written: tree, problems };
}

interface Walk {
	path: string;
	lineOffset: number;
	problems: Problem[];
	mayHide: boolean;
	/** How many have been met. */
	headings: number;
}

function checkNode(node: Nodes, depth: number, walk: Walk): void {
	const start = node.position?.start ?? { line: 1, column: 1 };
	const place: Place = { path: walk.path, line: start.line + walk.lineOffset, column: start.column };
	const add = (code: ProblemCode, values: Record<string, string> = {}) => {
		if (walk.problems.length < mistakesPerFile) walk.problems.push(problemAt(place, code, values));
	};
	if (depth > depthLimit) return add('too-deep', { limit: String(depthLimit) });
	const hidden = walk.mayHide ? hiddenIn(node) : undefined;
	if (hidden) add('invisible-character', { character: hidden });
	if (node.type in refusedNodes) return add(refusedNodes[node.type]!, { value: excerpt(node) });
	if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
		checkComponent(node, add);
		for (const child of node.children) checkNode(child as Nodes, depth + 1, walk);
		return;
	}
	if (!allowedNodes.has(node.type)) return add('not-allowed', { what: node.type });
	if (node.type === 'heading') {
		if (++walk.headings === headingLimit + 1) add('too-many', { what: '#', limit: String(headingLimit) });
		if (depth > 1) add('not-allowed', { what: 'heading' });
		if (node.depth < 2 || node.depth > 4) add('heading-level', { level: String(node.depth) });
		const { id, ...rest } = (node.data as { hProperties?: Record<string, unknown> } | undefined)?.hProperties ?? {};
		const isPlainId = id === undefined || (typeof id === 'string' && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id));
		if (!isPlainId || Object.keys(rest).length > 0)
			add('heading-attributes', { value: String(id ?? Object.keys(rest)[0]) });
	}
	// The name of a code's language becomes a class of the page; a space in it would make a second one.
	if (node.type === 'code' && node.lang && !/^[\w+#.-]{1,40}$/.test(node.lang))
		add('not-allowed', { what: `\`\`\`${node.lang.slice(0, 40)}` });
	if (node.type === 'link') {
		checkAddress(node.url, 'link', add);
		const words = wordsIn(node);
		if (isDisguise(words, node.url)) add('disguise', { value: `[${words.slice(0, 60)}](${node.url.slice(0, 60)})` });
		// An id alone is given the title of its article; all else would be a link that no one sees.
		if (words.trim() === '' && targetOf(node.url)?.to !== 'article') add('not-allowed', { what: '[](…)' });
	}
	if (node.type === 'image') {
		checkAddress(node.url, 'picture', add);
		if (!node.alt?.trim()) add('picture-without-words');
	}
	if ('children' in node) for (const child of (node as Parent).children) checkNode(child, depth + 1, walk);
}

/** A character no reader can see that an entity or a reference has put into the text. */
function hiddenIn(node: Nodes): string | undefined {
	const said: unknown[] = [];
	for (const field of ['value', 'url', 'title', 'alt', 'lang', 'meta'])
		said.push((node as unknown as Record<string, unknown>)[field]);
	if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement')
		for (const attribute of node.attributes) said.push((attribute as { value?: unknown }).value);
	for (const text of said) {
		const found = typeof text === 'string' ? invisibleWithin(text) : undefined;
		if (found !== undefined) return found;
	}
	return undefined;
}

function excerpt(node: Nodes): string {
	const value = 'value' in node && typeof node.value === 'string' ? node.value.trim() : node.type;
	return /^.{0,40}$/.test(value) ? value : `${/^.{0,40}/.exec(value)![0]}…`;
}
