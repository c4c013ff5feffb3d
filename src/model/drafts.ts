import type { ArticleText } from './knowledge.ts';
import { writtenAs } from './write-yaml.ts';

/** A translation begun: its fields, and the headings that have to come back in the other language. */
export function translationDraft(original: Pick<ArticleText, 'locale' | 'title' | 'summary' | 'sections'>): string {
	const fields = { title: original.title, summary: original.summary, 'translation-of': original.locale };
	const headings = original.sections.map(({ depth, title }) => `${'#'.repeat(depth)} ${title}\n`);
	return ['---', writtenAs(fields).trimEnd(), '---', '', ...headings].join('\n');
}
