import { articleMarkdown } from '../../../data/markdown.ts';
import type { Article } from '../../../model/knowledge.ts';
import { locales, type Locale } from '../../../model/locale.ts';
import { published } from '../../../site.ts';

export async function getStaticPaths() {
	const articles = [...(await published()).library.articles.values()];
	return articles.flatMap((article) =>
		locales.map((locale) => ({ params: { locale, kind: article.kind, slug: article.slug }, props: { article } })),
	);
}

export async function GET({
	params,
	props,
}: {
	params: { locale: Locale };
	props: { article: Article };
}): Promise<Response> {
	return new Response(articleMarkdown(await published(), props.article, params.locale), {
		headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
	});
}
