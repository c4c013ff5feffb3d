import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Claim } from '../model/article.ts';
import { inWords } from '../format/date.ts';
import { timeOf } from '../model/fact.ts';
import type { Connection } from '../model/graph.ts';
import type { ArticleId } from '../model/id.ts';
import type { Article, KnownFact } from '../model/knowledge.ts';
import { type Locale } from '../model/locale.ts';
import { relationNames, relationOf, type RelationName } from '../model/relations.ts';
import { html } from './body.ts';
import { sentenceOf } from './context.ts';
import { articleOf, factWords, propertyLabel, textOf, titleOf, type Scope } from './scope.ts';

export interface ConnectionEntry {
	href: string;
	title: string;
	lang?: string | undefined;
	from?: string | undefined;
	until?: string | undefined;
	/** The words the link comes from, in the reader's language where they exist in it. */
	context?: { html: string; locale: Locale } | undefined;
}

/** Links of one type, as this article reads them. */
export interface ConnectionGroup {
	label: string;
	entries: ConnectionEntry[];
}

/** What this article says of others, by relation. */
export function outgoing(scope: Scope, article: Article): ConnectionGroup[] {
	return grouped(scope, article, 'out');
}

/** What others say of this one: typed links, facts and claims that concern it, and mentions, each with its words. */
export function incoming(scope: Scope, article: Article): ConnectionGroup[] {
	const groups = grouped(scope, article, 'in');
	const concerns = scope.library.concerns.get(article.id) ?? [];
	const facts = concerns.flatMap((one) => ('fact' in one ? [fromFact(scope, one.from, one.fact)] : []));
	const claims = concerns.flatMap((one) => ('claim' in one ? [fromClaim(scope, one.from, one.claim)] : []));
	if (facts.length > 0) groups.push({ label: scope.t('article.from-fact'), entries: facts });
	if (claims.length > 0) groups.push({ label: scope.t('article.from-claim'), entries: claims });
	const mentions = (scope.library.graph.get(article.id) ?? []).filter(({ relation }) => relation === 'mentions');
	if (mentions.length > 0)
		groups.push({ label: scope.t('article.mentions'), entries: mentions.map((one) => entryFor(scope, one)) });
	return groups;
}

function grouped(scope: Scope, article: Article, direction: Connection['direction']): ConnectionGroup[] {
	const connections = (scope.library.graph.get(article.id) ?? []).filter((one) => one.direction === direction);
	return relationNames.flatMap((name: RelationName) => {
		const entries = connections.filter(({ relation }) => relation === name).map((one) => entryFor(scope, one));
		const relation = relationOf(name);
		const label = direction === 'out' ? relation.label : relation.inverse.label;
		return entries.length > 0 ? [{ label: label[scope.locale], entries }] : [];
	});
}

function entryFor(scope: Scope, { other, detail, direction, mentions }: Connection): ConnectionEntry {
	const entry: ConnectionEntry = { ...linkTo(scope, other), from: detail?.from, until: detail?.until };
	if (detail?.note) return { ...entry, context: { html: escaped(detail.note[scope.locale]), locale: scope.locale } };
	if (direction === 'out') return entry;
	const mention = mentions.find((one) => one.locale === scope.locale) ?? mentions[0];
	if (!mention) {
		const text = textOf(articleOf(scope, other), scope.locale);
		return { ...entry, context: { html: escaped(text.summary), locale: text.locale } };
	}
	const { content, locale } = sentenceOf({ ...scope, article: other }, mention);
	const href = scope.to.article(other, scope.locale, mention.section);
	return { ...entry, href, context: { html: html(content), locale } };
}

function fromFact(scope: Scope, other: ArticleId, fact: KnownFact): ConnectionEntry {
	const time = timeOf(fact);
	const label = [propertyLabel(scope, fact.is), time && inWords(time, scope.locale)]
		.filter(Boolean)
		.join(scope.t('list.separator'));
	const words: ElementContent[] = [
		{ type: 'text', value: `${label}${scope.t('list.colon')}` },
		h('b', factWords(scope, fact)),
	];
	return { ...linkTo(scope, other, fact.anchor), context: { html: html(words), locale: scope.locale } };
}

function fromClaim(scope: Scope, other: ArticleId, claim: Claim): ConnectionEntry {
	return {
		...linkTo(scope, other, `claim-${claim.id}`),
		context: { html: escaped(claim[scope.locale]), locale: scope.locale },
	};
}

function linkTo(scope: Scope, id: ArticleId, section?: string): ConnectionEntry {
	const { title, lang } = titleOf(articleOf(scope, id), scope.locale);
	return { href: scope.to.article(id, scope.locale, section), title, lang };
}

function escaped(words: string): string {
	return html([{ type: 'text', value: words }]);
}
