import type { Link, Nodes, Parent, Root } from 'mdast';
import { mdxToMdast, type Features } from 'satteri';
import { components, isComponentName } from './components.ts';
import { emphasisMark, padEmphasis, unpadded } from './cjk-emphasis.ts';
import { nearest } from './nearest.ts';
import { problemAt, type Place, type Problem, type ProblemCode } from './problem.ts';
import { checkAddress } from './address.ts';
import { hazardAt, maskHazard } from './hazards.ts';

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

/** One set of switches for every parser of articles; smart punctuation would turn Chinese quotes and dashes into others. */
export const articleFeatures: Features = {
	gfm: true,
	frontmatter: false,
	headingAttributes: true,
	smartPunctuation: false,
};

/** Deep enough for any article; deeper nesting exhausts the stack of whatever walks it. */
const depthLimit = 60;
const mistakesPerFile = 200;

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

/** Proves a body and gives its tree. `lineOffset` is the number of lines above it in the file. */
export function proveBody(source: string, path: string, lineOffset = 0): Body {
	const problems: Problem[] = [];
	const tree = parseAll(source, (line, column, code, values) => {
		problems.push(problemAt({ path, line: line + lineOffset, column }, code, values));
	});
	if (tree) {
		resolveReferences(tree);
		checkNode(tree, 0, { path, lineOffset, problems });
	}
	if (!tree) return { problems };
	return problems.length === 0 ? { tree, written: tree, problems } : { written: tree, problems };
}

type Report = (line: number, column: number, code: ProblemCode, values: Record<string, string>) => void;

/** Parses; where the parser gives up, notes the place, masks it and goes on, so that one run finds every mistake. */
function parseAll(written: string, report: Report): Root | undefined {
	let source = written;
	for (let attempt = 0; attempt < mistakesPerFile; attempt++) {
		if (nestsTooDeep(source)) {
			report(1, 1, 'too-deep', { limit: String(depthLimit) });
			return undefined;
		}
		const padded = padEmphasis(source);
		try {
			const tree = mdxToMdast(padded.text, { features: articleFeatures }) as Root;
			return placed(tree, padded.marks, source);
		} catch (error) {
			const hazard = hazardAt(error, source, padded);
			report(hazard.line, hazard.column, hazard.code, hazard.values);
			const masked = maskHazard(source, hazard);
			if (masked === source) return undefined;
			source = masked;
		}
	}
	return undefined;
}

interface Walk {
	path: string;
	lineOffset: number;
	problems: Problem[];
}

function checkNode(node: Nodes, depth: number, walk: Walk): void {
	const start = node.position?.start ?? { line: 1, column: 1 };
	const place: Place = { path: walk.path, line: start.line + walk.lineOffset, column: start.column };
	const add = (code: ProblemCode, values: Record<string, string> = {}) =>
		void walk.problems.push(problemAt(place, code, values));
	if (depth > depthLimit) return add('too-deep', { limit: String(depthLimit) });
	if (node.type in refusedNodes) return add(refusedNodes[node.type]!, { value: excerpt(node) });
	if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement')
		return checkComponent(node, depth, walk, add);
	if (!allowedNodes.has(node.type)) return add('not-allowed', { what: node.type });
	if (node.type === 'heading') {
		if (depth > 1) add('not-allowed', { what: 'heading' });
		if (node.depth < 2 || node.depth > 4) add('heading-level', { level: String(node.depth) });
		const { id, ...rest } = (node.data as { hProperties?: Record<string, unknown> } | undefined)?.hProperties ?? {};
		const isPlainId = id === undefined || (typeof id === 'string' && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id));
		if (!isPlainId || Object.keys(rest).length > 0)
			add('heading-attributes', { value: String(id ?? Object.keys(rest)[0]) });
	}
	if (node.type === 'link') checkAddress(node.url, 'link', add);
	if (node.type === 'image') {
		checkAddress(node.url, 'picture', add);
		if (!node.alt?.trim()) add('picture-without-words');
	}
	if ('children' in node) for (const child of (node as Parent).children) checkNode(child, depth + 1, walk);
}

type JsxNode = Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;
type Add = (code: ProblemCode, values?: Record<string, string>) => void;

