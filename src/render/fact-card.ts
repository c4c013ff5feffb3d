import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { inWords } from '../format/date.ts';
import { valueInWords } from '../format/value.ts';
import { timeOf } from '../model/fact.ts';
import { referenceWords } from '../model/find-fact.ts';
import type { KnownFact } from '../model/knowledge.ts';
import { aroundFigure } from './citation.ts';
import { numberOf } from './cite.ts';
import { figureLine } from './figure-line.ts';
import { dissentMark, strengthMark } from './fact.ts';
import { figureReport } from './mending.ts';
import { sourceLine, titledLine } from './reference.ts';
import { factOf, factWords, propertyLabel, unitOf, type Scope } from './scope.ts';

/** Every card of the page, after the text, so that sentences stay clean for those who hear or copy them. */
export function factCards(scope: Scope): Element[] {
	for (const { fact } of scope.cards.values())
		if (fact.article === scope.article)
			for (const id of [fact, ...fact.others].flatMap(({ sources }) => sources)) numberOf(scope, id);
	return [...scope.cards.values()].map(({ id, fact, place }) =>
		h(
			'div.card',
			{ id, popover: 'auto', role: 'group', tabIndex: -1 },
			...cardContent(scope, fact),
			h('a.card-close', { href: `#${place}`, ariaLabel: scope.t('fact.back') }, '×'),
		),
	);
}

function cardContent(scope: Scope, fact: KnownFact): ElementContent[] {
	const { t } = scope;
	const isForeign = fact.article !== scope.article;
	return [
		...(isForeign ? [h('p.card-line', ...figureLine(scope, fact))] : citedLine(scope, fact)),
		...(fact.note ? [h('p.card-note', fact.note[scope.locale])] : []),
		h('p.card-status', {}, ...statusOf(scope, fact)),
		...derivationOf(scope, fact),
		...sourcesOf(scope, fact, fact.sources),
		...fact.others.map((other) =>
			h(
				'section.other',
				h('p.card-value', valueInWords(other.value, unitOf(scope, fact), scope.locale, other.bound), h('span.hollow')),
				h('p.card-note', `${t('fact.why-not')}${other.why[scope.locale]}`),
				...sourcesOf(scope, fact, other.sources),
			),
		),
		...(isForeign ? [wayHome(scope, fact)] : scope.mending ? [figureReport(scope.mending, fact, scope.locale)] : []),
	];
}

/**
 * The line is its own citation: asked for, it shows what else belongs to one, and the sources below say their titles. So
 * a card says its figure once.
 */
function citedLine(scope: Scope, fact: KnownFact): Element[] {
	const { before, after } = aroundFigure(scope, fact);
	return [
		h('details.cite-figure', h('summary', scope.t('citation.figure'))),
		h('p.card-line.citation', h('span', before), ...figureLine(scope, fact), h('span', after)),
	];
}

/** A fact is cited and put right where it is kept; cards elsewhere lead there, or overviews would be mostly addresses. */
function wayHome({ t, to, locale }: Scope, fact: KnownFact): Element {
	return h('p.cite-figure', h('a', { href: to.article(fact.article, locale, fact.anchor) }, t('citation.elsewhere')));
}

/** Standing, strength of the sources and age, in a line; what the signs mean is told once, in the glossary. */
function statusOf(scope: Scope, fact: KnownFact): ElementContent[] {
	const { t, locale, to } = scope;
	const support =
		fact.derivedFrom.length > 0
			? t('fact.derived')
			: h(
					'a',
					{ href: to.page('glossary', locale, 'marks') },
					strengthMark(fact.strength),
					t(`strength.${fact.strength}`),
				);
	const parts = [fact.standing && t(`standing.${fact.standing}`), support, fact.isOld && t('fact.old')];
	return parts
		.filter((part) => part !== undefined && part !== false)
		.flatMap((part, index): ElementContent[] => {
			const word: ElementContent = typeof part === 'string' ? { type: 'text', value: part } : part;
			return index === 0 ? [word] : [{ type: 'text', value: locale === 'zh' ? '；' : '; ' }, word];
		});
}

function derivationOf(scope: Scope, fact: KnownFact): ElementContent[] {
	if (!fact.derivation) return [];
	const parts = fact.derivedFrom.map((reference) => {
		const from = factOf({ ...scope, article: fact.article }, reference);
		const time = timeOf(from);
		const label = [propertyLabel(scope, from.is), time && inWords(time, scope.locale)].filter(Boolean).join(' ');
		return h(
			'li',
			{ title: referenceWords(reference) },
			`${label}${scope.t('list.colon')}${factWords(scope, from)}`,
			...dissentMark(scope, from),
		);
	});
	return [h('p.card-note', scope.t(`derivation.${fact.derivation}`)), h('ul.card-sources', ...parts)];
}

/** Titles serve who cites the figure; until then they stand in the references, to which the number leads. */
function sourcesOf(scope: Scope, fact: KnownFact, sources: readonly string[]): ElementContent[] {
	if (sources.length === 0) return [];
	if (fact.article !== scope.article || !scope.hasReferences)
		return [h('ul.card-sources', ...sources.map((id) => h('li', ...sourceLine(scope, id))))];
	// Those that were not cited yet are numbered as the fact has them.
	const numbered = sources.map((id) => ({ id, number: numberOf(scope, id) })).sort((a, b) => a.number - b.number);
	return [h('ul.card-sources', ...numbered.map(({ id }) => h('li', ...titledLine(scope, id))))];
}
