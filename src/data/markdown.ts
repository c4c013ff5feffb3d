import type { Element, ElementContent, Nodes as HastNodes } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { FootnoteReference, Nodes as MdastNodes, Parents } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { inWords } from '../format/date.ts';
import { wordsFor } from '../i18n/index.ts';
import { listIn } from '../model/components.ts';
import type { FactReference } from '../model/fact.ts';
import type { Article, ArticleText, Source } from '../model/knowledge.ts';
import type { Locale } from '../model/locale.ts';
import { componentOf } from '../model/tree.ts';
import { MadeOnce } from '../reads.ts';
import { bodyParts } from '../render/article-page.ts';
import { behindNote } from '../render/behind.ts';
import { drawn, link } from '../render/body.ts';
import { numberOf } from '../render/cite.ts';
import { factOf, factWords, type Scope } from '../render/scope.ts';
import { factRecord } from './fact-record.ts';
import { writtenText } from './plain-text.ts';
import type { Published } from './published.ts';

/**
 * An article as Markdown, for programs that read text: its own body as the page draws it, figures and citation numbers
 * in place, then the figures on which sources differ, then the sources by number.
 */
export function articleMarkdown(from: Published, article: Article, locale: Locale): string {
	return writtenOf(from, article, locale).markdown;
}

/** The sources that an article's text and claims cite, by id, in the order of their numbers. */
export function citedSources(from: Published, article: Article, locale: Locale): readonly string[] {
	return writtenOf(from, article, locale).cited;
}

interface Written {
	markdown: string;
	cited: readonly string[];
}

function writtenOf(from: Published, article: Article, locale: Locale): Written {
	return written.of(article, `${article.id} ${locale}`, () => asMarkdown(from, article, locale));
}

/** Asked for by its own address and by the database; an article of a library never changes. */
const written = new MadeOnce<Article, Written>('markdown', 'outlives the build');

function asMarkdown(from: Published, article: Article, locale: Locale): Written {
	const { scope, text, claims } = bodyParts(from.library, article, locale, from.to);
	const body = [
		...fromDrawn(claims, from, false),
		...text.tree.children.flatMap((node) => writable(scope, text, from, node)),
	];
	const t = wordsFor(locale);
	const sources = scope.cited.map((id, index) => `${index + 1}. ${sourceLine(from.library.sources.get(id)!, locale)}`);
	const disputes = article.facts
		.filter(({ others }) => others.length > 0)
		.flatMap((fact) => {
			const { property, words, others } = factRecord(from, fact);
			const time = fact.in ?? fact.on;
			const label = [from.library.vocabulary.properties[property]![locale], time && inWords(time, locale)];
			const said = others.map(
				(other) => `  - ${other.words[locale]}: ${other.why[locale]} (${other.sources.join(', ')})`,
			);
			return [`- ${label.filter(Boolean).join(', ')}: ${words[locale]} (${fact.sources.join(', ')})`, ...said];
		});
	const markdown = [
		`# ${text.title}`,
		text.summary,
		`${t('article.updated', { date: inWords(article.original.updated, locale) })} · ${from.absolute(from.to.article(article.id, locale))}`,
		markdownOf(body),
		...(disputes.length > 0 ? [`## ${t('home.disputed')}`, disputes.join('\n')] : []),
		...(sources.length > 0 ? [`## ${t('article.references')}`, sources.join('\n')] : []),
		t('site.licence'),
	]
		.join('\n\n')
		.concat('\n');
	return { markdown, cited: scope.cited };
}

/** How Markdown is written. Made once, for its writer compiles the patterns of each extension that it has not seen before. */
const manner: Options = {
	extensions: [
		gfmToMarkdown(),
		{ handlers: { text: writtenText, footnoteReference: ({ identifier }: FootnoteReference) => identifier } },
	],
	bullet: '-',
	emphasis: '*',
	rule: '-',
};

/** A tree as Markdown. */
function markdownOf(children: readonly MdastNodes[]): string {
	const markdown = toMarkdown({ type: 'root', children } as Parameters<typeof toMarkdown>[0], manner);
	// Han beside emphasis is written as an entity, which only a browser reads; here people and models do.
	return markdown.trim().replace(/&#x([0-9A-F]+);/g, (written, code: string) => {
		const character = String.fromCodePoint(Number.parseInt(code, 16));
		return /[\p{L}\p{P}]/u.test(character) && !/[<&]/.test(character) ? character : written;
	});
}

