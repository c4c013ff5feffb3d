import type { Delete, Link, Nodes, Parent, Root } from 'mdast';
import { parseMdx } from '#mdx-parser';
import { checkAddress } from './address.ts';
import { restoreBraces, withoutBraces } from './braces.ts';
import { emphasisMark, padEmphasis, unpadded } from './cjk-emphasis.ts';
import { hazardAt, hazardFrom, maskHazard } from './hazards.ts';
import type { ProblemCode } from './problem.ts';

/** Deep enough for any article; deeper nesting exhausts the stack of whatever walks it. */
export const depthLimit = 60;
/** A report longer than this helps no one, and thousands of problems would be an attack of their own. */
export const mistakesPerFile = 200;
/**
 * The parser's work grows with the square of `<`, `{` and `&`, and each of `_`, `*` and `~` may open what never closes;
 * ten times as many as in our fullest article.
 */
export const signLimit = 2000;
/** Columns are counted from the line's beginning, again and again: a line of a hundred pages takes minutes. */
const lineLimit = 10_000;

type Point = NonNullable<Nodes['position']>['start'];
type Report = (line: number, column: number, code: ProblemCode, values: Record<string, string>) => void;

/**
 * A body's syntax tree as written, nothing yet proven. Where the parser gives up, the place is told and masked and
 * the text parsed again, so that one run finds every mistake; nothing an article says is run.
 */
