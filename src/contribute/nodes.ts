import type { ElementContent, Nodes } from 'hast';
import { find, html, svg } from 'property-information';

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
