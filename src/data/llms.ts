import { wordsFor } from '../i18n/index.ts';
import { kinds } from '../model/id.ts';
import { locales, ownName } from '../model/locale.ts';
import type { Published } from './published.ts';
import { dataVersion } from './shapes.ts';

/** What a model is told first (llmstxt.org): what this is, how to read it, and every article as Markdown. */
export function llmsText(from: Published): string {
	const [zh, en] = locales.map(wordsFor) as [ReturnType<typeof wordsFor>, ReturnType<typeof wordsFor>];
	const data = (name: string) => from.absolute(from.to.file(`data/v${dataVersion}/${name}`));
	const lines = [
		`# ${en('site.name')} · ${zh('site.name')}`,
		'',
		`> ${en('site.promise')} ${en('site.no-advice')}`,
		`> ${zh('site.promise')}${zh('site.no-advice')}`,
		'',
		en('data.for-models'),
		zh('data.for-models'),
		'',
		`## ${en('page.data')} · ${zh('page.data')}`,
		'',
		...['facts.json', 'events.json', 'claims.json', 'sources.json', 'atlas.sqlite'].map(
			(name) => `- [${name}](${data(name)})`,
		),
	];
	for (const kind of kinds) {
		const articles = [...from.library.articles.values()].filter((article) => article.kind === kind);
		if (articles.length === 0) continue;
		lines.push('', `## ${en(`kind.${kind}`)} · ${zh(`kind.${kind}`)}`, '');
		for (const article of articles)
			for (const locale of locales) {
				const text = article.texts[locale];
				if (!text) continue;
				const address = from.absolute(from.to.markdown(article.id, locale));
				lines.push(`- [${text.title}](${address}) (${ownName[locale]}): ${text.summary}`);
			}
	}
	return `${lines.join('\n')}\n`;
}
