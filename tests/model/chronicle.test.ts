import { describe, expect, test } from 'vitest';
import { countByKind, eventsByFirm, kindsOf, latestYears } from '../../src/model/chronicle.ts';
import type { ArticleId } from '../../src/model/id.ts';

const event = (date: string, ...about: string[]) => ({ date, about: about as ArticleId[] });

describe('kindsOf', () => {
	test('names each kind once, in the site’s order', () => {
		expect(kindsOf(event('2025', 'policies/b', 'firms/a', 'policies/c'))).toEqual(['firms', 'policies']);
	});
});

describe('countByKind', () => {
	test('counts an event once for a kind, and says 0 where there is none', () => {
		const events = [event('2025', 'firms/a', 'firms/b'), event('2024', 'firms/a', 'people/c')];
		expect(countByKind(events, ['firms', 'people', 'products'])).toEqual([
			['firms', 2],
			['people', 1],
			['products', 0],
		]);
	});
});

describe('eventsByFirm', () => {
	test('puts the firm with most events first and leaves other kinds out', () => {
		const events = [
			event('2025', 'firms/a', 'people/x'),
			event('2024', 'firms/b'),
			event('2023', 'firms/b', 'firms/b'),
		];
		const byFirm = eventsByFirm(events);
		expect([...byFirm.keys()]).toEqual(['firms/b', 'firms/a']);
		expect(byFirm.get('firms/b' as ArticleId)!.map(({ date }) => date)).toEqual(['2024', '2023']);
	});
});

describe('latestYears', () => {
	const events = ['2026-02', '2026-01', '2025-09', '2025-03', '2024-01'].map((date) => event(date, 'firms/a'));
	test('never cuts a year in two', () => {
		expect(latestYears(events, 3).map(({ date }) => date)).toEqual(['2026-02', '2026-01', '2025-09', '2025-03']);
	});
	test('keeps all where they are few', () => expect(latestYears(events, 5)).toHaveLength(5));
});
