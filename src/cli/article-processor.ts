import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import { proveBody } from '../model/article-language.ts';
import { articleFeatures } from '../model/mdx-parser.ts';
import { reportText } from '../format/report.ts';
import { localeOf } from './language.ts';

/**
 * The Markdown processor of the whole site. It proves a text in the article language before it is parsed, so that
 * no MDX with an import, an expression, HTML or a foreign address can be compiled, wherever it lies.
 */
export const articleProcessor = satteri({
	features: articleFeatures,
	mdastPlugins: [
		({ source, fileURL }) => {
			const path = fileURL ? relative(process.cwd(), fileURLToPath(fileURL)) : 'mdx';
			const above = /^---\n[\s\S]*?\n---\n/.exec(source)?.[0] ?? '';
			const { problems } = proveBody(source.slice(above.length), path, above.split('\n').length - 1);
			if (problems.length > 0) throw new Error(reportText(problems, localeOf(undefined, process.env)));
			return false;
		},
	],
});
