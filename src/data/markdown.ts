import type { Element, Nodes } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { inWords } from '../format/date.ts';
import { wordsFor } from '../i18n/index.ts';
import type { Article, Source } from '../model/knowledge.ts';
import type { Locale } from '../model/locale.ts';
import { MadeOnce } from '../reads.ts';
import { bodyTree } from '../render/article-page.ts';
import { textOf } from '../render/scope.ts';
import { factRecord } from './fact-record.ts';
import type { Published } from './published.ts';

/**
 * An article as Markdown, for programs that read text: its own body as the page draws it, figures and citation numbers
 * in place, then the figures on which sources differ, then the sources by number.
 */
export function articleMarkdown(from: Published, article: Article, locale: Locale): string {
	return written.of(article, `${article.id} ${locale}`, () => asMarkdown(from, article, locale));
}

/** Asked for by its own address and by the database; an article of a library never changes. */
const written = new MadeOnce<Article, string>('markdown');

function asMarkdown(from: Published, article: Article, locale: Locale): string {
	const { body, cited } = bodyTree(from.library, article, locale, from.to);
	const text = textOf(article, locale);
	const t = wordsFor(locale);
	const sources = cited.map((id, index) => `${index + 1}. ${sourceLine(from.library.sources.get(id)!, locale)}`);
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
	return [
		`# ${text.title}`,
		text.summary,
		`${t('article.updated', { date: inWords(article.original.updated, locale) })} · ${from.absolute(from.to.article(article.id, locale))}`,
		markdownOf(body, from),
		...(disputes.length > 0 ? [`## ${t('home.disputed')}`, disputes.join('\n')] : []),
		...(sources.length > 0 ? [`## ${t('article.references')}`, sources.join('\n')] : []),
		t('site.licence'),
	]
		.join('\n\n')
		.concat('\n');
}

/** Drawn HTML back as Markdown; what only a browser can show is told in words. */
function markdownOf(tree: Nodes, from: Published): string {
	const handlers: Record<string, Handle> = {
		// `[3]` rather than a raised figure: plain text has no superscript.
		sup: (_state, node) => ({
			type: 'html',
			value: numbersIn(node)
				.map((number) => `[${number}]`)
				.join(''),
		}),
		a: (state, node) => {
			// A figure's card is on the page alone.
			if ((node.properties.className as string[] | undefined)?.includes('fact')) return state.all(node) as never;
			const href = String(node.properties.href ?? '');
			const url = href.startsWith('/') ? from.absolute(href) : href;
			return { type: 'link', url, children: state.all(node) as never };
		},
		// A drawing’s table follows it.
		svg: () => undefined,
		figure: (state, node) => ({ type: 'blockquote', children: state.toFlow(state.all(node)) }),
	};
	const markdown = toMarkdown(toMdast(tree, { handlers }) as Parameters<typeof toMarkdown>[0], {
		extensions: [gfmToMarkdown()],
		bullet: '-',
		emphasis: '*',
		rule: '-',
	});
	// Han beside emphasis is written as an entity, which only a browser reads; here people and models do.
	return markdown.trim().replace(/&#x([0-9A-F]+);/g, (written, code: string) => {
		const character = String.fromCodePoint(Number.parseInt(code, 16));
		return /[\p{L}\p{P}]/u.test(character) && !/[<&]/.test(character) ? character : written;
	});
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