function checkComponent(node: JsxNode, depth: number, walk: Walk, add: Add): void {
	const name = node.name ?? '';
	if (!isComponentName(name)) {
		const isHtml = /^[a-z]/.test(name);
		add(isHtml ? 'raw-html' : 'component-unknown', {
			value: `<${name}>`,
			name,
			known: Object.keys(components).join(', '),
			nearest: nearest(name, Object.keys(components)) ?? '',
		});
	} else {
		checkAttributes(node, name, add);
		const { placement } = components[name];
		const standsInline = node.type === 'mdxJsxTextElement';
		if (placement !== 'inline' && standsInline) add('component-placement', { name, placement });
		if (placement !== 'container' && node.children.length > 0) add('component-placement', { name, placement: 'empty' });
	}
	for (const child of node.children) checkNode(child as Nodes, depth + 1, walk);
}

function checkAttributes(node: JsxNode, name: keyof typeof components, add: Add): void {
	const known = Object.keys(components[name].attributes.shape);
	const given: Record<string, string> = Object.create(null) as Record<string, string>;
	let isLiteral = true;
	for (const attribute of node.attributes) {
		if (attribute.type !== 'mdxJsxAttribute') {
			add('spread', { name });
			isLiteral = false;
		} else if (typeof attribute.value !== 'string') {
			add(attribute.value === null || attribute.value === undefined ? 'attribute-wrong' : 'expression', {
				name,
				attribute: attribute.name,
				value: `${attribute.name}={…}`,
			});
			isLiteral = false;
		} else if (!known.includes(attribute.name)) {
			add('attribute-unknown', {
				name,
				attribute: attribute.name,
				known: known.join(', '),
				nearest: nearest(attribute.name, known) ?? '',
			});
		} else if (attribute.name in given) {
			add('attribute-wrong', { name, attribute: attribute.name, value: attribute.value });
		} else given[attribute.name] = attribute.value;
	}
	if (!isLiteral) return;
	const result = components[name].attributes.safeParse({ ...given });
	for (const issue of result.error?.issues ?? []) {
		const attribute = String(issue.path[0] ?? '');
		if (attribute in given) add('attribute-wrong', { name, attribute, value: given[attribute]! });
		else if (attribute) add('attribute-missing', { name, attribute });
	}
}

/** `[text][name]` becomes the link it stands for, so that whoever reads the tree meets one form of link. */
function resolveReferences(tree: Root): void {
	const addresses = new Map<string, string>();
	tree.children = tree.children.filter((node) => {
		if (node.type === 'definition') addresses.set(node.identifier, addresses.get(node.identifier) ?? node.url);
		return node.type !== 'definition';
	});
	const visit = (parent: Parent, depth: number) => {
		parent.children = parent.children.map((child) => {
			if (child.type !== 'linkReference') return child;
			return {
				type: 'link',
				url: addresses.get(child.identifier) ?? '',
				title: null,
				children: child.children,
				position: child.position,
			} as Link;
		});
		for (const child of parent.children)
			if ('children' in child && depth <= depthLimit) visit(child as Parent, depth + 1);
	};
	visit(tree, 0);
}

/** Takes the emphasis marks out of every text and counts positions as the author sees them. */
function placed(tree: Root, marks: readonly number[], source: string): Root {
	if (marks.length === 0) return tree;
	const lineStarts = [0];
	for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) lineStarts.push(at + 1);
	const move = (point: { line: number; column: number; offset?: number | undefined }) => {
		const offset = unpadded(point.offset ?? 0, marks);
		point.offset = offset;
		point.column = offset - (lineStarts[point.line - 1] ?? 0) + 1;
	};
	const visit = (node: Nodes, depth: number) => {
		if (node.position) {
			move(node.position.start);
			move(node.position.end);
		}
		if ('value' in node && typeof node.value === 'string') node.value = node.value.replaceAll(emphasisMark, '');
		if ('url' in node && typeof node.url === 'string') node.url = node.url.replaceAll(emphasisMark, '');
		if ('alt' in node && typeof node.alt === 'string') node.alt = node.alt.replaceAll(emphasisMark, '');
		if ('children' in node && depth <= depthLimit + 1) {
			const parent = node as Parent;
			parent.children = parent.children.filter((child) => child.type !== 'text' || child.value !== emphasisMark);
			for (const child of parent.children) visit(child, depth + 1);
		}
	};
	visit(tree, 0);
	return tree;
}

/** A cheap look before parsing: thousands of `>` or list markers exhaust the stack of the parser itself. */
function nestsTooDeep(source: string): boolean {
	const pattern = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=\\s)|\\d{1,9}[.)](?=\\s))){${depthLimit + 1},}`, 'm');
	return pattern.test(source) || /[[({*_~]{2000,}/.test(source.replaceAll(/\s/g, ''));
}

function excerpt(node: Nodes): string {
	const value = 'value' in node && typeof node.value === 'string' ? node.value : node.type;
	return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
