import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library.ts';
import { addressesUnder } from '../../src/model/href.ts';
import { findFact } from '../../src/model/find-fact.ts';
import type { ArticleId } from '../../src/model/id.ts';
import type { KnownFact } from '../../src/model/knowledge.ts';
import type { Locale } from '../../src/model/locale.ts';
import { html } from '../../src/render/body.ts';
import { pageCitation } from '../../src/render/citation.ts';
import { factCards } from '../../src/render/fact-card.ts';
import { factInline } from '../../src/render/fact.ts';
import { articleOf, scopeFor } from '../../src/render/scope.ts';

const library = await loadLibrary('tests/fixtures/library');
const to = addressesUnder('/atlas/', 'https://atlas.example');
const scope = (locale: Locale) => scopeFor(library, locale, to, 'firms/acme' as ArticleId);
const article = (id: string) => articleOf({ library }, id as ArticleId);
const fact = (is: string, time: string) => findFact(article('firms/acme').facts, { is, in: time }) as KnownFact;
const figure = (locale: Locale, is: string, time: string) => {
	const page = scope(locale);
	factInline(page, fact(is, time));
	const [, line] = /<p class="card-line citation">(.*?)<\/p>/.exec(html(factCards(page)))!;
	return line!.replace(/<[^>]+>/g, '');
};

describe('pageCitation', () => {
	test('names the site, the day of the version, the title and the full address in each language’s form', () => {
		expect(pageCitation(scope('zh'), article('firms/acme'))).toMatchInlineSnapshot(
			`"国产GPU知识库. 示例科技[EB/OL]. (2026-06-30)[引用日期]. https://atlas.example/atlas/zh/firms/acme/"`,
		);
		expect(pageCitation(scope('en'), article('firms/acme'))).toMatchInlineSnapshot(
			`"China GPU Atlas. (2026, June 30). Acme. https://atlas.example/atlas/en/firms/acme/"`,
		);
	});

	test('cites the original where there is no translation', () => {
		expect(pageCitation(scope('en'), article('concepts/gap'))).toContain(
			'https://atlas.example/atlas/zh/concepts/gap/',
		);
	});
});

describe('the line of a card', () => {
	test('is a citation: property, time, value, its whole digits, and the lasting address', () => {
		expect(figure('zh', 'revenue', '2025')).toMatchInlineSnapshot(
			`"国产GPU知识库. 示例科技：营业收入：16.18亿元，2025年（1,618,288,300 元）[DS/OL]. (2026-06-30)[引用日期]. https://atlas.example/atlas/zh/firms/acme/#fact-revenue-2025"`,
		);
		expect(figure('en', 'revenue', '2025')).toMatchInlineSnapshot(
			`"China GPU Atlas. (2026, June 30). Acme: Revenue: RMB 1.618 billion, 2025 (1,618,288,300 RMB) [Data set]. https://atlas.example/atlas/en/firms/acme/#fact-revenue-2025"`,
		);
	});

	test.each([
		['zh', '由下列数字算得', '以下各项之和：'],
		['en', 'Computed from the figures below', 'The sum of:'],
	] as const)('stands on a card that says of a computed figure what it was computed from, in %s', (locale, ...told) => {
		const page = scope(locale);
		factInline(page, fact('net-loss-cumulative', '2024/2025'));
		const [card, ...others] = factCards(page).map((one) => html(one));
		expect(others).toEqual([]);
		for (const words of told) expect(card).toContain(words);
		expect(card!.match(/<li title="net-loss in (?:2024|2025)"/g)?.length).toBe(2);
	});
});
