import './quiet-zod.ts';
import { h } from 'hastscript';
import type { OriginalOf } from '../model/article.ts';
import type { Addresses } from '../model/href.ts';
import type { Article, Knowledge } from '../model/knowledge.ts';
import type { Locale } from '../model/locale.ts';
import { drawn } from '../render/body.ts';
import { claimFigure } from '../render/claim.ts';
import { factCards } from '../render/fact-card.ts';
import { sourceEntry } from '../render/reference.ts';
import { scopeFor, type Scope } from '../render/scope.ts';
import { nodesFrom } from './nodes.ts';

/** An article as its page will show it, in one language; nothing where its text cannot be drawn yet. */
export function previewOf(article: Article, knowledge: Knowledge, locale: Locale, to: Addresses): Node | undefined {
	const text = article.texts[locale];
	if (!text) return undefined;
	const scope: Scope = scopeFor({ ...knowledge, folder: '' }, locale, to, article.id);
	const body = drawn(scope, text.tree, text);
	const { original } = article;
	const claims = original.kind === 'views' ? (original as OriginalOf<'views'>).claims : [];
	const figures = claims.map((claim) => claimFigure(scope, article.id, claim, false));
	const cards = factCards(scope);
	const references = scope.cited.map((id, index) =>
		h('li', { id: `ref-${index + 1}` }, ...sourceEntry(scope, scope.library.sources.get(id)!)),
	);
	return nodesFrom({
		type: 'root',
		children: [
			h('h2', text.title),
			h('p.summary', text.summary),
			h('div.prose', ...figures, ...(body.type === 'root' ? (body.children as never[]) : [])),
			h('ol.references', ...references),
			...cards,
		],
	});
}
