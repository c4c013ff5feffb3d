import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { inWords } from '../format/date.ts';
import { plain } from '../format/number.ts';
import { valueInWords } from '../format/value.ts';
import { timeOf } from '../model/fact.ts';
import { referenceWords } from '../model/find-fact.ts';
import type { KnownFact } from '../model/knowledge.ts';
import { figureCitation } from './citation.ts';
import { numberOf } from './cite.ts';
import { dissentMark, placeOf, strengthMark } from './fact.ts';
import { figureReport } from './mending.ts';
import { sourceLine } from './reference.ts';
import { articleOf, factOf, factWords, propertyLabel, titleOf, unitOf, type Scope } from './scope.ts';

/** Every card of the page, after the text, so that sentences stay clean for those who hear or copy them. */
export function factCards(scope: Scope): Element[] {
	for (const { fact } of scope.cards.values())
		if (fact.article === scope.article)
			for (const id of [fact, ...fact.others].flatMap(({ sources }) => sources)) numberOf(scope, id);
	return [...scope.cards.values()].map(({ id, fact }) =>
		h(
			'div.card',
			{ id, popover: 'auto', role: 'group', tabIndex: -1 },
			...cardContent(scope, fact),
			h('a.card-close', { href: `#${placeOf(id)}`, ariaLabel: scope.t('fact.back') }, '×'),
		),
	);
}

function cardContent(scope: Scope, fact: KnownFact): ElementContent[] {
	const { t } = scope;
	const time = timeOf(fact);
	const label = propertyLabel(scope, fact.is);
	const about = fact.about ? titleOf(articleOf(scope, fact.about), scope.locale) : undefined;
	const isForeign = fact.article !== scope.article;
	const owner = isForeign ? titleOf(articleOf(scope, fact.article), scope.locale) : undefined;
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
		h('p.card-status', {}, ...statusOf(scope, fact)),
		...(fact.note ? [h('p.card-note', fact.note[scope.locale])] : []),
		...derivationOf(scope, fact),
		...sourcesOf(scope, fact.sources),
		...fact.others.map((other) =>
			h(
				'section.other',
				h('p.card-value', valueInWords(other.value, unitOf(scope, fact), scope.locale, other.bound), h('span.hollow')),
				h('p.card-note', `${t('fact.why-not')}${other.why[scope.locale]}`),
				...sourcesOf(scope, other.sources),
			),
		),
		citationOf(scope, fact),
		...(scope.mending && !isForeign ? [figureReport(scope.mending, fact, scope.locale)] : []),
	];
}

/** A fact is cited and put right where it is kept; cards elsewhere lead there, or overviews would be mostly addresses. */
function citationOf(scope: Scope, fact: KnownFact): Element {
	const { t, to, locale } = scope;
	if (fact.article !== scope.article)
		return h('p.cite-figure', h('a', { href: to.article(fact.article, locale, fact.anchor) }, t('citation.elsewhere')));
	return h(
		'details.cite-figure',
		h('summary', t('citation.figure')),
		h('p.citation', {}, ...figureCitation(scope, fact, exactDigits(scope, fact))),
	);
}

/** The whole figure, where the words above are rounded. */
function exactDigits(scope: Scope, fact: KnownFact): string | undefined {
	if (fact.value.form !== 'number' || unitOf(scope, fact).dimension !== 'money') return undefined;
	if (Math.abs(fact.value.number.number) < 10_000) return undefined;
	return `${plain(fact.value.number, scope.locale)} ${unitOf(scope, fact)[scope.locale]}`;
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

function sourcesOf(scope: Scope, sources: readonly string[]): ElementContent[] {
	if (sources.length === 0) return [];
	return [h('ul.card-sources', ...sources.map((id) => h('li', ...sourceLine(scope, id))))];
}