export function parseBody(written: string, report: Report): Root | undefined {
	if (isCrowded(written, ['<', '{', '&'], report)) return undefined;
	const deep = tooDeepLine(written);
	if (deep !== undefined) {
		report(deep, 1, 'too-deep', { limit: String(depthLimit) });
		return undefined;
	}
	const long = written.split('\n').findIndex((line) => line.length > lineLimit);
	if (long !== -1) {
		report(long + 1, lineLimit + 1, 'too-long', { field: 'line', limit: String(lineLimit) });
		return undefined;
	}
	if (isCrowded(written, ['_', '*', '~'], report)) return undefined;
	let source = written;
	for (let attempts = attemptsFor(written); attempts > 0; attempts--) {
		const padded = padEmphasis(source);
		try {
			// Without a line end behind it, a backslash at the end of a quoted import kills the parser and the process.
			const tree = placed(parseMdx(`${withoutBraces(padded.text)}\n`), padded.marks, source);
			for (const offset of restoreBraces(tree, source, depthLimit)) {
				const { line, column, code, values } = hazardFrom(source, offset);
				report(line, column, code, values);
			}
			return resolved(tree, source, report);
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

/** How often a text may be parsed anew; measured so that the worst one is done with in half a second. */
function attemptsFor(source: string): number {
	const signs = source.match(/[<{&]/g)?.length ?? 0;
	const microseconds = 1 + source.length * 0.3 + signs * signs * 0.02;
	return Math.max(3, Math.min(mistakesPerFile, Math.floor(100_000 / microseconds)));
}

/** Tells the first of these signs of which there are too many. */
function isCrowded(source: string, signs: readonly string[], report: Report): boolean {
	for (const sign of signs) {
		let at = -1;
		for (let count = 0; count <= signLimit; count++) {
			at = source.indexOf(sign, at + 1);
			if (at === -1) break;
		}
		if (at === -1) continue;
		const before = source.slice(0, at);
		const [line, column] = [before.split('\n').length, at - before.lastIndexOf('\n')];
		report(line, column, 'too-many', { what: sign, limit: String(signLimit) });
		return true;
	}
	return false;
}

const nesting = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=\\s)|\\d{1,9}[.)](?=\\s))){${depthLimit + 1},}`, 'm');
/** A cheap look before parsing: thousands of `>`, list markers or brackets exhaust the stack of the parser itself. */
function tooDeepLine(source: string): number | undefined {
	const at = nesting.exec(source)?.index ?? longRun(source);
	return at === undefined ? undefined : source.slice(0, at).split('\n').length;
}

/** Where the last of too many brackets and stars in a row stands, spaces not counted. */
function longRun(source: string): number | undefined {
	let length = 0;
	for (let index = 0; index < source.length; index++) {
		const sign = source[index]!;
		if ('[({*_~'.includes(sign)) length++;
		else if (length > 0 && /\S/.test(sign)) length = 0;
		if (length === signLimit) return index;
	}
	return undefined;
}

/** `[text][name]` becomes the link it stands for, so that whoever reads the tree meets one form of link. */
function resolved(tree: Root, source: string, report: Report): Root {
	const addresses = new Map<string, string>();
	tree.children = tree.children.filter((node) => {
		if (node.type !== 'definition') return true;
		// No one sees one that is given twice or not used, and it would stand there with whatever it says.
		const { line, column } = node.position!.start;
		checkAddress(node.url, 'link', (code, values = {}) => report(line, column, code, values));
		addresses.set(node.identifier, addresses.get(node.identifier) ?? node.url);
		return false;
	});
	const visit = (parent: Parent, depth: number) => {
		parent.children = parent.children.flatMap((child): Nodes[] => {
			if (child.type === 'link' && source[child.position?.start.offset ?? 0] !== '[') return literal(child);
			if (child.type === 'delete' && source[(child.position?.start.offset ?? 0) + 1] !== '~') return untilde(child);
			if (child.type !== 'linkReference') return [child];
			const url = addresses.get(child.identifier) ?? '';
			return [{ type: 'link', url, title: null, children: child.children, position: child.position } as Link];
		}) as Parent['children'];
		for (const child of parent.children)
			if ('children' in child && depth <= depthLimit) visit(child as Parent, depth + 1);
	};
	visit(tree, 0);
	return tree;
}

/** One tilde is how Chinese writes a range, `3~5个，6~8个`; only two strike a text out. */
function untilde({ children, position }: Delete): Nodes[] {
	const { start, end } = position!;
	const tilde = (from: Point, by: number): Nodes => {
		const place = { ...from, column: from.column + by, offset: from.offset! + by };
		const behind = { ...place, column: place.column + 1, offset: place.offset + 1 };
		return { type: 'text', value: '~', position: { start: place, end: behind } };
	};
	return [tilde(start, 0), ...(children as Nodes[]), tilde(end, -1)];
}

/**
 * An address written as mere text. GFM takes all up to the next space for the address, and Chinese has no spaces:
 * only the ASCII of an https address is one; `www.` and mail addresses stay the words they are.
 */
function literal(link: Link): Nodes[] {
	const words = link.children.map((child) => ('value' in child ? child.value : '')).join('');
	const { position } = link;
	const address = /^https:\/\/[!-~]+/.exec(words)?.[0];
	if (address === undefined) return [{ type: 'text', value: words, position } as Nodes];
	const rest = words.slice(address.length);
	const linked: Link = {
		type: 'link',
		url: address,
		title: null,
		children: [{ type: 'text', value: address }],
		position,
	};
	return rest === '' ? [linked] : [linked, { type: 'text', value: rest, position } as Nodes];
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
		withoutMarks(node, ['value', 'url', 'alt', 'lang', 'meta']);
		if ('attributes' in node && Array.isArray(node.attributes))
			for (const attribute of node.attributes) withoutMarks(attribute, ['value']);
		if ('children' in node && depth <= depthLimit + 1) {
			const parent = node as Parent;
			for (const child of parent.children) visit(child, depth + 1);
			parent.children = parent.children.filter((child) => child.type !== 'text' || child.value !== '');
		}
	};
	visit(tree, 0);
	return tree;
}

function withoutMarks(node: object, fields: readonly string[]): void {
	const record = node as Record<string, unknown>;
	for (const field of fields)
		if (typeof record[field] === 'string') record[field] = record[field].replaceAll(emphasisMark, '');
}
