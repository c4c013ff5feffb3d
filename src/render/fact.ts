import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { inWords } from '../format/date.ts';
import { plain } from '../format/number.ts';
import { valueInWords } from '../format/value.ts';
import { timeOf } from '../model/fact.ts';
import { referenceWords } from '../model/find-fact.ts';
import type { KnownFact } from '../model/knowledge.ts';
import { figureCitation } from './citation.ts';
import { figureReport } from './mending.ts';
import { sourceLine } from './reference.ts';
import { articleOf, factOf, factWords, propertyLabel, titleOf, unitOf, type Scope } from './scope.ts';

/**
 * A value in a sentence: a button that opens its card, which needs no script. Where sources disagree
 * it carries the half-filled circle, here and wherever else the value stands.
 */
export function factInline(scope: Scope, fact: KnownFact): Element {
	const card = cardId(scope, fact);
	scope.cards.set(card, fact);
	// A figure stays on one line; words and ranges may break.
	const isFigure = fact.value.form === 'number' || fact.value.form === 'date';
	const classes = ['fact', isFigure && 'figure', fact.others.length > 0 && 'disputed', fact.isOld && 'old'].filter(
		(name) => name !== false,
	);
	return h(
		'button',
		{ type: 'button', className: classes, popoverTarget: card },
		factWords(scope, fact),
		...dissentMark(scope, fact),
	);
}

/** The site's one accent: sources disagree here. */
export function dissentMark(scope: Pick<Scope, 't'>, fact: Pick<KnownFact, 'others'>): ElementContent[] {
	if (fact.others.length === 0) return [];
	return [h('span.dissent', { role: 'img', ariaLabel: scope.t('fact.disputed') })];
}

/** Facts of several articles may share an anchor; away from home a card carries its owner's name. */
function cardId(scope: Scope, fact: KnownFact): string {
	const own = fact.article === scope.article && scope.hasReferences ? '' : `${fact.article.replace('/', '-')}-`;
	return `card-${own}${fact.anchor.slice('fact-'.length)}`;
}

/** Every card of the page, after the text, so that sentences stay clean for those who hear or copy them. */
export function factCards(scope: Scope): Element[] {
	return [...scope.cards].map(([id, fact]) => h('div.card', { id, popover: 'auto' }, ...cardContent(scope, fact)));
}

function cardContent(scope: Scope, fact: KnownFact): ElementContent[] {
	const { t } = scope;
	const time = timeOf(fact);
	const label = propertyLabel(scope, fact.is);
	const about = fact.about ? titleOf(articleOf(scope, fact.about), scope.locale) : undefined;
	const owner = fact.article === scope.article ? undefined : titleOf(articleOf(scope, fact.article), scope.locale);
	const head = [
		owner && h('span', { lang: owner.lang }, owner.title),
		label,
		about && h('span', { lang: about.lang }, about.title),
		time && inWords(time, scope.locale),
	].filter((part) => part !== undefined && part !== '');
	return [
		h('p.card-head', ...head.flatMap((part, index) => (index === 0 ? [part!] : [' · ', part!]))),
		h('p.card-value', factWords(scope, fact), ...dissentMark(scope, fact)),
		...(exactDigits(scope, fact) ? [h('p.card-exact', exactDigits(scope, fact)!)] : []),
		h('p.card-status', statusWords(scope, fact)),
		...(fact.note ? [h('p.card-note', fact.note[scope.locale])] : []),
		...derivationOf(scope, fact),
		...sourcesOf(scope, fact.sources),
		...fact.others.map((other) =>
			h(
				'section.other',
				h('p.card-value', valueInWords(other.value, unitOf(scope, fact), scope.locale, other.bound)),
				h('p.card-note', `${t('fact.why-not')}${other.why[scope.locale]}`),
				...sourcesOf(scope, other.sources),
			),
		),
		h(
			'details.cite-figure',
			h('summary', t('citation.figure')),
			h('p.citation', {}, ...figureCitation(scope, fact, exactDigits(scope, fact))),
		),
		...(scope.mending ? [figureReport(scope.mending, fact, scope.locale)] : []),
	];
}

/** The whole figure, where the words above are rounded. */
function exactDigits(scope: Scope, fact: KnownFact): string | undefined {
	if (fact.value.form !== 'number' || unitOf(scope, fact).dimension !== 'money') return undefined;
	if (Math.abs(fact.value.number.number) < 10_000) return undefined;
	return `${plain(fact.value.number, scope.locale)} ${unitOf(scope, fact)[scope.locale]}`;
}

/** Standing, strength of the sources and age, in a line. */
function statusWords(scope: Scope, fact: KnownFact): string {
	const { t, locale } = scope;
	const parts = [
		fact.standing && t(`standing.${fact.standing}`),
		fact.derivedFrom.length > 0 ? t('fact.derived') : t(`strength.${fact.strength}`),
		fact.isOld && t('fact.old'),
	];
	return parts.filter(Boolean).join(locale === 'zh' ? '；' : '; ');
}

function derivationOf(scope: Scope, fact: KnownFact): ElementContent[] {
	if (!fact.derivation) return [];
	const parts = fact.derivedFrom.map((reference) => {
		const from = factOf({ ...scope, article: fact.article }, reference);
		const time = timeOf(from);
		const label = [propertyLabel(scope, from.is), time && inWords(time, scope.locale)].filter(Boolean).join(' ');
		return h('li', { title: referenceWords(reference) }, `${label}: ${factWords(scope, from)}`);
	});
	return [h('p.card-note', scope.t(`derivation.${fact.derivation}`)), h('ul.card-sources', ...parts)];
}

function sourcesOf(scope: Scope, sources: readonly string[]): ElementContent[] {
	if (sources.length === 0) return [];
	return [h('ul.card-sources', ...sources.map((id) => h('li', ...sourceLine(scope, id))))];
}

/** The fact of a property that says most about now: the latest in time, plain ones before those about a part. */
export function latestOf(facts: readonly KnownFact[]): KnownFact | undefined {
	return [...facts].sort(
		(a, b) => Number(Boolean(a.about)) - Number(Boolean(b.about)) || ((timeOf(a) ?? '') < (timeOf(b) ?? '') ? 1 : -1),
	)[0];
}

/** What stands before a value in a list of one property's values: the time, and whom it concerns. */
export function factLabel(scope: Pick<Scope, 'library' | 'locale'>, fact: KnownFact): string {
	const time = timeOf(fact);
	const about = fact.about && titleOf(articleOf(scope, fact.about), scope.locale).title;
	return [about, time && inWords(time, scope.locale)].filter(Boolean).join(scope.locale === 'zh' ? '，' : ', ');
}
