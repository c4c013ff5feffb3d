import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { articleProcessor } from './src/cli/article-processor.ts';
import { plainImports } from './src/cli/plain-imports.ts';
import { proveContent } from './src/cli/prove-content.ts';
import { settingsFrom } from './src/settings.ts';

const settings = settingsFrom(process.env);

/**
 * Packages of many small files that only pages use: bundled with these, they need not be looked for and read one by one
 * whenever pages are drawn, in each thread anew.
 */
const ofManyFiles =
	/^(?:@observablehq\/|d3|delaunator|robust-predicates|internmap|isoformat|interval-tree|linkedom|css|html-|uhyphen|boolbase|nth-check|htmlparser2|dom|entities|mdast-|hast|rehype-|micromark|unist-|property-information|space-sep|comma-sep|web-namespaces|zwitch|longest-streak|ccount|trim-|markdown-table|collapse-white-space|@ungap\/|vfile|devlop|character-entities|stringify-entities|feed|xml-js|sax|ical-generator|csv-stringify)/;

export default defineConfig({
	site: settings.siteUrl,
	base: settings.basePath,
	outDir: settings.outFolder,
	output: 'static',
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'never' },
	// White space between elements on separate lines is layout of the source, not of the page; Chinese has no use for it.
	compressHTML: 'jsx',
	devToolbar: { enabled: false },
	// Articles are rendered from their proven trees; MDX is compiled for the site's own guides alone, by the same rules.
	markdown: { processor: articleProcessor, syntaxHighlight: false },
	integrations: [proveContent(), mdx()],
	vite: {
		plugins: [plainImports()],
		resolve: {
			// Its variant for browsers writes HTML to read an entity, which the pages’ policy refuses.
			alias: {
				'decode-named-character-reference': fileURLToPath(import.meta.resolve('decode-named-character-reference')),
			},
		},
		environments: { prerender: { resolve: { noExternal: [ofManyFiles] } } },
		build: {
			// Scripts and styles stay files of their own, so that the page needs no inline code.
			assetsInlineLimit: 0,
			cssCodeSplit: false,
		},
	},
});
