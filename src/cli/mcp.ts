import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'astro/zod';
import { articleAnswer, compared, disputesIn, eventsFor, factsFor, NotFound, type Asked } from '../data/answers.ts';
import { find } from '../data/find-text.ts';
import { reportText } from '../format/report.ts';
import { wordsFor } from '../i18n/index.ts';
import { LibraryProblems } from '../library.ts';
import { isDay } from '../model/time.ts';
import { locales } from '../model/locale.ts';
import { namesFile } from '../search/names-index.ts';
import { readNames } from '../search/names-file.ts';
import { absolute, library, to } from '../site.ts';

/** `npm run mcp`: the library as tools of the Model Context Protocol, over standard input and output. */
const known = await library().catch((error: unknown) => {
	console.error(error instanceof LibraryProblems ? reportText(error.problems, 'en') : error);
	process.exit(1);
});
const names = readNames(namesFile(known));
const t = wordsFor('en');
const server = new McpServer(
	{ name: 'china-gpu-atlas', version: '1.0.0' },
	{ instructions: `${t('site.promise')} ${t('data.for-models')} ${t('site.no-advice')}` },
);

const language = z.enum(locales).default('en').describe('Language of the answer: zh or en.');
const article = z.string().max(200).describe('An id such as firms/<slug>, or any name, ticker or pinyin of it.');
const day = z.string().refine(isDay, 'A day: 2025-12-17.');
const time = z.string().max(40).describe('A period or day as the facts have it: 2024, 2025-H1, 2025-Q3, 2025-12-17.');

tool('search', 'Find articles by any name or words, in Chinese or English.', {
	shape: {
		query: z.string().min(1).max(200).describe('A name or words, in either language.'),
		limit: z.number().int().min(1).max(50).default(10),
	},
	answer: (asked, { query, limit }) => find(asked, query, limit),
});

tool('article', 'One article whole, as Markdown with figures and sources, and its typed links both ways.', {
	shape: { article },
	answer: (asked, wanted) => articleAnswer(asked, wanted.article),
});

tool('fact', 'Dated, sourced values: of an article, of a property, or of both; with what other sources say.', {
	shape: {
		article: article.optional(),
		property: z.string().max(80).optional().describe('Id of a property: revenue, net-loss …'),
		time: time.optional(),
	},
	answer: (asked, wanted) => {
		if (!wanted.article && !wanted.property) throw new NotFound('Name an article, a property, or both.');
		return factsFor(asked, wanted);
	},
});

tool('compare', 'Several articles by the same properties. Values in different units are never made one.', {
	shape: {
		articles: z.array(article).min(2).max(20),
		properties: z.array(z.string().max(80)).min(1).max(20),
		time: time.optional(),
	},
	answer: compared,
});

tool('timeline', 'Events, oldest first, about an article and between two days if asked.', {
	shape: { about: article.optional(), from: day.optional(), until: day.optional() },
	answer: eventsFor,
});

tool('disputes', 'Facts on which sources disagree: every value, who says so, and why one is preferred.', {
	shape: { article: article.optional() },
	answer: (asked, wanted) => disputesIn(asked, wanted.article),
});

await server.connect(new StdioServerTransport());

/** A tool that reads and changes nothing; what is not there is told as an error that a model can act on. */
function tool<Shape extends z.ZodRawShape>(
	name: string,
	description: string,
	{ shape, answer }: { shape: Shape; answer: (asked: Asked, wanted: z.infer<z.ZodObject<Shape>>) => unknown },
): void {
	const inputSchema = z.strictObject({ ...shape, language });
	server.registerTool(
		name,
		{ description, inputSchema, annotations: { readOnlyHint: true, openWorldHint: false } },
		(wanted: Record<string, unknown>) => {
			const asked: Asked = { library: known, to, absolute, names, locale: wanted.language as Asked['locale'] };
			try {
				const answers = answer(asked, wanted as z.infer<z.ZodObject<Shape>>);
				return told({ asOf: known.asOf, answers });
			} catch (error) {
				if (!(error instanceof NotFound)) throw error;
				return { ...told({ error: error.message }), isError: true };
			}
		},
	);
}

function told(answer: Record<string, unknown>) {
	return { content: [{ type: 'text' as const, text: JSON.stringify(answer) }], structuredContent: answer };
}
