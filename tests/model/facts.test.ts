import { describe, expect, test } from 'vitest';
import { asDecimal } from '../../src/model/decimal.ts';
import { derive, type Lookup } from '../../src/model/derive.ts';
import { factSchema, type Fact } from '../../src/model/fact.ts';
import { findFact } from '../../src/model/find-fact.ts';
import { strengthOf } from '../../src/model/source.ts';

/** The least valid fact, with what a test cares about. */
function fact(fields: Record<string, unknown>): Fact {
	return factSchema.parse({
		is: 'revenue',
		unit: 'CNY',
		...('derived' in fields ? {} : { value: '1', sources: ['a'] }),
		...fields,
	});
}

/** Looks values up in `is in` → digits. */
function values(known: Record<string, string>): Lookup {
	return ({ is, in: period }) => {
		const digits = known[`${is} ${period}`];
		return digits === undefined ? undefined : { value: { form: 'number', number: asDecimal(digits)! }, unit: 'CNY' };
	};
}

function derived(fields: Record<string, unknown>, lookup: Lookup): string {
	const result = derive(fact(fields), lookup);
	return 'missing' in result
		? `missing ${result.missing.is} ${result.missing.in}`
		: result.value.form === 'number'
			? result.value.number.text
			: '';
}

describe('asDecimal', () => {
	test.each([
		['1618288300', '1618288300'],
		['1_618_288_300', '1618288300'],
		['700.00', '700.00'],
		['-5', '-5'],
	])('reads %s', (literal, text) => expect(asDecimal(literal)?.text).toBe(text));
	test.each(['1,618', '1_61', '1.6e9', '０', '1__0', '', '.5', '5.', '0x10', 'NaN', '9'.repeat(30)])(
		'refuses %j',
		(literal) => {
			expect(asDecimal(literal)).toBeUndefined();
		},
	);
});

describe('derive', () => {
	test('sums the years of a span exactly', () => {
		const losses = values({
			'net-loss 2022': '1_894_154_700',
			'net-loss 2023': '1_702_905_800',
			'net-loss 2024': '1_618_288_300',
		});
		expect(derived({ in: '2022/2024', derived: { sum: 'net-loss' } }, losses)).toBe('5215348800');
	});

	test('sums decimals without the errors of binary numbers', () => {
		expect(derived({ in: '2023/2024', derived: { sum: 'x' } }, values({ 'x 2023': '0.1', 'x 2024': '0.2' }))).toBe(
			'0.3',
		);
	});

	test('computes growth against the year before, with no more digits than the weaker figure has', () => {
		expect(
			derived({ in: '2024', derived: { growth: 'x' } }, values({ 'x 2023': '100_000_000', 'x 2024': '134_857_220' })),
		).toBe('35');
		expect(
			derived({ in: '2024', derived: { growth: 'x' } }, values({ 'x 2023': '100_123_456', 'x 2024': '134_857_220' })),
		).toBe('34.69');
	});

	test('computes growth since a named period', () => {
		expect(
			derived({ in: '2024', derived: { growth: 'x', since: '2022' } }, values({ 'x 2022': '123', 'x 2024': '246' })),
		).toBe('100');
	});

	test('computes a ratio in percent or in times by its unit', () => {
		const ratio = { over: { is: 'x', in: '2024' }, under: { is: 'y', in: '2024' } };
		const known = values({ 'x 2024': '1234', 'y 2024': '4567' });
		expect(derived({ in: '2024', unit: 'percent', derived: { ratio } }, known)).toBe('27.02');
		expect(derived({ in: '2024', unit: 'times', derived: { ratio } }, known)).toBe('0.27');
	});

	test('counts the days between two dates', () => {
		const dates: Lookup = ({ is }) => ({
			value: { form: 'date', date: is === 'b' ? '2025-12-17' : '2025-06-30' },
			unit: 'date',
		});
		expect(derived({ unit: 'days', derived: { difference: { of: { is: 'b' }, less: { is: 'a' } } } }, dates)).toBe(
			'170',
		);
	});

	test('names what it lacks instead of guessing', () => {
		expect(derived({ in: '2022/2023', derived: { sum: 'x' } }, values({ 'x 2022': '1' }))).toBe('missing x 2023');
		expect(derived({ in: '2024', derived: { growth: 'x' } }, values({ 'x 2023': '0', 'x 2024': '1' }))).toContain(
			'missing',
		);
	});
});

describe('findFact', () => {
	const facts = [
		{ is: 'revenue', in: '2023' },
		{ is: 'revenue', in: '2024' },
		{ is: 'share', in: '2024', about: 'products/a' as never },
		{ is: 'founded' },
	];
	test.each([
		[{ is: 'founded' }, facts[3]],
		[{ is: 'revenue', in: '2024' }, facts[1]],
		[{ is: 'share', in: '2024' }, facts[2]],
		[{ is: 'revenue' }, 'ambiguous'],
		[{ is: 'revenue', in: '2020' }, 'unknown'],
		[{ is: 'loss' }, 'unknown'],
	] as const)('answers %j', (wanted, expected) => expect(findFact(facts, wanted)).toBe(expected));
});

describe('strengthOf', () => {
	const source = (kind: 'filing' | 'press' | 'blog', publisher: string, origin?: string) => ({
		kind,
		publisher,
		origin,
	});
	test('calls a document of record primary', () =>
		expect(strengthOf([source('blog', 'a'), source('filing', 'b')])).toBe('primary'));
	test('counts two publishers as independent', () =>
		expect(strengthOf([source('press', 'a'), source('press', 'b')])).toBe('independent'));
	test('counts copies of one origin, and one publisher twice, as one', () => {
		expect(strengthOf([source('press', 'a', 'wire'), source('press', 'b', 'wire')])).toBe('single');
		expect(strengthOf([source('press', 'a'), source('press', 'a')])).toBe('single');
		expect(strengthOf([source('press', 'a'), source('press', 'b')], true)).toBe('single');
	});
});
