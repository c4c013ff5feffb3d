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
import { dissentMark } from './fact.ts';
import { langOf, publisherOf } from './reference.ts';
import { articleOf, factWords, propertyLabel, titleOf, unitOf } from './scope.ts';

/** Below a chart: whose figures these are and of when, the way to the file, and on request the table with every source. */
export function chartEvidence(
	scope: Reader,
	drawn: DrawnChart,
	links: readonly (ElementContent | string)[],
): ElementContent[] {
	const { t } = scope;
	const facts = factsOf(drawn);
	const sources = evidenceOf(facts, scope.library);
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
				tableOf(scope, facts, sources),
			),
			h('p', t('chart.sources')),
			h('ol', ...sources.map((id) => h('li', ...publisherOf(scope, id)))),
		),
	];
}

function tableOf(scope: Reader, facts: readonly KnownFact[], sources: readonly string[]): Element {
	const { t, locale } = scope;
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
			h('td', numbers.join(locale === 'zh' ? '、' : ', ')),
		);
	});
	return h(
		'table',
		h('thead', h('tr', ...[...heads, t('chart.source')].map((head) => h('th', { scope: 'col' }, head)))),
		h('tbody', ...rows),
	);
}

function valueCell(scope: Reader, fact: KnownFact): ElementContent[] {
	const { locale, t, to } = scope;
	const others = fact.others.map((other) => valueInWords(other.value, unitOf(scope, fact), locale, other.bound));
	return [
		h(
			'a.fact',
			{ href: to.article(fact.article, locale, fact.anchor) },
			h('data', { value: exact(fact.value) }, factWords(scope, fact)),
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
