import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { articleMarkdown } from '../../src/data/markdown.ts';
import { wordsFor } from '../../src/i18n/index.ts';
import type { Library } from '../../src/library.ts';
import { addressesUnder } from '../../src/model/href.ts';
import type { ArticleId } from '../../src/model/id.ts';
import type { Article } from '../../src/model/knowledge.ts';
import { locales, type Locale } from '../../src/model/locale.ts';

/** An article text as any site of Markdown would hold it. */
export interface RivalText {
	id: ArticleId;
	locale: Locale;
	title: string;
	description: string;
	/** MDX without components: figures are words, citations are footnotes, links lead to the same addresses as ours. */
	body: string;
}

/** Every text of a library with the words that our own pages publish as Markdown. */
export function rivalTexts(library: Library): RivalText[] {
	return [...library.articles.values()].flatMap((article) =>
		locales.map((locale) => {
			const { title, summary } = article.texts[locale]!;
			return { id: article.id, locale, title, description: summary, body: bodyOf(library, article, locale) };
		}),
	);
}

/** A text as a file: the fields that every one of them takes, then the body. */
export function mdxFile({ title, description, body }: RivalText): string {
	return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${body}`;
}

function bodyOf(library: Library, article: Article, locale: Locale): string {
	const from = { library, to: addressesUnder('/'), absolute: (path: string) => path };
	// The title, which goes into the frontmatter; the summary; the date and address; the text; the licence.
	const [, summary, , ...rest] = articleMarkdown(from, article, locale).trimEnd().split('\n\n');
	const blocks = rest.slice(0, -1);
	const references = blocks.lastIndexOf(`## ${wordsFor(locale)('article.references')}`);
	const said = references === -1 ? blocks : blocks.slice(0, references);
	const sources = references === -1 ? [] : blocks.slice(references + 1).flatMap((block) => block.split('\n'));
	const markdown = [
		summary,
		...said.map((block) => block.replace(/(?<!\\)\[(\d+)\](?!\()/g, '[^$1]')),
		...sources.map((line) => line.replace(/^(\d+)\. /, '[^$1]: ')),
	].join('\n\n');
	return asMdx(markdown);
}

/** Markdown with everything set apart that MDX would take for code. */
function asMdx(markdown: string): string {
	const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
	return toMarkdown(tree, { extensions: [gfmToMarkdown(), mdxToMarkdown()], bullet: '-' });
}