/** A node of the proven body as it is to be written: what its components draw stands in their place. */
function writable(scope: Scope, text: ArticleText, from: Published, node: MdastNodes): MdastNodes[] {
	const inner = (parent: Parents) => parent.children.flatMap((child) => writable(scope, text, from, child));
	const used = componentOf(node);
	if (used?.name === 'Note') return inner(node as Parents);
	if (used?.name === 'OpenQuestions') {
		const label: MdastNodes = { type: 'text', value: scope.t('article.open-questions') };
		return [{ type: 'paragraph', children: [label] }, ...inner(node as Parents)];
	}
	// The two that stand in every sentence: drawn and read back they would say the same.
	if (node.type === 'mdxJsxTextElement' && used?.name === 'Fact')
		return [{ type: 'text', value: factWords(scope, factOf(scope, used.attributes as unknown as FactReference)) }];
	if (node.type === 'mdxJsxTextElement' && used?.name === 'Cite')
		return [citedAs(listIn(used.attributes.source!).map((source) => String(numberOf(scope, source))))];
	if (used) return fromDrawn(drawn(scope, node, text), from, node.type === 'mdxJsxTextElement');
	if (node.type === 'text') return [{ ...node, value: node.value.replace(/\s+/g, ' ') }];
	if (node.type === 'link') {
		const empty = link(scope, node.url, []);
		const words = node.children.length > 0 ? inner(node) : fromDrawn(empty.children, from, true);
		return [{ type: 'link', url: fullUrl(String(empty.properties.href), from), children: words } as MdastNodes];
	}
	if (node.type === 'image')
		return [{ ...node, url: String((drawn(scope, node, text) as Element).properties.src), title: null }];
	if (node.type === 'heading') {
		const line = (node.position?.start.line ?? 0) + text.bodyLine;
		const note = behindNote(scope, text, text.sections.find((section) => section.line === line)?.id);
		return [{ ...node, children: inner(node) } as MdastNodes, ...(note.length > 0 ? fromDrawn(note, from, false) : [])];
	}
	return ['children' in node ? ({ ...node, children: joined(inner(node)) } as MdastNodes) : node];
}

/** Neighbouring texts as one: what is to be escaped in a text is looked for in each anew. */
function joined(nodes: readonly MdastNodes[]): MdastNodes[] {
	const all: MdastNodes[] = [];
	for (const node of nodes) {
		const last = all.at(-1);
		if (node.type === 'text' && last?.type === 'text')
			all[all.length - 1] = { ...last, value: last.value + node.value };
		else all.push(node);
	}
	return all;
}

/** Drawn HTML back as a tree of Markdown; what only a browser can show is told in words. */
function fromDrawn(tree: HastNodes | ElementContent[], from: Published, isInline: boolean): MdastNodes[] {
	const handlers: Record<string, Handle> = {
		sup: (_state, node) => citedAs(numbersIn(node)),
		a: (state, node) => {
			// A figure's card is on the page alone.
			if ((node.properties.className as string[] | undefined)?.includes('fact')) return state.all(node) as never;
			const url = fullUrl(String(node.properties.href ?? ''), from);
			return { type: 'link', url, children: state.all(node) as never };
		},
		// A drawing’s table follows it.
		svg: () => undefined,
		figure: (state, node) => ({ type: 'blockquote', children: state.toFlow(state.all(node)) }),
	};
	const root: HastNodes = Array.isArray(tree) ? { type: 'root', children: tree } : tree;
	const made = toMdast(root, { handlers }) as MdastNodes;
	const nodes = made.type === 'root' ? (made.children as MdastNodes[]) : [made];
	return isInline ? nodes.flatMap((one) => (one.type === 'paragraph' ? (one.children as MdastNodes[]) : [one])) : nodes;
}

/** `[3]` rather than a raised figure: plain text has no superscript. */
function citedAs(numbers: readonly string[]): FootnoteReference {
	return { type: 'footnoteReference', identifier: numbers.map((number) => `[${number}]`).join('') };
}

function fullUrl(href: string, from: Published): string {
	return href.startsWith('/') ? from.absolute(href) : href;
}

function numbersIn(node: Element): string[] {
	return node.children.flatMap((child) =>
		child.type === 'element'
			? child.tagName === 'a'
				? child.children.map((one) => ('value' in one ? one.value : ''))
				: []
			: [],
	);
}

function sourceLine(source: Source, locale: Locale): string {
	const title = source.title ?? source.described![locale];
	const date = source.published ? inWords(source.published, locale) : wordsFor(locale)('source.undated');
	const parts = [title, source.publisher, date, ...(source.url ? [`<${source.url}>`] : []), source.id];
	return parts.join(locale === 'zh' ? '，' : ', ');
}
