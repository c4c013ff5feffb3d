import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { checked, ContributionForm } from './contribution.ts';
import { served } from './static.ts';

let browser: Browser;
let page: Page;
let form: ContributionForm;
let server: Server;
let address: string;
let faults: string[] = [];

beforeAll(async () => {
	browser = await openBrowser();
	({ server, address } = await served(inject('fixture').folder, '/atlas/'));
});
afterAll(async () => {
	server.close();
	await browser.close();
});
beforeEach(async () => {
	faults = [];
	page = await browser.newPage({ viewport: { width: 360, height: 800 } });
	form = new ContributionForm(page, address);
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	page.on('pageerror', (error) => faults.push(error.message));
});
afterEach(async () => {
	await page.close();
	expect(faults).toEqual([]);
});

describe('the contribution form', () => {
	test('makes a firm in Chinese and English, with a new source and a disputed figure, that passes the check', async () => {
		await form.open('zh', 'firms');
		await form.fill({
			slug: 'new-firm',
			'texts.zh.title': '新芯科技',
			'texts.zh.summary': '一家新公司：做“芯片”。',
			'texts.zh.body':
				'新芯科技的收入为<Fact is="revenue" in="2025" />。<Cite source="new-daily-2025" />\n\n## 对手\n\n见[示例](firms/acme)与A&amp;B。',
			'texts.en.title': 'Newcore',
			'texts.en.summary': 'A new firm.',
			'texts.en.body':
				'Newcore had revenue of <Fact is="revenue" in="2025" />.<Cite source="new-daily-2025" />\n\n## Rivals\n\nSee [Acme](firms/acme) and A&amp;B.',
			'fields.names.0': 'Newcore',
			'fields.topics.0': 'chips',
		});
		await form.add('fields.links');
		await form.fill({ 'fields.links.0.relation': 'competes-with', 'fields.links.0.to': '示例科技' });
		expect(await page.locator('#list-articles option[value="firms/acme"]').count()).toBe(1);
		expect(await form.field('fields.links.0.to').inputValue()).toBe('firms/acme');
		await form.add('sources');
		await form.fill({
			'sources.0.id': 'new-daily-2025',
			'sources.0.title': '新芯年报：收入',
			'sources.0.publisher': '日报',
			'sources.0.language': 'zh',
			'sources.0.kind': 'press',
			'sources.0.published': '2025',
			'sources.0.url': 'https://daily.example/new?a=1&b=2',
			'sources.0.archive': 'https://archive.example/1/https://daily.example/new',
		});
		await form.add('facts');
		await form.fill({ 'facts.0.is': '营业收入' });
		await form.fill({
			'facts.0.unit': 'CNY',
			'facts.0.in': '2025',
			'facts.0.value.number': '1,618,288,300',
			'facts.0.sources.0': 'new-daily-2025',
		});
		await form.add('facts.0.others');
		await form.fill({
			'facts.0.others.0.value.number': '1600000000',
			'facts.0.others.0.bound': 'about',
			'facts.0.others.0.sources.0': 'daily-2025',
			'facts.0.others.0.why.zh': '约数',
			'facts.0.others.0.why.en': 'A rounded figure',
		});
		await form.isSound();
		const made = await form.files();
		expect(made.map(({ path }) => path)).toEqual([
			'content/sources/new-daily-2025.yaml',
			'content/firms/new-firm/facts.yaml',
			'content/firms/new-firm/zh.mdx',
			'content/firms/new-firm/en.mdx',
		]);
		for (const { path, text, opens } of made) {
			expect(opens.pathname).toMatch(/\/new\/main$/);
			expect(opens.searchParams.get('filename')).toBe(path);
			expect(opens.searchParams.get('value')).toBe(text);
		}
		expect(checked(made)).toMatch(/^No problems: 9 articles/);

		await page.locator('[data-fork]').fill('someone');
		expect(
			(await form.files()).map(({ opens }) =>
				opens.pathname.split('/').slice(1, 2).concat(opens.pathname.split('/').slice(3)).join(' '),
			),
		).toEqual(['china-gpu-atlas new main', ...Array<string>(3).fill('someone new patch-1')]);
		await page.locator('[data-preview] summary').click();
		const preview = page.locator('.preview').first();
		expect(await preview.locator('.fact').innerText()).toBe('16.18亿元');
		await preview.locator('.fact').click();
		expect(await preview.locator('.card:popover-open').innerText()).toContain('约16亿元');

		await page.reload();
		await page.locator('[data-status][data-state="sound"]').waitFor();
		expect(await form.field('facts.0.others.0.why.zh').inputValue()).toBe('约数');
		expect((await form.files()).map(({ text }) => text)).toEqual(made.map(({ text }) => text));
		page.once('dialog', (dialog) => void dialog.accept());
		await page.locator('[data-anew]').click();
		expect(await form.field('texts.zh.title').inputValue()).toBe('');
	});

	test('makes a view in English, with a claim, by the keyboard’s own fields, that passes the check', async () => {
		await form.open('en', 'views');
		await page.getByLabel('Short name').fill('on-a1-again');
		await form.fill({
			'texts.en.title': 'Li on the A1, again',
			'texts.en.summary': 'He says it is not.',
			'texts.en.body': 'He said it *once more*.',
			'fields.said': '2026-01',
		});
		await form.add('fields.claims');
		await form.fill({ 'fields.claims.0.id': 'not-good', 'fields.claims.0.question': 'questions/is-it-good' });
		await form.fill({
			'fields.claims.0.stance': 'against',
			'fields.claims.0.zh': 'A1不好。',
			'fields.claims.0.en': 'The A1 is not good.',
			'fields.claims.0.sources.0': 'daily-2025',
			'fields.claims.0.about.0': 'products/a1',
		});
		await form.isSound();
		expect(checked(await form.files())).toMatch(/^No problems: 9 articles/);
	});

	test('adds a fact to an article that has some, in two steps', async () => {
		await form.open('en', 'facts');
		await form.fill({ article: 'Acme', 'facts.0.is': 'memory' });
		await form.fill({ 'facts.0.unit': 'GB', 'facts.0.value.number': '64.0', 'facts.0.sources.0': 'daily-2025' });
		await form.isSound();
		const made = await form.files();
		expect(made.map(({ path, isCopied, opens }) => [path, isCopied, opens.pathname.includes('/edit/main/')])).toEqual([
			['content/firms/acme/facts.yaml', true, true],
		]);
		const factsOf = (report: string) => Number(/^No problems: .*, (\d+) facts/.exec(report)?.[1]);
		expect(factsOf(checked(made))).toBe(factsOf(checked([])) + 1);
	});

	test('says beside each field what the check would say, with the cure', async () => {
		await form.open('zh', 'concepts');
		await form.fill({ slug: 'gap', 'texts.zh.body': '第一段。\n\n价格5<6，{x}，[贝塔](firms/betaa)' });
		const faultsAt = (where: string) => page.locator(`[data-where="${where}"] > .faults`).innerText();
		await page.locator('[data-where="texts.zh.body"] > .faults p').nth(2).waitFor();
		expect(await faultsAt('texts.zh.body')).toMatch(/第3行.*firms\/beta/s);
		expect(await faultsAt('slug')).toContain('已经有了');
		expect(await faultsAt('texts.zh.title')).toBe('');
		await page.locator('[data-check]').click();
		await page.locator('[data-where="texts.zh.title"] > .faults p').waitFor();
		expect(await form.field('texts.zh.title').getAttribute('aria-invalid')).toBe('true');
	});

	test('finds nothing wrong with an empty form, until it is asked', async () => {
		await form.open('en', 'people');
		const result = () => page.locator('[data-status]').innerText();
		await form.field('slug').focus();
		await page.waitForLoadState('networkidle');
		expect(await result()).toBe('');
		await form.fill({ slug: 'someone' });
		await expect.poll(result).toMatch(/\d/);
		page.once('dialog', (dialog) => void dialog.accept());
		await page.locator('[data-anew]').click();
		await expect.poll(result).toBe('');
		expect(await page.locator('[data-file]').filter({ visible: true }).count()).toBe(0);
		await page.locator('[data-check]').click();
		await page.locator('[data-where="slug"] > .faults p').waitFor();
		expect(await result()).toMatch(/\d/);
	});

	test('divides into two steps what is too long for an address', async () => {
		await form.open('en', 'concepts');
		await form.fill({
			slug: 'long',
			'texts.en.title': 'Long',
			'texts.en.summary': 'Long.',
			'texts.en.body': '很长。'.repeat(900),
		});
		await page.locator('[data-file] ol button').waitFor();
		const [file] = await form.files();
		expect(file!.isCopied).toBe(true);
		expect([...file!.opens.searchParams]).toEqual([['filename', 'content/concepts/long/en.mdx']]);
	});
});
