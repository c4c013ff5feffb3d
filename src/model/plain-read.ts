import type { Root } from 'mdast';
import type { ParsedText } from './parse.ts';
import type { FileRead } from './read-files.ts';
import { YamlText, type PlainYaml } from './yaml.ts';

/** What a file says, as plain data that can be written down. */
export interface PlainRead {
	said: {
		problems: FileRead['problems'];
		/** `isProven` if the tree may be drawn. */
		text?: Omit<ParsedText, 'yaml' | 'tree' | 'written'> & { isProven: boolean };
		yaml: PlainYaml;
		proven?: unknown;
	};
	/** Of a text: its body, by far the most of it. */
	tree?: Root | undefined;
}

/** Plain data that tells the same; nothing of a file that is no YAML, or that has mistakes as YAML. */
export function plainRead({ problems, text, yaml: own, proven }: FileRead): PlainRead | undefined {
	const yaml = text?.yaml ?? own;
	if (!yaml || yaml.problems.length > 0) return undefined;
	const plain = { problems, yaml: yaml.plain() };
	if (!text) return { said: { ...plain, proven } };
	const { yaml: _yaml, tree, written, ...rest } = text;
	return { said: { ...plain, text: { ...rest, isProven: tree !== undefined } }, tree: written };
}

/** What was read, again. */
export function readAgain({ said: { problems, text, yaml: plain, proven }, tree }: PlainRead): FileRead {
	const yaml = YamlText.again(plain);
	if (!text) return { problems, yaml, proven };
	const { isProven, ...rest } = text;
	return { problems, text: { ...rest, tree: isProven ? tree : undefined, written: tree, yaml } };
}
