import { describe, expect, test } from 'vitest';
import type { Connection } from '../../src/model/graph.ts';
import type { ArticleId } from '../../src/model/id.ts';
import { neighbourhood } from '../../src/model/neighbourhood.ts';
import { relationNames } from '../../src/model/relations.ts';

const link = (relation: Connection['relation'], other: string, direction: Connection['direction'] = 'out') =>
	({ relation, direction, other: other as ArticleId, mentions: [] }) satisfies Connection;

describe('neighbourhood', () => {
	test('puts what tells most first, and leaves mentions out', () => {
		const near = neighbourhood([
			link('mentions', 'briefs/a', 'in'),
			link('competes-with', 'firms/b'),
			link('restricts', 'policies/c', 'in'),
			link('makes', 'products/d'),
		]);
		expect(near.map(({ relation, direction, others }) => [relation, direction, ...others])).toEqual([
			['makes', 'out', 'products/d'],
			['restricts', 'in', 'policies/c'],
			['competes-with', 'out', 'firms/b'],
		]);
	});

	test('names an article once, where it tells most', () => {
		const near = neighbourhood([link('founded-by', 'people/a'), link('led-by', 'people/a')]);
		expect(near.map(({ relation }) => relation)).toEqual(['led-by']);
	});

	test('lets no long list hide a short one, and says how many more there are', () => {
		const many = Array.from({ length: 30 }, (_, index) => link('makes', `products/p${index}`));
		const near = neighbourhood([...many, link('led-by', 'people/a'), link('led-by', 'people/b')], 12);
		expect(near.map(({ others, more }) => [others.length, more])).toEqual([
			[10, 20],
			[2, 0],
		]);
	});

	test('never shows more than asked for, however many relations there are', () => {
		const all = relationNames.flatMap((name) =>
			Array.from({ length: 5 }, (_, index) => link(name, `firms/${name}-${index}`)),
		);
		const near = neighbourhood(all, 12, 6);
		expect(near).toHaveLength(6);
		expect(near.flatMap(({ others }) => others)).toHaveLength(12);
	});

	test('knows every relation of the vocabulary', () => {
		for (const name of relationNames) expect(neighbourhood([link(name, 'firms/a')]), name).toHaveLength(1);
	});
});
