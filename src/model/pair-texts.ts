import type { ArticleId } from './id.ts';
import type { Locale } from './locale.ts';
import type { ParsedText } from './parse.ts';
import { problemAt, type Problem } from './problem.ts';
import type { ReadFiles } from './read-files.ts';
import { sectionsOf, type Section } from './sections.ts';

/** The texts of one article, the original known from its translation. */
export interface PairedTexts {
	original: ParsedText | undefined;
	byLocale: Map<Locale, ParsedText>;
	sections: Map<ParsedText, Section[]>;
}

/** Pairs originals with translations, and their headings with each other. */
export function pairTexts(texts: ReadFiles['texts'], problems: Problem[]): Map<ArticleId, PairedTexts> {
	const pairs = new Map<ArticleId, PairedTexts>();
	for (const { id, locale, text } of texts) {
		const pair = pairs.get(id) ?? {
			original: undefined,
			byLocale: new Map<Locale, ParsedText>(),
			sections: new Map<ParsedText, Section[]>(),
		};
		pair.byLocale.set(locale, text);
		pairs.set(id, pair);
	}
	for (const [id, pair] of pairs) {
		const originals = [...pair.byLocale.values()].filter((text) => text.role === 'original');
		pair.original = originals[0];
		if (originals.length > 1) {
			problems.push(
				problemAt({ path: originals[1]!.path, line: 1, column: 1 }, 'two-originals', { other: originals[0]!.path }),
			);
		}
		problems.push(...checkTranslations(id, pair));
		const headed = [...pair.byLocale]
			.filter(([, text]) => text.written)
			.map(([locale, text]) => ({ text, path: text.path, tree: text.written!, bodyLine: text.bodyLine, locale }))
			.sort((a, b) => Number(b.text === pair.original) - Number(a.text === pair.original));
		const paired = sectionsOf(headed);
		problems.push(...paired.problems);
		for (const one of headed) pair.sections.set(one.text, paired.sections.get(one)!);
	}
	return pairs;
}

function checkTranslations(id: ArticleId, { byLocale }: PairedTexts): Problem[] {
	const problems: Problem[] = [];
	for (const [locale, text] of byLocale) {
		if (text.frontmatter?.role !== 'translation') continue;
		const of = text.frontmatter.fields['translation-of'];
		const place = text.yaml.placeOf(['translation-of']);
		if (of === locale) problems.push(problemAt(place, 'translation-of-itself', { locale }));
		else if (byLocale.get(of)?.role !== 'original')
			problems.push(problemAt(place, 'no-original', { id, file: `${of}.mdx` }));
	}
	return problems;
}
