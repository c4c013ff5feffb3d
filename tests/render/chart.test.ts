import type { Element, ElementContent } from 'hast';
import { selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { barsDrawing, barsLayout, type NamedBar } from '../../src/charts/bars.ts';
import { yearsDrawing, type NamedColumn } from '../../src/charts/years.ts';
import type { KnownFact } from '../../src/model/knowledge.ts';

const fact = (more: object = {}) => ({ others: [], ...more }) as unknown as KnownFact;
const bar = (name: string, to: number, more: object = {}): NamedBar => ({
	fact: fact(more),
	name,
	beside: '',
	value: `${to}%`,
	from: to,
	to,
});
const bars = [bar('摩尔线程', 400), bar('MetaX', 600, { others: [{}] }), bar('C', 30, { standing: 'forecast' })];

function draw(some: readonly NamedBar[] = bars): Element {
	const panel = { title: '首日', text: '…', bars: some, extent: [0, 600] as [number, number], line: undefined };
	return barsDrawing(panel, barsLayout(some, 600));
}

const words = (tree: Element, selector: string) =>
	selectAll(selector, tree).map(({ children }) =>
		children.map((child) => (child as { value?: string }).value).join(''),
	);
const numberOf = ({ properties }: Element, name: string) => Number(properties[name]);

/** Every attribute of a drawing with the element it stands on. */
function attributesOf(node: ElementContent): string[] {
	if (node.type !== 'element') return [];
	return [...Object.keys(node.properties), ...node.children.flatMap(attributesOf)];
}

describe('barsDrawing', () => {
	test('has a name and a text for who cannot see it', () => {
		const svg = draw();
		expect(svg.properties.role).toBe('img');
		expect(svg.children.slice(0, 2).map((child) => (child as Element).tagName)).toEqual(['title', 'desc']);
		expect(words(svg, 'title')).toEqual(['首日']);
	});

	test('carries no look of its own: classes alone, no style, no colour, no font', () => {
		expect(new Set(attributesOf(draw())).intersection(new Set(['style', 'fill', 'stroke', 'fontFamily']))).toEqual(
			new Set(),
		);
		expect(selectAll('style, script', draw())).toEqual([]);
	});

	test('draws every bar as long as its value, each with its words', () => {
		const svg = draw();
		const widths = selectAll('.bar rect', svg).map((rect) => numberOf(rect, 'width'));
		expect(widths).toHaveLength(3);
		const [long, longest, short] = widths as [number, number, number];
		expect(long / longest).toBeCloseTo(400 / 600, 1);
		expect(short / longest).toBeCloseTo(30 / 600, 1);
		expect(words(svg, '.value text').sort()).toEqual(['30%', '400%', '600%']);
		expect(words(svg, '.name text')).toEqual(['摩尔线程', 'MetaX', 'C']);
	});

	test('draws outlined what is not certain, and marks in its one place what is disputed', () => {
		const svg = draw();
		expect(selectAll('.outlined rect', svg)).toHaveLength(1);
		expect(selectAll('.dissent-ring circle', svg)).toHaveLength(1);
		expect(selectAll('.dissent-half path', svg)).toHaveLength(1);
		expect(selectAll('[class^=dissent]', draw([bar('A', 1)]))).toEqual([]);
	});

	test('puts names above the bars where they would leave no room beside them', () => {
		const long = bar('Domestic chips in the market for AI servers', 40);
		expect(barsLayout([long], 600).isAbove).toBe(true);
		expect(numberOf(selectAll('.bar rect', draw([long]))[0]!, 'x')).toBeLessThan(5);
	});
});

describe('yearsDrawing', () => {
	const column = (year: string, to: number, isFirst: boolean, more: object = {}): NamedColumn => ({
		fact: fact(more),
		year,
		isFirst,
		value: String(Math.abs(to)),
		to,
	});
	const columns = [column('2023', 4, true), column('2023', -8, false), column('2025', 8, true, { others: [{}] })];
	const svg = yearsDrawing({
		title: 'A',
		text: '…',
		columns,
		years: ['2023', '2024', '2025'],
		extent: [-8, 8],
		width: 160,
		marks: { above: true, below: false },
	});

	test('stands gains on the line of zero and hangs losses from it', () => {
		const zero = numberOf(selectAll('.zero line', svg)[0]!, 'y1');
		const [gain, other] = selectAll('.bar:not(.tone) rect', svg) as [Element, Element];
		const [loss] = selectAll('.tone rect', svg) as [Element];
		expect(numberOf(gain, 'y') + numberOf(gain, 'height')).toBeCloseTo(zero, 0);
		expect(numberOf(loss, 'y')).toBeCloseTo(zero, 0);
		expect(numberOf(gain, 'height') / numberOf(loss, 'height')).toBeCloseTo(0.5, 1);
		expect(numberOf(other, 'height')).toBeCloseTo(numberOf(loss, 'height'), 0);
	});

	test('names every year, also one without a value', () =>
		expect(words(svg, '.small text')).toEqual(['2023', '2024', '2025']));

	test('marks what is disputed', () => expect(selectAll('.dissent-ring circle', svg)).toHaveLength(1));
});
