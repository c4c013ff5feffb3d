import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/library.ts';
import type { Chart, Panel } from '../../src/model/chart.ts';
import { allCharts, chartName, drawnChart, ownCharts } from '../../src/model/chart-data.ts';
import { evidenceOf } from '../../src/model/chart-evidence.ts';
import { asDecimal } from '../../src/model/decimal.ts';
import type { Article, Knowledge } from '../../src/model/knowledge.ts';

/** An article with facts written `property unit time value about`, `-` for none. */
function article(id: string, ...written: string[]): Article {
	const facts = written.map((one) => {
		const [is, unit, time, value, about] = one.split(' ') as [string, string, string, string, string?];
		const [from, to] = value.split('~').map((end) => asDecimal(end)!);
		return {
			is,
			unit,
			article: id,
			...(time === '-' ? {} : { in: time }),
			...(about ? { about } : {}),
			value: to ? { form: 'range', from, to } : { form: 'number', number: from },
			sources: [`${id}-report`],
			others: [],
			derivedFrom: [],
		};
	});
	const category = id.startsWith('products/system') ? 'system' : 'chip';
	return { id, kind: id.split('/')[0], facts, original: { kind: id.split('/')[0], category } } as unknown as Article;
}

function content(...articles: Article[]): Knowledge {
	const units = { TFLOPS: {}, PFLOPS: { makes: { times: asDecimal('1000'), unit: 'TFLOPS' } }, CNY: {}, USD: {} };
	return {
		articles: new Map(articles.map((one) => [one.id, one])),
		charts: new Map(),
		vocabulary: { units },
	} as unknown as Knowledge;
}

const chart = (form: Chart['form'], panels: unknown[], more: object = {}): Chart =>
	({ id: 'test', form, scale: 'shared', panels: panels as Panel[], ...more }) as Chart;

/** What is drawn, panel by panel: `subject@time from..to`. */
const shown = (drawn: ReturnType<typeof drawnChart>) =>
	drawn.panels.map(({ rows }) =>
		rows.map(({ subject, time, bars }) =>
			[
				subject.split('/')[1],
				time ?? '',
				...bars.map(({ from, to }) => (from === to ? `${to}` : `${from}..${to}`)),
			].join(' '),
		),
	);

describe('drawnChart, with bars', () => {
	test('puts the largest first, on one scale whatever unit each was written in', () => {
		const library = content(
			article('products/a', 'peak TFLOPS - 780~800'),
			article('products/b', 'peak PFLOPS - 1.56'),
			article('products/c', 'other TFLOPS - 9'),
		);
		const drawn = drawnChart(chart('bars', [{ is: ['peak'] }]), library);
		expect(shown(drawn)).toEqual([['b  1560', 'a  780..800']]);
		expect(drawn.panels[0]!.unit).toBe('TFLOPS');
		expect(drawn.panels[0]!.extent).toEqual([0, 1560]);
	});

	test('takes the latest of each, or the period asked for', () => {
		const library = content(article('firms/a', 'share CNY 2023 7', 'share CNY 2024 5', 'share CNY 2025-Q1 3'));
		expect(shown(drawnChart(chart('bars', [{ is: ['share'] }]), library))).toEqual([['a 2024 5']]);
		expect(shown(drawnChart(chart('bars', [{ is: ['share'], in: '2023' }]), library))).toEqual([['a 2023 7']]);
	});

	test('takes what a market says of others only where it is asked for the market', () => {
		const market = article('concepts/m', 'share CNY 2024 60 firms/a', 'share CNY 2024 20 firms/b');
		const library = content(market, article('firms/a'), article('firms/b'));
		const at = { is: ['share'], at: ['concepts/m'] };
		expect(shown(drawnChart(chart('bars', [at]), library))).toEqual([['a 2024 60', 'b 2024 20']]);
		expect(shown(drawnChart(chart('bars', [{ ...at, of: ['firms/b'] }]), library))).toEqual([['b 2024 20']]);
		expect(shown(drawnChart(chart('bars', [{ is: ['share'] }]), library))).toEqual([]);
	});

	test('keeps to the category of product it is given', () => {
		const library = content(article('products/a', 'peak TFLOPS - 1'), article('products/system-b', 'peak TFLOPS - 2'));
		expect(shown(drawnChart(chart('bars', [{ is: ['peak'], category: ['chip'] }]), library))).toEqual([['a  1']]);
	});

	test('shares a scale among panels in one unit, the line to measure against within it, unless kept apart', () => {
		const library = content(article('firms/a', 'x CNY - 5', 'y CNY - 50', 'z USD - 500'));
		const panels = [{ is: ['x'] }, { is: ['y'] }, { is: ['z'] }];
		const highest = (more: object) =>
			drawnChart(chart('bars', panels, more), library).panels.map(({ extent }) => extent[1]);
		expect(highest({})).toEqual([50, 50, 500]);
		expect(highest({ scale: 'own' })).toEqual([5, 50, 500]);
		expect(highest({ line: { at: asDecimal('100') } })).toEqual([100, 100, 500]);
	});
});

