import { problemAt, type Problem } from './problem.ts';

/** What a scaffold leaves for its author: 【待写：…】 in Chinese, 【to write: …】 in English. */
const mark = /【(?:待写|to write)[^】\n]{0,200}】/gu;

/** Every place where an author has yet to write what the scaffold could not know. */
export function unwrittenIn(text: string, path: string): Problem[] {
	if (!text.includes('【')) return [];
	return text
		.split('\n')
		.flatMap((line, index) =>
			[...line.matchAll(mark)].map((match) =>
				problemAt({ path, line: index + 1, column: match.index + 1 }, 'unwritten', { value: match[0] }),
			),
		);
}
