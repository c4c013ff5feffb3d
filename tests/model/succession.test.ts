import { describe, expect, test } from 'vitest';
import { buildGraph, type OutLink } from '../../src/model/graph.ts';
import { asArticleId, type ArticleId } from '../../src/model/id.ts';
import type { Article } from '../../src/model/knowledge.ts';
import { linesOfSuccession, type Successor } from '../../src/model/succession.ts';

const id = (slug: string): ArticleId => asArticleId(`policies/${slug}`)!;

/** Lines as text: `a(b[amends],c[succeeds])`, from `slug issued relation>other …`. */
function lines(...written: string[]): string {
	const policies = written.map((one) => {
		const [slug, issued, ...ties] = one.split(' ') as [string, string, ...string[]];
		const links = ties.map((tie) => {
			const [relation, to] = tie.split('>') as [OutLink['relation'], string];
			return { relation, to: id(to), detail: { to: id(to) } };
		});
		return { id: id(slug), issued, links, mentions: new Map() };
	});
	const articles = policies.map(
		(policy) => ({ id: policy.id, original: { kind: 'policies', issued: policy.issued } }) as unknown as Article,
	);
	return linesOfSuccession(articles, buildGraph(policies)).map(shown).join(' ');
}

function shown({ article, by, next, also }: Successor): string {
	const slug = article.id.slice('policies/'.length);
	const others = also.map(({ relation, direction, other }) => `${direction}:${relation}:${other.split('/')[1]}`);
	return `${slug}${by ? `[${by}]` : ''}${others.length ? `{${others.join()}}` : ''}${next.length ? `(${next.map(shown).join()})` : ''}`;
}

describe('linesOfSuccession', () => {
	test('stand in order of issue, what follows below what it follows', () =>
		expect(lines('c 2025 amends>b', 'a 2023', 'b 2024 amends>a', 'z 2020')).toBe('z a(b[amends](c[amends]))'));

	test('put a policy once, under the strongest tie, and name the others at both ends', () =>
		expect(lines('a 2020', 'b 2021', 'c 2022 amends>a supersedes>b')).toBe(
			'a{in:amends:c} b(c[supersedes]{out:amends:a})',
		));

	test('prefer the nearest of equal ties', () =>
		expect(lines('a 2020', 'b 2021', 'c 2022 succeeds>a succeeds>b')).toBe(
			'a{in:succeeds:c} b(c[succeeds]{out:succeeds:a})',
		));

	test('name a tie to a policy of another group, and make no circle of a slip', () => {
		expect(lines('a 2020 responds-to>elsewhere')).toBe('a{out:responds-to:elsewhere}');
		expect(lines('a 2020 amends>b', 'b 2021')).toBe('a{out:amends:b} b{in:amends:a}');
	});
});
