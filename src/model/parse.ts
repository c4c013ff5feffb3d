import type { Root } from 'mdast';
import type { z } from 'astro/zod';
import { neutralFieldsOf, originalSchemas, translationSchema, type Original, type Translation } from './article.ts';
import { proveBody } from './article-language.ts';
import { holds, type Holds } from './holds.ts';
import type { Kind } from './id.ts';
import { problemAt, type Problem } from './problem.ts';
import { proveYaml } from './prove.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** One MDX file, read: who it is among the two languages, its fields, its proven body, and where things stand. */
export interface ParsedText {
	path: string;
	frontmatter: { role: 'original'; fields: Original } | { role: 'translation'; fields: Translation } | undefined;
	/** Known even when the fields are wrong, so that twins can still be compared. */
	role: 'original' | 'translation';
	tree: Root | undefined;
	/** What stands in a proven body. */
	holds: Holds | undefined;
	/** The body as far as it can be read, for checks alone: it may hold what is not allowed. */
	written: Root | undefined;
	/** The body as written. */
	body: string;
	/** Lines above the body. */
	bodyLine: number;
	yaml: YamlText;
	problems: Problem[];
}

/** Reads one article file's text; never throws for what an author wrote. */
export function parseArticle(text: string, path: string, kind: Kind): ParsedText {
	const opening = /^---[ \t]*\n/.exec(text);
	const closing = opening ? /^---[ \t]*$/m.exec(text.slice(opening[0].length)) : null;
	if (!opening || !closing) {
		const yaml = readYaml('', path);
		const problems = [problemAt({ path, line: 1, column: 1 }, 'no-frontmatter')];
		return {
			path,
			frontmatter: undefined,
			role: 'original',
			tree: undefined,
			holds: undefined,
			written: undefined,
			body: '',
			bodyLine: 0,
			yaml,
			problems,
		};
	}
	const source = text.slice(opening[0].length, opening[0].length + closing.index);
	const body = text.slice(opening[0].length + closing.index + closing[0].length + 1);
	const bodyLine = text.slice(0, text.length - body.length).split('\n').length - 1;
	const yaml = readYaml(source, path, 1);
	const isTranslation = isMapping(yaml.value) && 'translation-of' in yaml.value;
	const { fields, problems } = isTranslation ? proveTranslation(yaml, kind) : proveOriginal(yaml, kind);
	const proven = proveBody(body, path, bodyLine);
	return {
		path,
		role: isTranslation ? 'translation' : 'original',
		frontmatter: fields,
		tree: proven.tree,
		holds: proven.tree && holds(proven.tree),
		written: proven.written,
		body,
		bodyLine,
		yaml,
		problems: [...problems, ...proven.problems],
	};
}

function proveOriginal(yaml: YamlText, kind: Kind): { fields: ParsedText['frontmatter']; problems: Problem[] } {
	const { value, problems } = proveYaml(yaml, originalSchemas[kind] as z.ZodType<Record<string, unknown>>);
	return { fields: value && { role: 'original', fields: { kind, ...value } as Original }, problems };
}

/** A field that does not depend on language is named with the file it belongs in, not just called unknown. */
function proveTranslation(yaml: YamlText, kind: Kind): { fields: ParsedText['frontmatter']; problems: Problem[] } {
	const written = yaml.value as Record<string, unknown>;
	const repeated = neutralFieldsOf(kind).filter((field) => Object.hasOwn(written, field));
	const of = typeof written['translation-of'] === 'string' ? written['translation-of'] : '';
	const problems = repeated.map((field) =>
		problemAt(yaml.placeOfKey([], field), 'neutral-field-in-translation', { field, file: `${of}.mdx` }),
	);
	const rest = Object.fromEntries(Object.entries(written).filter(([field]) => !repeated.includes(field)));
	const others = {
		value: rest,
		problems: yaml.problems,
		placeOf: yaml.placeOf.bind(yaml),
		placeOfKey: yaml.placeOfKey.bind(yaml),
	};
	const proven = proveYaml(others, translationSchema);
	const fields = proven.value && { role: 'translation' as const, fields: proven.value };
	return { fields, problems: [...problems, ...proven.problems] };
}

function isMapping(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
