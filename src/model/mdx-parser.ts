import type { Root } from 'mdast';
import { mdxToMdast, type Features } from 'satteri';

/** One set of switches for every parser of articles; smart punctuation would turn Chinese quotes and dashes into others. */
export const articleFeatures: Features = {
	gfm: true,
	frontmatter: false,
	headingAttributes: true,
	smartPunctuation: false,
};

/** The syntax tree of MDX, nothing of it run; throws `line:column: reason` where it cannot be read. */
export function parseMdx(source: string): Root {
	return mdxToMdast(source, { features: articleFeatures }) as Root;
}
