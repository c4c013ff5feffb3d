import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { inWords } from '../format/date.ts';
import { valueInWords } from '../format/value.ts';
import { evidenceOf } from '../model/chart-evidence.ts';
import { factsOf, type DrawnChart } from '../model/chart-data.ts';
import { timeOf, type Value } from '../model/fact.ts';
import type { KnownFact } from '../model/knowledge.ts';
import { firstDay } from '../model/time.ts';
import type { Reader } from './chart-drawings.ts';
import { cardOf, dissentMark } from './fact.ts';
import { langOf, publisherOf } from './reference.ts';
import { articleOf, factWords, propertyLabel, titleOf, unitOf, type Scope } from './scope.ts';

/** The page on which a chart’s facts have their cards and its sources their references. */
export type Home = Pick<Scope, 'cards' | 'cited'>;

/** Below a chart: whose figures these are and of when, the way to the file, and on request the table with every source. */
export function chartEvidence(
	scope: Reader & { home?: Home },
	drawn: DrawnChart,
	links: readonly (ElementContent | string)[],
): ElementContent[] {
	const { t } = scope;
	const facts = factsOf(drawn);
	const sources = evidenceOf(facts, scope.library);
	const isCited = scope.home !== undefined && sources.every((id) => scope.home!.cited.includes(id));
	return [
		h(
			'p.chart-sources',
			...sourcesInShort(scope, sources),
			h('span.chart-links', ...links.flatMap((link) => [' · ', link])),
		),
		h(
			'details.chart-data',
			h('summary', t('chart.data', { count: facts.length })),
			h(
				'section.table',
				{ tabIndex: 0, ariaLabel: t('chart.table', { title: drawn.chart.title[scope.locale] }) },
				tableOf(scope, facts, isCited ? scope.home!.cited : sources, isCited),
			),
			...(isCited
				? []
				: [h('p', t('chart.sources')), h('ol', ...sources.map((id) => h('li', ...publisherOf(scope, id))))]),
		),
	];
}

/** Sources stand as numbers of the list below the table, or of the references of the page. */
function tableOf(
	scope: Reader & { home?: Home },
	facts: readonly KnownFact[],
	sources: readonly string[],
	isCited: boolean,
): Element {
	const { t, locale } = scope;
	const numbered = (number: number) => (isCited ? h('a', { href: `#ref-${number}` }, String(number)) : String(number));
	const between = locale === 'zh' ? '、' : ', ';
	const isOneProperty = new Set(facts.map(({ is }) => is)).size === 1;
	const heads = [t('chart.name'), ...(isOneProperty ? [] : [t('chart.property')]), t('table.period'), t('chart.value')];
	const rows = facts.map((fact) => {
		const { title, lang } = titleOf(articleOf(scope, fact.about ?? fact.article), locale);
		const time = timeOf(fact);
		const numbers = evidenceOf([fact], scope.library)
			.map((id) => sources.indexOf(id) + 1)
			.sort((a, b) => a - b);
		return h(
			'tr',
			h('th', { scope: 'row', lang }, title),
			...(isOneProperty ? [] : [h('td', propertyLabel(scope, fact.is))]),
			h('td', time ? inWords(time, locale) : '—'),
			h('td.number', ...valueCell(scope, fact)),
			h('td', ...numbers.flatMap((number, index) => [...(index > 0 ? [between] : []), numbered(number)])),
		);
	});
	return h(
		'table',
		h('thead', h('tr', ...[...heads, t('chart.source')].map((head) => h('th', { scope: 'col' }, head)))),
		h('tbody', ...rows),
	);
}

function valueCell(scope: Reader & { home?: Home }, fact: KnownFact): ElementContent[] {
	const { locale, t, to, home } = scope;
	const card = home && cardOf(home, fact);
	const others = fact.others.map((other) => valueInWords(other.value, unitOf(scope, fact), locale, other.bound));
	return [
		h(
			'a.fact',
			{ href: card ? `#${card.id}` : to.article(fact.article, locale, fact.anchor) },
			// Beside its article the figure's card holds the digits.
			card ? factWords(scope, fact) : h('data', { value: exact(fact.value) }, factWords(scope, fact)),
		),
		...dissentMark(scope, fact),
		...(others.length > 0
			? [h('small', t('chart.others', { values: others.join(locale === 'zh' ? '、' : ', ') }))]
			: []),
		...(fact.standing ? [h('small', t(`standing.${fact.standing}`))] : []),
	];
}

/** The digits as written, both ends of a range. */
function exact(value: Value): string {
	if (value.form === 'number') return value.number.text;
	if (value.form === 'range') return `${value.from.text}/${value.to.text}`;
	throw new Error('a chart should draw numbers alone');
}

/** How many publishers are named before the rest are counted. */
const named = 3;

function sourcesInShort({ library, locale, t }: Reader, ids: readonly string[]): (ElementContent | string)[] {
	const sources = ids.map((id) => library.sources.get(id)!);
	const publishers = [...Map.groupBy(sources, ({ publisher }) => publisher).values()].map(([source]) => source!);
	const days = sources.flatMap(({ published }) => published ?? []).sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
	const names = publishers
		.slice(0, named)
		.flatMap((source, index) => [
			...(index > 0 ? [locale === 'zh' ? '、' : ', '] : []),
			h('span', { lang: langOf(source, locale) }, source.publisher),
		]);
	const [from, until] = [days[0], days.at(-1)].map((day) => day && inWords(day.slice(0, 7), locale));
	const span = from && until && (from === until ? from : t('chart.span', { from, until }));
	return [
		t('chart.sources'),
		...names,
		...(publishers.length > named ? [t('chart.and-more', { count: ids.length })] : []),
		...(span ? [t('list.separator'), span] : []),
	];
}
