import { describe, expect, test } from 'vitest';
import { changelogSchema, entryFrom, movedBy } from '../../src/model/changelog.ts';
import type { Change } from '../../src/model/fact-diff.ts';
import { asDecimal } from '../../src/model/decimal.ts';
import { writtenAs } from '../../src/model/write-yaml.ts';
import { Numeral } from '../../src/model/fields.ts';
import { proveYaml } from '../../src/model/prove.ts';
import { readYaml } from '../../src/model/yaml.ts';

const fact = (text: string, sources = ['a']) =>
	({
		article: 'firms/acme',
		anchor: 'fact-revenue-2024',
		is: 'revenue',
		unit: 'CNY',
		sources,
		value: { form: 'number', number: asDecimal(text) },
	}) as never;
const changed = (before: unknown, after: unknown): Change =>
	({ area: 'fact', manner: before ? (after ? 'changed' : 'removed') : 'added', what: '', before, after }) as Change;

describe('entryFrom', () => {
	test('tells what moved, counts what came and went, and leaves out what only gained a source', () => {
		const entry = entryFrom(
			[
				changed(fact('100'), fact('120')),
				changed(fact('7'), fact('7', ['b'])),
				changed(undefined, fact('1')),
				changed(fact('2'), undefined),
			],
			'2026-01-01',
			'abc1234',
		);
		expect(entry).toEqual({
			on: '2026-01-01',
			since: 'abc1234',
			added: 1,
			removed: 1,
			moved: [{ fact: 'firms/acme#fact-revenue-2024', before: '100', after: '120', unit: 'CNY' }],
		});
	});

	test('is written as YAML that its own schema takes', () => {
		const entry = entryFrom([changed(fact('100.50'), fact('120'))], '2026-01-01', 'abc1234');
		const text = writtenAs([{ ...entry, added: new Numeral('0'), removed: new Numeral('0') }]);
		const { problems, value } = proveYaml(readYaml(text, 'changelog.yaml'), changelogSchema);
		expect(problems).toEqual([]);
		expect(value![0]!.moved[0]).toMatchObject({ before: '100.50', after: '120' });
	});
});

describe('movedBy', () => {
	test.each([
		['100', '120', 20],
		['-50', '-25', 50],
		['200', '150', -25],
		['0', '5', undefined],
		['2025-01', '2025-02', undefined],
		[undefined, '5', undefined],
	])('%s to %s is %s percent', (before, after, percent) => {
		expect(movedBy({ fact: 'a#b', before, after, unit: 'CNY' })).toBe(percent);
	});
});
