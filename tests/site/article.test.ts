import { select } from 'hast-util-select';
import { describe, expect, inject, test } from 'vitest';
import { readPage, textOf } from '../page.ts';

const { folder } = inject('fixture');
const page = (address: string) => readPage(folder, address);
const words = (address: string, selector: string) =>
	page(address)
		.all(selector)
		.map((element) => textOf(element).replace(/\s+/g, ' ').trim());
const cardOf = (address: string, fact: string) =>
	words(address, String(page(address).one(`#${fact}`)!.properties.href))[0];

describe('an article page', () => {
	test('writes a fact in each reader’s way', () => {
		expect(words('zh/firms/acme/', '.prose p .fact')).toEqual(['2020年9月', '16.18亿元', '35%', '5.51亿元']);
		expect(words('en/firms/acme/', '.prose p .fact')).toEqual([
			'September 2020',
			'RMB 1.618 billion',
			'35%',
			'RMB 550.5 million',
		]);
	});

	test('marks a fact on which sources disagree, and tells every value with its source and reason', () => {
		const zh = page('zh/firms/acme/');
		const link = zh.one('.prose p .fact:has(.dissent)')!;
		const card = words('zh/firms/acme/', String(link.properties.href))[0];
		expect(card).toContain('1,618,288,300 元');
		expect(card).toContain('约16亿元');
		expect(card).toContain('未采用：约数');
		expect(card).toContain('The Daily');
		expect(card).toContain('一手文件');
	});

	test('leads from each card back to where its fact first stands', () => {
		const zh = page('zh/firms/acme/');
		for (const card of zh.all('.card:not(#cite)')) {
			const back = select('.card-close', card)!.properties.href;
			expect(zh.one(String(back))?.properties.href).toBe(`#${String(card.properties.id)}`);
		}
	});

	test('shows a derived fact as derived, with what it comes from', () => {
		expect(cardOf('en/firms/acme/', 'fact-net-loss-cumulative-2024-to-2025')).toMatch(
			/Computed from the figures below.*The sum of:.*RMB 300 million.*RMB 250\.5 million/,
		);
	});

	test('shows an old figure as old', () => {
		expect(cardOf('en/firms/acme/', 'fact-valuation-2025-01')).toContain('past its shelf life');
	});

	test('tags names in the other language with that language', () => {
		for (const [address, foreign, own] of [
			['en/firms/acme/', 'zh-Hans', /^[^\p{Script=Han}]+$/u],
			['zh/firms/acme/', 'en', /\p{Script=Han}/u],
		] as const) {
			const names = page(address).all('[data-pagefind-meta=names] > span');
			expect(names.length).toBeGreaterThan(1);
			for (const name of names) expect(name.properties.lang).toBe(own.test(textOf(name)) ? undefined : foreign);
		}
	});

	test('gives both languages the same sections', () => {
		const ids = (address: string) =>
			page(address)
				.all('.prose :is(h2, h3)')
				.map((heading) => heading.properties.id);
		expect(ids('zh/firms/acme/')).toEqual(['revenue-and-losses', 'details']);
		expect(ids('en/firms/acme/')).toEqual(['revenue-and-losses', 'details']);
		expect(ids('zh/firms/beta/')).toEqual(['own-id']);
	});

	test('keeps Chinese punctuation and bold as typed', () => {
		const { html } = page('zh/firms/acme/');
		expect(html).toContain('<strong>产品（A1）</strong>是它的全部');
		expect(html).toContain("“引号”——破折号……都不变。a'b'c -- d ... 价格 &lt; 100");
		expect(html).toContain('<del>旧。</del>新');
	});

	test('shows the other end of every link, with the sentence, note, fact or claim it comes from', () => {
		expect(words('zh/products/a1/', '[aria-labelledby=backlinks] div').join('\n')).toBe(
			[
				'制造商示例科技一家只在测试里存在的公司。',
				'受限于Rule oneIt restricts the A1.',
				'见于李某谈A1他说好。',
				'来自事实示例科技收入占比，2025年：97.28%',
			].join('\n'),
		);
		expect(words('en/people/li/', '[aria-labelledby=backlinks] dd').join('\n')).toContain(
			'AcmeSeptember 2020–founder and chair',
		);
		expect(words('zh/firms/beta/', '[aria-labelledby=backlinks]')[0] ?? '').not.toContain('竞争者');
		expect(words('zh/firms/beta/', '[aria-labelledby=links]')[0]).toContain('竞争者示例科技');
		expect(words('zh/firms/acme/', '[aria-labelledby=backlinks]')[0]).toMatch(/来自主张.*A1很好。/);
	});

	test('opens the rest of a long list of links as a list, an entry each', () => {
		const brief = readPage(inject('site').folder, 'en/briefs/bubble-question/');
		expect(brief.all('.connections details')).not.toEqual([]);
		expect(brief.all('.connections details a')).toHaveLength(brief.all('.connections details li > a').length);
		for (const { children } of brief.all('.connections details li'))
			expect(children.filter((child) => child.type === 'element' && child.tagName === 'a')).toHaveLength(1);
	});

	test('numbers references as they are read and leads back', () => {
		const zh = page('zh/firms/acme/');
		expect(words('zh/firms/acme/', '#ref-1, #ref-2').map((text) => text.replace(/^[↑ ]+/, '').slice(0, 12))).toEqual([
			'示例科技2025年年度报',
			'Acme grows T',
		]);
		expect(zh.one('#ref-1 a[href="#cite-1-1"]')).toBeDefined();
		expect(zh.one('#cite-1-1')!.properties.href).toBe('#ref-1');
	});

	test.each([
		['zh', ['示例科技 · 2026年3月1日', 'The Daily · 2025年12月']],
		['en', ['示例科技 · 1 March 2026', 'The Daily · December 2025']],
	])('tells who published what it refers to, and when, in %s', (locale, told) => {
		const details = words(`${locale}/firms/acme/`, '#ref-1 small, #ref-2 small');
		for (const [index, words] of told.entries()) expect(details[index]).toContain(words);
	});

	test('does not link a source whose address is a mirror', () => {
		const entry = page('en/firms/acme/')
			.all('[aria-labelledby=references] li')
			.find((item) => textOf(item).includes('A digest on a blog'))!;
		expect(textOf(entry)).toContain('read on a mirror page');
		expect(JSON.stringify(entry)).not.toContain('http');
	});

	test('shows the other language where there is no translation, and says so', () => {
		const en = page('en/concepts/gap/');
		expect(en.one('html')!.properties.lang).toBe('en');
		expect(en.one('article')!.properties.lang).toBe('zh-Hans');
		expect(words('en/concepts/gap/', '.notice')[0]).toContain(
			'This article has not been translated into English yet. The Chinese original follows.',
		);
		expect(en.one('link[rel=canonical]')!.properties.href).toBe('https://atlas.example/atlas/zh/concepts/gap/');
		expect(en.all('link[rel=alternate][hreflang]')).toEqual([]);
	});

	test('tells what a view claims, to which question, on what source', () => {
		expect(words('en/views/on-a1/', '.claim')).toEqual(['Is it good? It isThe A1 is good.1December 2025']);
	});

	test('says what a policy is, who issued it and whether it stands', () => {
		const facts = words('zh/policies/rule-1/', '.infobox dl > div');
		expect(facts).toEqual(['法域美国', '发布机构某办公室', '发布2025年3月1日', '状态有效']);
	});

	test('compares articles side by side', () => {
		expect(words('en/briefs/start/', 'table.figures tr')).toEqual([
			'2025RevenueHeadquarters',
			'AcmeRMB 1.618 billion—',
			'Beta——',
		]);
	});

	test('keeps the language switch on the article', () => {
		expect(page('zh/firms/acme/').one('[data-language-switch]')!.properties.href).toBe('/atlas/en/firms/acme/');
	});
});
