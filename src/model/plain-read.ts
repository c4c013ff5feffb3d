import type { ParsedText } from './parse.ts';
import type { FileRead } from './read-files.ts';
import { YamlText, type PlainYaml } from './yaml.ts';

/** What a file says, as plain data that can be written down. */
export interface PlainRead {
	problems: FileRead['problems'];
	text?: Omit<ParsedText, 'yaml'>;
	yaml: PlainYaml;
	proven?: unknown;
}

/** Plain data that tells the same; nothing of a file that is no YAML, or that has mistakes as YAML. */
export function plainRead({ problems, text, yaml: own, proven }: FileRead): PlainRead | undefined {
	const yaml = text?.yaml ?? own;
	if (!yaml || yaml.problems.length > 0) return undefined;
	const plain = { problems, yaml: yaml.plain() };
	if (!text) return { ...plain, proven };
	const { yaml: _yaml, ...rest } = text;
	return { ...plain, text: rest };
}

/** What was read, again. */
export function readAgain({ problems, text, yaml: plain, proven }: PlainRead): FileRead {
	const yaml = YamlText.again(plain);
	return text ? { problems, text: { ...text, yaml } } : { problems, yaml, proven };
}