describe('drawnChart, with years', () => {
	const panel = { is: ['revenue', 'profit'], down: ['loss'] };
	const firm = article('firms/a', 'revenue CNY 2024 4', 'loss CNY 2024 9', 'revenue CNY 2023 2', 'loss CNY 2022 1');

	test('stands whole years in order, losses below zero, and none without the first property', () => {
		const drawn = drawnChart(chart('years', [{ ...panel, of: ['firms/a'] }]), content(firm));
		expect(shown(drawn)).toEqual([['a 2023 2', 'a 2024 4 -9']]);
		expect(drawn.panels[0]!.extent).toEqual([-9, 4]);
	});

	test('is shown on an article’s own page from three years on', () => {
		const own = (one: Article) =>
			ownCharts(one, [chart('years', [panel], { 'on-pages-of': 'firms' })], content(one)).map(chartName);
		expect(own(firm)).toEqual([]);
		expect(own(article('firms/b', 'revenue CNY 2022 1', 'revenue CNY 2023 2', 'revenue CNY 2024-H1 3'))).toEqual([]);
		const long = ['revenue CNY 2022 1', 'revenue CNY 2023 2', 'revenue CNY 2024 3'];
		expect(own(article('firms/c', ...long))).toEqual(['test/firms/c']);
		expect(own(article('products/d', ...long))).toEqual([]);
	});

	test('leaves out a chart that has nothing to draw', () => {
		const library = { ...content(firm), charts: new Map([['test', chart('bars', [{ is: ['none'] }])]]) };
		expect(allCharts(library)).toEqual([]);
	});
});

describe('evidenceOf', () => {
	test('names each source once, and for a computed value those of what it comes from', () => {
		const firm = article('firms/a', 'cost CNY 2024 2', 'revenue CNY 2024 4');
		const references = ['cost', 'revenue'].map((is) => ({ is, in: '2024' }));
		const share = { ...firm.facts[0]!, is: 'share', sources: [], derivedFrom: references };
		expect(evidenceOf([share, firm.facts[0]!], content(firm))).toEqual(['firms/a-report']);
	});
});

describe('checkCharts', () => {
	test('refuses a panel in which amounts of two currencies would stand on one scale', async () => {
		const copy = mkdtempSync(join(tmpdir(), 'atlas-'));
		cpSync('tests/fixtures/library', copy, { recursive: true });
		const fact = '- { is: revenue, in: 2025, value: 5, unit: USD, sources: [daily-2025] }\n';
		writeFileSync(join(copy, 'firms/beta/facts.yaml'), fact);
		writeFileSync(join(copy, 'vocabulary/units.yaml'), 'USD: { dimension: money, zh: 美元, en: US$ }\n', { flag: 'a' });
		const panels = 'panels:\n  - is: [revenue]\n';
		const both = '{ zh: 图, en: Chart }';
		writeFileSync(join(copy, 'charts/mixed.yaml'), `title: ${both}\nshows: ${both}\nform: bars\n${panels}`);
		const { problems } = await readLibrary(copy);
		expect(problems.map(({ code, line, column, values }) => [code, line, column, values.units])).toEqual([
			['chart-units', 5, 9, 'CNY, USD'],
		]);
	});

	test('asks that a unit is made of one that there is', async () => {
		const copy = mkdtempSync(join(tmpdir(), 'atlas-'));
		cpSync('tests/fixtures/library', copy, { recursive: true });
		const unit = 'TB: { dimension: physical, zh: TB, en: TB, makes: { times: 1000, unit: GBs } }\n';
		writeFileSync(join(copy, 'vocabulary/units.yaml'), unit, { flag: 'a' });
		const { problems } = await readLibrary(copy);
		expect(problems.map(({ code, line, values }) => [code, line, values.nearest])).toEqual([['unit-unknown', 7, 'GB']]);
	});
});
