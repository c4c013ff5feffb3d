import type { ElementContent, Nodes } from 'hast';
import { find, html, svg } from 'property-information';

type Child = Node | string | false | undefined;

/** An element with its attributes and children: the site’s policy lets scripts build nodes, never write HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Record<string, string | boolean | undefined> = {},
	...children: Child[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value === true) element.setAttribute(key, '');
		else if (value !== undefined && value !== false) element.setAttribute(key, value);
	}
	element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
	return element;
}

const svgNames = new Set(['svg', 'g', 'path', 'line', 'rect', 'circle', 'text', 'tspan', 'title', 'desc', 'polyline']);

/** A drawn tree as nodes of the page. */
export function nodesFrom(tree: Nodes, isSvg = false): Node {
	if (tree.type === 'text') return document.createTextNode(tree.value);
	if (tree.type === 'root') return fragmentOf(tree.children as ElementContent[], isSvg);
	if (tree.type !== 'element') return document.createTextNode('');
	const inSvg = tree.tagName === 'svg' || (isSvg && svgNames.has(tree.tagName));
	const element = inSvg
		? document.createElementNS('http://www.w3.org/2000/svg', tree.tagName)
		: document.createElement(tree.tagName);
	for (const [name, value] of Object.entries(tree.properties)) {
		if (value === null || value === undefined || value === false) continue;
		const { attribute } = find(inSvg ? svg : html, name);
		element.setAttribute(attribute, Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value));
	}
	element.append(fragmentOf(tree.children, inSvg));
	return element;
}

function fragmentOf(children: readonly ElementContent[], isSvg: boolean): DocumentFragment {
	const fragment = document.createDocumentFragment();
	fragment.append(...children.map((child) => nodesFrom(child, isSvg)));
	return fragment;
}
