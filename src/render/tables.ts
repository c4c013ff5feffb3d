import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { inWords } from '../format/date.ts';
import { listIn } from '../model/components.ts';
import { timeOf } from '../model/fact.ts';
import type { ArticleId } from '../model/id.ts';
import type { KnownFact } from '../model/knowledge.ts';
import { firstDay, lastDay } from '../model/time.ts';
import { factInline, latestOf } from './fact.ts';
import { articleOf, propertyLabel, titleOf, type Scope } from './scope.ts';

/** One article's facts by period: a row for each time, a column for each property. */
export function factTable(scope: Scope, attributes: Readonly<Record<string, string>>): Element {
	const owner = articleOf(scope, (attributes.of ?? scope.article) as ArticleId);
	const properties = listIn(attributes.is!);
	const facts = owner.facts.filter(
		(fact) => properties.includes(fact.is) && (attributes.about === undefined || fact.about === attributes.about),
	);
	const times = [...new Set(facts.map((fact) => timeOf(fact) ?? ''))].sort(byTime);
	const rows = times.map((time) => {
		const cells = properties.map((property) =>
			cell(
				scope,
				facts.filter((fact) => fact.is === property && (timeOf(fact) ?? '') === time),
			),
		);
		return h('tr', h('th', { scope: 'row' }, time === '' ? '—' : inWords(time, scope.locale)), ...cells);
	});
	return framed(scope, scope.t('table.period'), properties, rows);
}

/** Articles side by side: a row for each, a column for each property. */
export function compareTable(scope: Scope, attributes: Readonly<Record<string, string>>): Element {
	const properties = listIn(attributes.is!);
	const holder = attributes.at ? articleOf(scope, attributes.at as ArticleId) : undefined;
	const rows = listIn(attributes.of!).map((id) => {
		const article = articleOf(scope, id as ArticleId);
		const { title, lang } = titleOf(article, scope.locale);
		const own = holder ? holder.facts.filter((fact) => fact.about === article.id) : article.facts;
		const cells = properties.map((property) => {
			const fitting = own.filter(
				(fact) =>
					fact.is === property &&
					(attributes.in === undefined || fact.in === attributes.in) &&
					(attributes.on === undefined || fact.on === attributes.on),
			);
			const one = latestOf(fitting);
			return cell(scope, one ? [one] : []);
		});
		return h(
			'tr',
			h('th', { scope: 'row' }, h('a', { href: scope.to.article(article.id, scope.locale), lang }, title)),
			...cells,
		);
	});
	const caption = attributes.in ?? attributes.on;
	return framed(scope, caption ? inWords(caption, scope.locale) : scope.t('table.article'), properties, rows);
}

function framed(scope: Scope, corner: string, properties: readonly string[], rows: Element[]): Element {
	const head = h(
		'tr',
		h('th', { scope: 'col' }, corner),
		...properties.map((property) => h('th', { scope: 'col' }, propertyLabel(scope, property))),
	);
	const number = scope.t('table.region', { number: ++scope.tables });
	const names = properties.map((property) => propertyLabel(scope, property)).join(scope.locale === 'zh' ? '、' : ', ');
	return h(
		'section.table',
		{ tabIndex: 0, ariaLabel: [number, names].join(scope.t('list.separator')) },
		h('table.figures', h('thead', head), h('tbody', ...rows)),
	);
}

function cell(scope: Scope, facts: readonly KnownFact[]): Element {
	if (facts.length === 0) return h('td', '—');
	return h(
		'td',
		...facts.flatMap((fact, index): ElementContent[] =>
			index === 0 ? [factInline(scope, fact)] : [h('br'), factInline(scope, fact)],
		),
	);
}

function byTime(a: string, b: string): number {
	if (a === '' || b === '') return a === b ? 0 : a === '' ? -1 : 1;
	const [first, second] = [lastDay(a) + firstDay(b), lastDay(b) + firstDay(a)];
	return first < second ? -1 : first > second ? 1 : 0;
}
