import type { Nodes } from 'mdast';
import { components, isComponentName } from './components.ts';
import { nearest } from './nearest.ts';
import type { ProblemCode } from './problem.ts';

type JsxNode = Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;
type Add = (code: ProblemCode, values?: Record<string, string>) => void;

/** Reports what is wrong with a component: its name, its place, its attributes. What stands inside is not looked at. */
export function checkComponent(node: JsxNode, add: Add): void {
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
