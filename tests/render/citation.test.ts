import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library.ts';
import { addressesUnder } from '../../src/model/href.ts';
import { findFact } from '../../src/model/find-fact.ts';
import type { ArticleId } from '../../src/model/id.ts';
import type { KnownFact } from '../../src/model/knowledge.ts';
import type { Locale } from '../../src/model/locale.ts';
import { html } from '../../src/render/body.ts';
import { figureCitation, pageCitation } from '../../src/render/citation.ts';
import { articleOf, scopeFor } from '../../src/render/scope.ts';

const library = await loadLibrary('tests/fixtures/library');
const to = addressesUnder('/atlas/', 'https://atlas.example');
const scope = (locale: Locale) => scopeFor(library, locale, to, 'firms/acme' as ArticleId);
const article = (id: string) => articleOf({ library }, id as ArticleId);
const fact = (is: string, time: string) => findFact(article('firms/acme').facts, { is, in: time }) as KnownFact;
const figure = (locale: Locale, is: string, time: string, exact?: string) =>
	html(figureCitation(scope(locale), fact(is, time), exact));

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

describe('figureCitation', () => {
	test('tells value, property, time, lasting address, sources, and what others say', () => {
		expect(figure('zh', 'revenue', '2025', '1,618,288,300 元')).toMatchInlineSnapshot(
			`"国产GPU知识库. 示例科技：营业收入，2025年，16.18亿元（1,618,288,300 元）[DS/OL]. (2026-06-30)[引用日期]. https://atlas.example/atlas/zh/firms/acme/#fact-revenue-2025 依据：示例科技2025年年度报告（示例科技，2026年3月1日）；<span lang="en">Acme grows</span>（The Daily，2025年12月）。另有不同数值，本站未采用：约16亿元，见一则博客摘要（Blog，日期不详）。"`,
		);
		expect(figure('en', 'revenue', '2025')).toMatchInlineSnapshot(
			`"China GPU Atlas. (2026, June 30). Acme: Revenue, 2025, RMB 1.618 billion [Data set]. https://atlas.example/atlas/en/firms/acme/#fact-revenue-2025 Based on: <span lang="zh-Hans">示例科技2025年年度报告</span> (示例科技, 1 March 2026); Acme grows (The Daily, December 2025). Other values, not preferred: about RMB 1.6 billion, in A digest on a blog (Blog, undated)."`,
		);
	});

	test('says that a computed figure is computed', () => {
		expect(figure('zh', 'net-loss-cumulative', '2024/2025')).toMatch(
			/#fact-net-loss-cumulative-2024-to-2025 由本站据其他数字算得。$/,
		);
	});
});
