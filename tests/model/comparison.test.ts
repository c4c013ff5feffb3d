import { describe, expect, test } from 'vitest';
import { columnsFor, comparisonOf, comparisonPages, factIn } from '../../src/model/comparison.ts';
import { asDecimal } from '../../src/model/decimal.ts';
import type { Article } from '../../src/model/knowledge.ts';
import type { Vocabulary } from '../../src/model/vocabulary.ts';

/** An article with facts written `property unit time value`; a value in words is text. */
function article(...written: string[]): Article {
	const facts = written.map((one) => {
		const [is, unit, time, value] = one.split(' ') as [string, string, string, string];
		const number = asDecimal(value);
		const text = { form: 'text', text: { zh: value, en: value } };
		return { is, unit, ...(time === '-' ? {} : { in: time }), value: number ? { form: 'number', number } : text };
	});
	return { facts: facts } as unknown as Article;
}

const vocabulary = {
	properties: { staff: {}, revenue: {}, licence: {} },
	units: { people: { dimension: 'count' }, CNY: { dimension: 'money' }, USD: { dimension: 'money' }, text: {} },
} as unknown as Vocabulary;

describe('columnsFor', () => {
	const columns = (...articles: Article[]) =>
		columnsFor(articles, vocabulary).map(({ property, unit }) => `${property} ${unit}`);

	test('gives each unit of a property a column of its own', () =>
		expect(columns(article('revenue CNY 2024 1'), article('revenue USD 2024 2'))).toEqual([
			'revenue CNY',
			'revenue USD',
		]));

	test('leaves out what few articles say, and words too long for a table', () => {
		const others = Array.from({ length: 8 }, () => article('revenue CNY 2024 1'));
		expect(columns(...others, article('licence text - MIT'))).toEqual(['revenue CNY']);
		const many = Array.from({ length: 100 }, () => article('revenue CNY 2024 1'));
		const licensed = Array.from({ length: 4 }, () => article('licence text - MIT'));
		expect(columns(...many, ...licensed)).toEqual(['revenue CNY']);
		expect(columns(article(`licence text - ${'long'.repeat(13)}`))).toEqual([]);
	});

	test('keeps of very many the best filled, and the one that rows are ordered by', () => {
		const names = Array.from({ length: 60 }, (_, index) => `p${index}`);
		const facts = (own: readonly string[]) => article(...own.map((name) => `${name} CNY 2024 1`));
		const articles = [facts(names), facts(names.slice(20)), facts(names.slice(15)), facts(names.slice(20))];
		const properties = Object.fromEntries(names.map((name) => [name, {}]));
		const found = columnsFor(articles, { ...vocabulary, properties } as unknown as Vocabulary);
		expect(found.map(({ property }) => property)).toEqual(['p15', ...names.slice(20, 59)]);
	});
});

describe('comparisonOf', () => {
	const small = article('staff people - 9', 'revenue CNY 2024 1');
	const none = article('staff people - 8');
	const middle = article('revenue CNY 2024 2');
	const large = article('staff people - 7', 'revenue CNY 2024 3');
	const comparison = comparisonOf([article(), small, none, middle, large], vocabulary);

	test('has a row for each article with a value, by the first amount of money, the largest first', () => {
		expect(comparison.chosen).toEqual({ property: 'revenue', unit: 'CNY' });
		expect(comparison.rows).toEqual([large, middle, small, none]);
	});

	test('is divided where it is long: what has more values before what has fewer, with the columns that a page fills', () => {
		const [one, other] = [article('licence text - MIT'), article('licence text - MIT')];
		const fuller = article('staff people - 7', 'licence text - MIT');
		const all = comparisonOf([one, other, fuller, small, middle, large], vocabulary);
		const pages = comparisonPages(all, 'firms', 4);
		expect(pages.map(({ name, from, to }) => [name, from, to])).toEqual([
			['firms', 1, 3],
			['firms/2', 4, 6],
		]);
		expect(pages.map(({ rows }) => rows)).toEqual([
			[large, middle, small],
			[fuller, one, other],
		]);
		expect(pages[1]!.columns.map(({ property }) => property)).toEqual(['staff', 'licence']);
		expect(comparisonPages(all, 'firms', 6)).toEqual([{ ...all, name: 'firms', from: 1, to: 6 }]);
	});
});

describe('factIn', () => {
	const shown = (one: Article) => factIn(one, { property: 'revenue', unit: 'CNY' })?.in;

	test.each([
		['the latest whole year before a later quarter', ['2023', '2024', '2025-Q1'], '2024'],
		['a financial year that begins in another month', ['2024-02/2025-01', '2025-Q1'], '2024-02/2025-01'],
		['the latest period where there is no whole year', ['2024-H1', '2025-Q1'], '2025-Q1'],
	])('takes %s', (_name, times, expected) =>
		expect(shown(article(...times.map((time) => `revenue CNY ${time} 1`)))).toBe(expected),
	);

	test('takes no value in another unit', () => expect(shown(article('revenue USD 2024 1'))).toBe(undefined));
});
