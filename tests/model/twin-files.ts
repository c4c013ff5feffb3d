import type { Knowledge } from '../../src/model/knowledge.ts';
import { assemble } from '../../src/model/assemble.ts';
import { comparedTexts } from '../../src/model/prove-twins.ts';
import { recordParts } from '../../src/model/record.ts';
import { withMemory } from '../../src/model/memory.ts';
import { asArticleId } from '../../src/model/id.ts';

/** A library of one firm in both languages, with the words a test cares about. */
export interface Twins {
	zh: string;
	en: string;
}

const files = (twins: Twins, facts: string) => [
	{ path: 'firms/acme/zh.mdx', shownPath: 'firms/acme/zh.mdx', text: twins.zh },
	{ path: 'firms/acme/en.mdx', shownPath: 'firms/acme/en.mdx', text: twins.en },
	{ path: 'firms/acme/facts.yaml', shownPath: 'firms/acme/facts.yaml', text: facts },
	...['one', 'two'].map((id) => ({ path: `sources/${id}.yaml`, shownPath: `sources/${id}.yaml`, text: source })),
	{
		path: 'vocabulary/properties.yaml',
		shownPath: 'vocabulary/properties.yaml',
		text: 'revenue: { dimension: money, zh: 收入, en: Revenue }\nincome: { dimension: money, zh: 收入, en: Revenue }\n',
	},
	{
		path: 'vocabulary/units.yaml',
		shownPath: 'vocabulary/units.yaml',
		text: 'CNY: { dimension: money, zh: 元, en: RMB }\n',
	},
];
const source = 'title: A\npublisher: B\nlanguage: en\nkind: press\npublished: 2026\nread: 2026-01-01\nurl: null\n';
const factsOf2024 = '- { is: revenue, in: 2024, value: 1, unit: CNY, sources: [one] }\n';
export const facts = `${factsOf2024}- { is: revenue, in: 2025, value: 2, unit: CNY, sources: [one] }\n`;

export const head = {
	zh: 'title: 示例\nsummary: 一家公司。\nupdated: 2026-03-01',
	en: 'title: Acme\nsummary: A firm.',
};

/** An article whose Chinese is the original, or whose English is. */
export function twins(zh: string, en: string, original: 'zh' | 'en' = 'zh'): Twins {
	const updated = '\nupdated: 2026-03-01';
	const of = (locale: 'zh' | 'en') =>
		head[locale].replace(updated, '') + (locale === original ? updated : `\ntranslation-of: ${original}`);
	return { zh: `---\n${of('zh')}\n---\n\n${zh}\n`, en: `---\n${of('en')}\n---\n\n${en}\n` };
}

/** The library that holds them. */
export function libraryOf(given: Twins, factsText = facts): Knowledge {
	return assemble(files(given, factsText), { today: '2026-06-30' }).knowledge;
}

/** What the check says of them, as `file:line:column code`, and what a reader is told to be behind. */
export function judged(given: Twins, factsText = facts): { said: string[]; behind: string[] } {
	const { knowledge, problems } = assemble(files(given, factsText), { today: '2026-06-30' });
	// These twins speak of figures; that they are no facts is another matter.
	const twins = problems.filter(({ code }) => code !== 'number-without-fact');
	const said = twins.map(({ path, line, column, code }) => `${path.split('/').pop()}:${line}:${column} ${code}`);
	return { said, behind: [...knowledge.articles.values()][0]!.behind.map(({ part }) => part) };
}

/** The twins with their translation recorded, and which parts were refused. */
export function recorded(
	given: Twins,
	{ section, reason, on = '2026-05-01' }: { section?: string; reason?: string; on?: string } = {},
): Twins & { refused: string[] } {
	const { knowledge } = assemble(files(given, facts), { today: '2026-06-30' });
	const article = knowledge.articles.get(asArticleId('firms/acme')!)!;
	const { translation, compared } = comparedTexts(article, (id) => knowledge.articles.get(id)?.facts ?? [])!;
	const { memory, refused } = recordParts(compared, section, on, reason);
	const text = refused.length > 0 ? given[translation.locale] : withMemory(given[translation.locale], memory);
	return { ...given, [translation.locale]: text, refused: refused.map(({ part, why }) => `${part} ${why}`) };
}
