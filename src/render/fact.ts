import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { timeOf } from '../model/fact.ts';
import type { KnownFact } from '../model/knowledge.ts';
import type { Strength } from '../model/source.ts';
import { factWords, type Scope } from './scope.ts';

/**
 * A value in a sentence: a link to its card, for a link breaks across lines as text does and reads as part of it. A
 * small script opens the card beside it; without one the card shows itself because it is the target. Where sources
 * disagree the value carries the half-filled circle, here and wherever else it stands.
 */
export function factInline(scope: Scope, fact: KnownFact): Element {
	return factLink(scope, fact, [{ type: 'text', value: factWords(scope, fact) }, ...dissentMark(scope, fact)]);
}

/** The value in other words, where the fact's own anchor stands if that is told. */
export function factLink(scope: Scope, fact: KnownFact, words: ElementContent[], anchor?: string): Element {
	const known = cardOf(scope, fact);
	const id = known?.id ?? newCardId(scope, fact);
	const place = anchor ?? (known ? undefined : id.replace('c_', 'at_'));
	// Where a card's fact first stands, there the card leads back to.
	if (!known) scope.cards.set(keyOf(fact), { id, fact, place: place! });
	// A figure stays on one line; words and ranges may break.
	const isFigure = fact.value.form === 'number' || fact.value.form === 'date';
	const className = ['fact', isFigure && 'figure', fact.isOld && 'old'].filter((name) => name !== false);
	return h('a', { className, href: `#${id}`, id: place }, ...words);
}

/** The card that a page has for a fact. */
export function cardOf({ cards }: Pick<Scope, 'cards'>, fact: KnownFact): { id: string } | undefined {
	return cards.get(keyOf(fact));
}

function keyOf({ article, anchor }: KnownFact): string {
	return `${article} ${anchor}`;
}

/** The site's one accent: sources disagree here. */
export function dissentMark(scope: Pick<Scope, 't'>, fact: Pick<KnownFact, 'others'>): ElementContent[] {
	if (fact.others.length === 0) return [];
	return [h('span.dissent', { role: 'img', ariaLabel: scope.t('fact.disputed') })];
}

/** How well a value is supported, as a sign before its words: a block for a document of record, two bars, one bar. */
export function strengthMark(strength: Strength): Element {
	return h('span', { className: ['strength', strength] });
}

/**
 * An article numbers its cards, for numbers pack better than names; what lasts is the fact’s own anchor, in the list of
 * facts. Pages made of many scopes tell them apart by the whole name. No heading’s id holds the low line.
 */
function newCardId(scope: Scope, fact: KnownFact): string {
	if (scope.hasReferences) return `c_${scope.cards.size + 1}`;
	return `c_${fact.article.replace('/', '-')}-${fact.anchor.slice('fact-'.length)}`;
}

/** The fact of a property that says most about now: the latest in time, plain ones before those about a part. */
export function latestOf(facts: readonly KnownFact[]): KnownFact | undefined {
	return [...facts].sort(
		(a, b) => Number(Boolean(a.about)) - Number(Boolean(b.about)) || ((timeOf(a) ?? '') < (timeOf(b) ?? '') ? 1 : -1),
	)[0];
}
