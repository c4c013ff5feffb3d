import { wordsFor } from '../../src/i18n/index.ts';
import { kinds } from '../../src/model/id.ts';
import { locales, ownName } from '../../src/model/locale.ts';
import type { Rival } from './rival.ts';

const labels = (kind: (typeof kinds)[number]) => ({
	label: wordsFor('zh')(`kind.${kind}`),
	translations: { en: wordsFor('en')(`kind.${kind}`) },
	items: [{ autogenerate: { directory: kind } }],
});

const options = {
	title: 'Atlas',
	defaultLocale: 'zh',
	locales: { zh: { label: ownName.zh, lang: 'zh-CN' }, en: { label: ownName.en, lang: 'en' } },
	sidebar: kinds.map(labels),
};

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
	site: 'https://atlas.example',
	integrations: [starlight(${JSON.stringify(options, null, '\t')})],
});
`;

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Starlight as it comes: two languages, a sidebar made from the folders, Pagefind. */
export const starlight: Rival = {
	name: 'Starlight',
	packages: { astro: '7.3.4', '@astrojs/starlight': '0.42.4' },
	files: new Map([
		['astro.config.mjs', config],
		['src/content.config.ts', collections],
		['public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z" /></svg>'],
		...locales.map((locale): [string, string] => [
			`src/content/docs/${locale}/index.mdx`,
			`---\ntitle: ${JSON.stringify(wordsFor(locale)('site.name'))}\n---\n`,
		]),
	]),
	pathOf: ({ id, locale }) => `src/content/docs/${locale}/${id}.mdx`,
	hasSearch: true,
};
