import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { List, ListItem, Nodes, Parents, Root } from 'mdast';
import { defaultHandlers, toHast, type Handler, type State } from 'mdast-util-to-hast';
import { targetOf } from '../model/address.ts';
import { drawnChart } from '../model/chart-data.ts';
import { listIn } from '../model/components.ts';
import type { FactReference } from '../model/fact.ts';
import type { ArticleId } from '../model/id.ts';
import type { ArticleText } from '../model/knowledge.ts';
import { languageTag } from '../model/locale.ts';
import { componentOf } from '../model/tree.ts';
import { behindNote } from './behind.ts';
import { chartFigure } from './chart.ts';
import { citation } from './cite.ts';
import { claimFigure, claimOf } from './claim.ts';
import { factInline } from './fact.ts';
import { sectionReport } from './mending.ts';
import { outsideRel } from '../model/href.ts';
import { articleOf, factOf, textOf, type Scope } from './scope.ts';
import { compareTable, factTable } from './tables.ts';
import { timeline } from './timeline.ts';

/** Draws an article's proven body as HTML; everything it cites and shows is noted in the scope. */
export function bodyHtml(scope: Scope, text: ArticleText): string {
	return html([
		...behindNote(scope, text, 'top'),
		...(drawn(scope, text.tree, text) as HastRoot).children,
	] as ElementContent[]);
}

/** Drawn pieces as HTML. Attributes and text are escaped here and nowhere else. */
export function html(nodes: HastNodes | ElementContent[]): string {
	return toHtml(Array.isArray(nodes) ? { type: 'root', children: nodes } : nodes, {
		// As Astro writes them, so that a page holds one form of each.
		characterReferences: { useNamedReferences: true },
	});
}

/** Part of a proven body as an HTML tree. */
export function drawn(
	scope: Scope,
	node: Nodes,
	text: Pick<ArticleText, 'sections' | 'bodyLine' | 'locale'>,
): HastNodes {
	const sections = new Map(text.sections.map((section) => [section.line, section]));
	const tight = new WeakMap<List, List>();
	const handlers: Record<string, Handler> = {
		root: (state: State, one: Root) => {
			// The library sets line ends between blocks, for those who read the source; a page has no use for them.
			state.wrap = <Child>(nodes: Child[]) => nodes;
			return defaultHandlers.root(state, one) as never;
		},
		mdxJsxTextElement: (state: State, one: Nodes) => component(scope, state, one),
		mdxJsxFlowElement: (state: State, one: Nodes) => component(scope, state, one),
		heading: (state: State, one: Extract<Nodes, { type: 'heading' }>) => {
			const line = (one.position?.start.line ?? 0) + text.bodyLine;
			const section = sections.get(line);
			const heading = h(`h${one.depth}`, { id: section?.id }, ...state.all(one));
			const note = behindNote(scope, text, section?.id);
			return section && scope.mending
				? [heading, sectionReport(scope.mending, section, scope.locale, text.locale), ...note]
				: [heading, ...note];
		},
		// For each item the library asks all its siblings whether the list is loose; here they are asked once.
		listItem: (state: State, one: ListItem, parent) => {
			const list = parent as List;
			const known = tight.get(list) ?? { ...list, spread: isLoose(list), children: [] };
			tight.set(list, known);
			return defaultHandlers.listItem(state, one, known);
		},
		link: (state: State, one: Extract<Nodes, { type: 'link' }>) => link(scope, one.url, state.all(one)),
		image: (_state: State, one: Extract<Nodes, { type: 'image' }>) =>
			h('img', {
				src: scope.to.picture(scope.article, one.url),
				alt: one.alt ?? '',
				loading: 'lazy',
				decoding: 'async',
			}),
		table: (state: State, one: Extract<Nodes, { type: 'table' }>) =>
			h(
				'section.table',
				{ tabIndex: 0, ariaLabel: scope.t('table.region', { number: ++scope.tables }) },
				aligned(defaultHandlers.table(state, one) as Element),
			),
	};
	return toHast(node as Root, { handlers });
}

function isLoose({ spread, children }: List): boolean {
	return spread === true || children.some((item) => item.spread ?? item.children.length > 1);
}

function component(scope: Scope, state: State, node: Nodes): Element | ElementContent[] {
	const { name, attributes } = componentOf(node)!;
	switch (name) {
		case 'Fact':
			return factInline(scope, factOf(scope, attributes as unknown as FactReference));
		case 'Cite':
			return citation(scope, listIn(attributes.source!), attributes.at);
		case 'Claim':
			return claimFigure(
				scope,
				attributes.of as ArticleId,
				claimOf(scope, attributes.of as ArticleId, attributes.id!),
				true,
			);
		case 'FactTable':
			return factTable(scope, attributes);
		case 'Compare':
			return compareTable(scope, attributes);
		case 'Chart':
			return chartFigure(scope, drawnChart(scope.library.charts.get(attributes.id!)!, scope.library));
		case 'Timeline':
			return timeline(scope, attributes);
		case 'Note':
			return h('div.note', { role: 'note' }, ...state.all(node as Parents));
		case 'OpenQuestions':
			return h(
				'section.open-questions',
				h('p.label', scope.t('article.open-questions')),
				...state.all(node as Parents),
			);
	}
}

/** A link of a proven body; one that leads to an article and has no words bears its title. */
export function link(scope: Scope, url: string, children: ElementContent[]): Element {
	const target = targetOf(url);
	if (!target) throw new Error(`the address ${url} should have been refused by the article language`);
	if (target.to === 'section') return h('a', { href: `#${target.section}` }, ...children);
	if (target.to === 'outside') return h('a', { href: target.url, rel: outsideRel }, ...children);
	const article = articleOf(scope, target.id as ArticleId);
	const text = textOf(article, scope.locale);
	const hreflang = text.locale === scope.locale ? undefined : languageTag[text.locale];
	const words = children.length > 0 ? children : [{ type: 'text' as const, value: text.title }];
	return h('a', { href: scope.to.article(article.id, scope.locale, target.section), hrefLang: hreflang }, ...words);
}

/** Columns that are set to one side carry a class: the attribute that Markdown’s drawing gives them has left HTML. */
function aligned(node: Element): Element {
	const { align, ...properties } = node.properties;
	const children = node.children.map((child) => (child.type === 'element' ? aligned(child) : child));
	return { ...node, properties: align ? { ...properties, className: [`to-${String(align)}`] } : properties, children };
}
