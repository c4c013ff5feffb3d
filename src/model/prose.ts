import type { Nodes, Parent, Root } from 'mdast';

/** What stands in a sentence without being text: a figure, or something that is not looked into, such as code. */
export const figureSign = '\uFFFC';
export const opaqueSign = '\uFFFD';

/** One run of prose as a reader meets it, and where each of its UTF-16 units stands in what was written. */
export interface Prose {
	text: string;
	/** Offsets in the source where each unit begins and ends; -1 for what stands in for something else. */
	from: number[];
	to: number[];
	/** Parts of the text that are words of a link: mostly names. */
	links: { from: number; to: number }[];
	isHeading: boolean;
	isQuotation: boolean;
}

/** Every paragraph, heading and table cell of a body, its inline parts set in a row; code and addresses are left out. */
export function proseIn(tree: Root, source: string): Prose[] {
	const found: Prose[] = [];
	const visit = (node: Nodes, isQuotation: boolean) => {
		if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
			const prose: Prose = { text: '', from: [], to: [], links: [], isHeading: node.type === 'heading', isQuotation };
			for (const child of node.children) gather(child, source, prose);
			if (prose.text !== '') found.push(prose);
		} else if ('children' in node) {
			for (const child of (node as Parent).children) visit(child, isQuotation || node.type === 'blockquote');
		}
	};
	visit(tree, false);
	return found;
}

function gather(node: Nodes, source: string, prose: Prose): void {
	if (node.type === 'text') return addText(node.value, node.position, source, prose);
	if (node.type === 'break') return addSign('\n', prose);
	if (node.type === 'mdxJsxTextElement') {
		// A citation is set small and high; the sentence reads on as if it were not there.
		if (node.name === 'Fact') addSign(figureSign, prose);
		else if (node.name !== 'Cite') addSign(opaqueSign, prose);
		return;
	}
	// The children of an address written as mere text have no place of their own.
	const isAddress = node.type === 'link' && node.children.some((child) => !child.position);
	if (!('children' in node) || isAddress) return node.type === 'image' ? undefined : addSign(opaqueSign, prose);
	const from = prose.text.length;
	for (const child of (node as Parent).children) gather(child, source, prose);
	if (node.type === 'link') prose.links.push({ from, to: prose.text.length });
}

function addSign(sign: string, prose: Prose): void {
	prose.text += sign;
	prose.from.push(-1);
	prose.to.push(-1);
}

function addText(value: string, position: Nodes['position'], source: string, prose: Prose): void {
	const [start, end] = [position?.start.offset, position?.end.offset];
	const places =
		start === undefined || end === undefined
			? undefined
			: (placesOf(value, source, start, end) ?? placesOf(value, source, end - value.length, end));
	prose.text += value;
	for (let index = 0; index < value.length; index++) {
		prose.from.push(places?.from[index] ?? -1);
		prose.to.push(places?.to[index] ?? -1);
	}
}

const entity = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
const lineBegin = /[ \t]*\n[ \t]*(?:>[ \t]*)*/y;

/** Where each unit of a text node stands: escapes and entities are longer than what they mean, lines begin with marks. */
function placesOf(value: string, source: string, start: number, end: number): Pick<Prose, 'from' | 'to'> | undefined {
	const [from, to]: [number[], number[]] = [[], []];
	let at = start;
	for (let index = 0; index < value.length; index++) {
		const unit = value[index]!;
		let length = 1;
		if (unit === '\n') {
			lineBegin.lastIndex = at;
			length = lineBegin.exec(source)?.[0].length ?? 0;
			if (length === 0) return undefined;
		} else if (source[at] === '\\' && source[at + 1] === unit) length = 2;
		else if (source[at] === '&') {
			entity.lastIndex = at;
			const written = entity.exec(source)?.[0];
			if (written !== undefined && !value.startsWith(written, index)) length = written.length;
			else if (unit !== '&') return undefined;
		} else if (source[at] !== unit) return undefined;
		from.push(at);
		at += length;
		to.push(at);
	}
	return at <= end ? { from, to } : undefined;
}
