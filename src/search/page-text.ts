import type { Field } from './fields.ts';

/** A paragraph, heading or cell of a finished page. */
export interface Block {
	field: Field;
	text: string;
	/** A heading's anchor. */
	id?: string;
}

/** What search takes from a finished page: its text by field, and the facets it is found under. */
export interface PageText {
	blocks: Block[];
	filters: { name: string; value: string }[];
}

interface Open {
	name: string;
	isIgnored: boolean;
	field: Field | undefined;
	id?: string | undefined;
}

const tag = /<!--.*?-->|<(\/?)([a-z][a-z0-9-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>|([^<]+)/gis;
const attribute = /([a-z][a-z0-9-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;
const empty = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const unread = new Set(['script', 'style', 'template', 'noscript', 'svg', 'nav', 'form', 'label', 'iframe', 'head']);
const inline = new Set(
	'a abbr b bdi bdo button cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
		' ',
	),
);

/**
 * Reads the part marked `data-pagefind-body` as Pagefind would, with its own attributes: `-ignore`, `-meta` for title,
 * summary and names, `-filter`. Nothing when the page has no such part. Our pages are well formed and quote their
 * attributes, so a tag ends where it seems to.
 */
export function pageText(html: string): PageText | undefined {
	const blocks: Block[] = [];
	const filters: PageText['filters'] = [];
	const open: Open[] = [];
	let body: number | undefined;
	let isBodyFound = false;
	let block: Block | undefined;
	const close = () => {
		if (block && block.text.trim() !== '') blocks.push({ ...block, text: block.text.replace(/\s+/g, ' ').trim() });
		block = undefined;
	};
	const begin = html.indexOf('data-pagefind-body');
	if (begin === -1) return undefined;
	for (const [, slash, rawName, rawAttributes, text] of html.slice(html.lastIndexOf('<', begin)).matchAll(tag)) {
		if (text !== undefined) {
			if (body === undefined || open.some(({ isIgnored }) => isIgnored)) continue;
			const around = open.findLast(({ field }) => field);
			block ??= { field: around?.field ?? 'text', text: '', ...(around?.id && { id: around.id }) };
			block.text += decoded(text);
			continue;
		}
		if (!rawName) continue;
		const name = rawName.toLowerCase();
		// Most elements say nothing to search; a heading may have a name of its own.
		const isTelling = rawAttributes!.includes('data-pagefind') || /^h[2-6]$/.test(name);
		const given = isTelling ? attributesOf(rawAttributes!) : {};
		const field = fieldAt(name, given);
		if (slash) {
			const at = open.findLastIndex((one) => one.name === name);
			if (at === -1) continue;
			if (!inline.has(name) || open[at]!.field) close();
			open.length = at;
			if (body !== undefined && at <= body) break;
			continue;
		}
		if (!inline.has(name) || field) close();
		if (given['data-pagefind-body'] !== undefined) {
			body = open.length;
			isBodyFound = true;
		}
		if (body !== undefined) filters.push(...filtersAt(given));
		if (empty.has(name)) continue;
		const isIgnored = unread.has(name) || given['data-pagefind-ignore'] !== undefined;
		open.push({ name, isIgnored, field, id: given.id });
	}
	return isBodyFound ? { blocks, filters } : undefined;
}

function fieldAt(name: string, given: Record<string, string>): Field | undefined {
	const meta = given['data-pagefind-meta'];
	if (meta === 'title' || meta === 'summary' || meta === 'names') return meta;
	return /^h[2-6]$/.test(name) ? 'heading' : undefined;
}

/** `data-pagefind-filter="kind[value]"` takes the value from another attribute of the element. */
function filtersAt(given: Record<string, string>): PageText['filters'] {
	const found = /^([a-z-]+)\[([a-z-]+)\]$/.exec(given['data-pagefind-filter'] ?? '');
	const value = found && given[found[2]!];
	return found && value ? [{ name: found[1]!, value }] : [];
}

function attributesOf(written: string): Record<string, string> {
	const given: Record<string, string> = {};
	for (const [, name, double, single, bare] of written.matchAll(attribute))
		given[name!.toLowerCase()] = decoded(double ?? single ?? bare ?? '');
	return given;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(text: string): string {
	return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
		if (hex || decimal) return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
		return entities[name!.toLowerCase()] ?? all;
	});
}
