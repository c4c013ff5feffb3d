import { wordsFor } from '../../src/i18n/index.ts';
import { languageTag, locales, ownName } from '../../src/model/locale.ts';
import type { Rival } from './rival.ts';

const config = `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'https://atlas.example', integrations: [mdx()] });
`;

const collections = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const texts = defineCollection({
	loader: glob({ base: 'src/texts', pattern: '**/*.mdx' }),
	schema: z.object({ title: z.string(), description: z.string() }),
});
export const collections = { texts };
`;

const layout = `---
const { title, description, locale, other } = Astro.props;
const tags = ${JSON.stringify(languageTag)};
const names = ${JSON.stringify(ownName)};
---

<!doctype html>
<html lang={tags[locale]}>
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width" />
		<title>{title}</title>
		<meta name="description" content={description} />
	</head>
	<body>
		<header>
			<a href={\`/\${locale}/\`}>Atlas</a>
			<a href={other} lang={locale === 'zh' ? 'en' : 'zh-Hans'}>{names[locale === 'zh' ? 'en' : 'zh']}</a>
		</header>
		<main>
			<h1>{title}</h1>
			<slot />
		</main>
	</body>
</html>

<style>
	body {
		max-inline-size: 40rem;
		margin-inline: auto;
		padding-inline: 1rem;
		font-family: sans-serif;
		line-height: 1.7;
	}
	header {
		display: flex;
		justify-content: space-between;
	}
</style>
`;

const article = `---
import { getCollection, render } from 'astro:content';
import Layout from '../layouts/Layout.astro';

export async function getStaticPaths() {
	return (await getCollection('texts')).map((text) => ({ params: { path: text.id }, props: { text } }));
}

const { text } = Astro.props;
const { Content } = await render(text);
const [locale, ...rest] = text.id.split('/');
const other = \`/\${locale === 'zh' ? 'en' : 'zh'}/\${rest.join('/')}/\`;
---

<Layout {...text.data} locale={locale} other={other}><Content /></Layout>
`;

const list = `---
import { getCollection } from 'astro:content';
import Layout from '../../layouts/Layout.astro';

export function getStaticPaths() {
	return ${JSON.stringify(locales.map((locale) => ({ params: { locale }, props: { title: wordsFor(locale)('site.name') } })))};
}

const { locale } = Astro.params;
const texts = await getCollection('texts', ({ id }) => id.startsWith(\`\${locale}/\`));
---

<Layout title={Astro.props.title} locale={locale} other={locale === 'zh' ? '/en/' : '/zh/'}>
	<ul>{texts.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a></li>)}</ul>
</Layout>
`;

/** Astro with nothing but MDX: a collection, a route, a layout. No search, no sidebar. */
export const bareAstro: Rival = {
	name: 'bare Astro',
	packages: { astro: '7.3.4', '@astrojs/mdx': '8.0.2' },
	files: new Map([
		['astro.config.mjs', config],
		['src/content.config.ts', collections],
		['src/layouts/Layout.astro', layout],
		['src/pages/[...path].astro', article],
		['src/pages/[locale]/index.astro', list],
	]),
	pathOf: ({ id, locale }) => `src/texts/${locale}/${id}.mdx`,
	hasSearch: false,
};
