import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isDisputed, isTentative } from '../charts/marks.ts';
import { chartName, factsOf, type DrawnChart, type DrawnPanel } from '../model/chart-data.ts';
import { dissentMark } from './fact.ts';
import { drawings, hasOneUnit, measureOf, type Drawing, type Reader } from './chart-drawings.ts';
import { chartEvidence, type Home } from './chart-table.ts';
import { propertyLabel } from './scope.ts';

/**
 * A chart as a figure: title, what it shows, its drawings, what the shapes mean, its sources, and the same as a table.
 * On the page of charts it stands under a heading of its own; elsewhere its title is a line of the figure. `home` is the
 * page of its facts, when it stands there.
 */
export function chartFigure(
	scope: Reader & { home?: Home },
	drawn: DrawnChart,
	place: 'own-page' | 'in-text' | 'beside' = 'in-text',
): Element {
	const { locale, t, to } = scope;
	const { chart } = drawn;
	const isHome = place === 'own-page';
	const caption: (ElementContent | undefined)[] = [
		...(isHome ? [] : [h('p.chart-title', chart.title[locale])]),
		h('p.chart-shows', chart.shows[locale]),
		keyOf(scope, drawn),
	];
	const file = to.file(`data/v1/charts/${chartName(drawn)}.csv`);
	const links: (ElementContent | string)[] = [
		h('a', { href: file, download: '' }, t('chart.csv')),
		...(isHome ? [] : [h('a', { href: to.page('charts', locale, chart.id) }, t('chart.all'))]),
	];
	return h(
		'figure.chart',
		{ className: [`chart-${chart.form}`, `chart-${place}`], dataPagefindIgnore: '' },
		h('figcaption', ...caption),
		h('div.panels', ...drawings(scope, drawn).map((drawing) => panelOf(scope, drawn, drawing))),
		...(chart.reading && !drawn.owner ? [h('p.chart-reading', chart.reading[locale])] : []),
		...chartEvidence(scope, drawn, links),
	);
}

function panelOf({ locale, to }: Reader, { owner }: DrawnChart, { heading, lang, article, svg }: Drawing): Element {
	if (owner) return h('div.panel', svg);
	const name = article ? h('a', { href: to.article(article, locale), lang }, heading) : heading;
	return h('div.panel', h('p.panel-title', name), svg);
}

/** What the shapes stand for, where they stand for more than one thing. */
function keyOf(scope: Reader, drawn: DrawnChart): Element | undefined {
	const { t, locale } = scope;
	const facts = factsOf(drawn);
	const entries: ElementContent[] = [];
	if (drawn.chart.form === 'years') {
		const [{ panel, unit }] = drawn.panels as [DrawnPanel];
		if (hasOneUnit(drawn)) entries.push(h('span', t('chart.unit', { unit: measureOf(scope, drawn, unit).head })));
		const said = [...panel.is, ...(panel.down ?? [])].filter((property) => facts.some(({ is }) => is === property));
		const [first, ...others] = said.map((property) => propertyLabel(scope, property));
		entries.push(h('span', h('span.swatch'), first));
		if (others.length > 0) entries.push(h('span', h('span.swatch.tone'), others.join(locale === 'zh' ? '、' : ', ')));
	}
	if (facts.some(isTentative)) entries.push(h('span', h('span.swatch.outlined'), t('chart.hollow')));
	const disputed = facts.find(isDisputed);
	if (disputed) entries.push(h('span', ...dissentMark(scope, disputed), t('fact.disputed')));
	return entries.length > 0 ? h('p.chart-key', ...entries) : undefined;
}
