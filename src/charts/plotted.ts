import * as Plot from '@observablehq/plot';
import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { parseHTML } from 'linkedom';

/** Plot draws into a document; this one needs no browser. */
const { document } = parseHTML('<!doctype html><html></html>');

/** Attributes that say how something looks: that is the style sheet’s to say, by class, in every scheme and on paper. */
const looks = /^(?:style|fill|stroke|stroke-width|font-.*|aria-.*|xmlns)$/;

/** A drawing by Observable Plot as a tree of our own: no style, no script, looks by class alone, names for who cannot see it. */
export function plotted(options: Plot.PlotOptions, words: { title: string; text: string }): Element {
	const svg = Plot.plot({ ...options, axis: null, document: document as unknown as Document });
	const { width, height } = options as { width: number; height: number };
	return s(
		'svg',
		{ viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', textAnchor: 'middle' },
		s('title', words.title),
		s('desc', words.text),
		...[...svg.children].flatMap(treeOf),
	);
}

function treeOf(node: globalThis.Element): ElementContent[] {
	if (node.localName === 'style') return [];
	const attributes = [...node.attributes].filter(({ name }) => !looks.test(name));
	const children = node.children.length > 0 ? [...node.children].flatMap(treeOf) : [node.textContent];
	return [s(node.localName, Object.fromEntries(attributes.map(({ name, value }) => [name, rounded(value)])), children)];
}

/** A tenth of a pixel is as fine as anyone can see. */
function rounded(value: string): string {
	return value.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (digits) => String(Number(Number(digits).toFixed(1))));
}
