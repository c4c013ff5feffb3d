import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../e2e/browser.ts';
import { ContributionForm } from '../../e2e/contribution.ts';
import { served } from '../../e2e/static.ts';
import { textOf } from '../../page.ts';
import { readSite, rules, type BuiltSite, type RuleName } from '../../site/rules.ts';
import { build } from './builds.ts';

const scratch = mkdtempSync(join(tmpdir(), 'atlas-long-'));
const [content, folder] = [join(scratch, 'content'), join(scratch, 'site')];
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const many = <One>(count: number, make: (index: number) => One) =>
	Array.from({ length: count }, (_, index) => make(index));

let site: BuiltSite;

/** A little more of everything than one page takes. */
beforeAll(() => {
	cpSync('tests/fixtures/library', content, { recursive: true });
	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(content, path)), { recursive: true });
		writeFileSync(join(content, path), text);
	};
	for (const index of many(1401, Number)) {
		const published = index % 4 === 0 ? 'null' : 2020 + (index % 4);
		write(
			`sources/paper-${index}.yaml`,
			`title: Paper ${index}\npublisher: Paper\nlanguage: en\nkind: press\npublished: ${published}\nread: 2026-06-30\nurl: https://daily.example/${index}\n`,
		);
	}
	for (const index of many(152, Number)) {
		const names = many(14, (number) => `Word${String.fromCharCode(97 + (index % 20))} ${index} ${number}`);
		write(
			`concepts/c${index}/zh.mdx`,
			`---\ntitle: ${index % 2 ? '词' : '字'}${index}\nsummary: 一个词。\nnames: [${names.join(', ')}]\nupdated: 2026-06-30\n---\n\n正文。\n`,
		);
		write(
			`concepts/c${index}/en.mdx`,
			`---\ntitle: ${String.fromCharCode(65 + (index % 20))} ${index}\nsummary: A word.\ntranslation-of: zh\n---\n\nText.\n`,
		);
	}
	for (const firm of ['one', 'two']) {
		write(`firms/${firm}/zh.mdx`, `---\ntitle: 公司${firm}\nsummary: 一家。\nupdated: 2026-06-30\n---\n\n正文。\n`);
		const fact = (index: number) =>
			`- is: revenue\n  in: ${1900 + index}\n  value: ${index + 1}\n  unit: CNY\n  sources: [paper-${index}]\n  others:\n    - value: ${index + 500}\n      sources: [daily-2025]\n      why: { zh: 另说, en: Another }\n`;
		write(`firms/${firm}/facts.yaml`, many(101, fact).join(''));
		const claim = (index: number) =>
			`  - { id: c${index}, question: questions/is-it-good, stance: ${index % 2 ? 'for' : 'against'}, zh: 好。, en: Good., sources: [daily-2025] }\n`;
		// A question may be called as if it were a page of another.
		const again =
			'  - { id: again, question: questions/is-it-good-2, stance: for, zh: 好。, en: Good., sources: [daily-2025] }\n';
		write(
			`views/${firm}/zh.mdx`,
			`---\ntitle: 看法${firm}\nsummary: 一种。\nsaid: 2025-12\nlinks: { by: [people/li] }\nclaims:\n${many(131, claim).join('')}${again}updated: 2025-12-31\n---\n\n正文。\n`,
		);
	}
	appendFileSync(
		join(content, 'vocabulary/questions.yaml'),
		'is-it-good-2:\n  zh: 还好不好？\n  en: Is it still good?\n  stances:\n    for: { zh: 好, en: It is }\n',
	);
	for (const index of many(81, Number)) {
		write(`firms/f${index}/zh.mdx`, `---\ntitle: 厂${index}\nsummary: 一家。\nupdated: 2026-06-30\n---\n\n正文。\n`);
		write(
			`firms/f${index}/facts.yaml`,
			`- is: net-loss\n  in: 2024\n  value: ${index + 1}\n  unit: CNY\n  sources: [paper-${index}]\n`,
		);
	}
	const { status, stderr } = build({ CONTENT_DIR: content, OUT_DIR: folder, KEPT_DIR: join(scratch, 'kept') });
	expect(`${status} ${stderr}`).toBe('0 ');
	site = readSite(folder, '/atlas/', 'https://atlas.example', '');
});

const hrefsOf = (address: string, selector: string) =>
	site.pages
		.get(address)!
		.all(selector)
		.map(({ properties }) => String(properties.href));

describe.each(['zh', 'en'])('a list that is too long for a page, in %s,', (locale) => {
	test.each([
		['names', 'main .names li', 2200],
		['disputes', 'main .dispute', 203],
		['debate', 'main blockquote', 265],
		['glossary', 'main .concepts li', 153],
		['sources/press', 'main .sources li', 1402],
		['contribute/todo/unarchived', 'main .todos > li', 1401],
	])('is divided: %s', (list, item, least) => {
		const start = site.pages.get(`${locale}/${list}/`)!;
		const parts = hrefsOf(`${locale}/${list}/`, '.list-parts a').map((href) => href.replace('/atlas/', ''));
		expect(parts.length).toBeGreaterThan(1);
		expect(start.all(item)).toEqual([]);
		let total = 0;
		const titles = new Set([textOf(start.one('title'))]);
		for (const part of parts) {
			const page = site.pages.get(part)!;
			expect(page.one('.list-parts [aria-current=page]')!.properties.href, part).toBe(`/atlas/${part}`);
			expect(page.all('.list-parts a').length, part).toBe(parts.length);
			expect(page.all(item).length, part).toBeGreaterThan(0);
			total += page.all(item).length;
			titles.add(textOf(page.one('title')));
		}
		expect(total).toBeGreaterThanOrEqual(least);
		expect(titles.size).toBe(parts.length + 1);
	});

	test('is divided: the table of firms, each of them on one page, all in one order', () => {
		const address = `${locale}/compare/`;
		expect(hrefsOf(address, '.list-parts a')).toEqual([`/atlas/${address}#firms`, `/atlas/${address}firms/2/`]);
		const second = site.pages.get(`${address}firms/2/`)!;
		expect(second.one('.list-parts [aria-current=page]')!.properties.href).toBe(`/atlas/${address}firms/2/`);
		const firmsOn = (one: string) =>
			hrefsOf(one, 'main tbody th a').filter((href) => href.startsWith(`/atlas/${locale}/firms/`));
		const [first, rest] = [firmsOn(address), firmsOn(`${address}firms/2/`)];
		expect(rest.length).toBeGreaterThan(first.length / 2);
		expect(new Set([...first, ...rest]).size).toBe(first.length + rest.length);
		expect(first.length + rest.length).toBeGreaterThan(81);
	});

	test('leads from a part to those beside it', () => {
		const parts = hrefsOf(`${locale}/names/`, '.list-parts a');
		const beside = (at: number) => hrefsOf(parts[at]!.replace('/atlas/', ''), 'main nav [rel]');
		expect(beside(0)).toEqual([parts[1]]);
		expect(beside(1)).toEqual([parts[0], parts[2]]);
		expect(beside(parts.length - 1)).toEqual([parts.at(-2)]);
		expect(hrefsOf(`${locale}/names/`, 'main nav [rel]')).toEqual([]);
	});

	test('keeps the way for links into it', () => {
		expect(hrefsOf(`${locale}/names/`, '#letter-W')).toEqual([`/atlas/${locale}/names/w/`]);
		expect(hrefsOf(`${locale}/disputes/`, '#firms-two')).toEqual([`/atlas/${locale}/disputes/firms/2/#firms-two`]);
		expect(hrefsOf(`${locale}/debate/`, '.list-parts a')).toEqual(
			['is-it-good', 'is-it-good/2', 'is-it-good-2'].map((part) => `/atlas/${locale}/debate/${part}/`),
		);
		expect(hrefsOf(`${locale}/debate/`, '#is-it-good-2')).toEqual([`/atlas/${locale}/debate/is-it-good-2/`]);
		expect(site.pages.get(`${locale}/glossary/`)!.one('#marks')).toBeDefined();
		expect(hrefsOf(`${locale}/disputes/firms/`, 'a[href*="/sources/"]')).toContain(
			`/atlas/${locale}/sources/press/2021/#paper-5`,
		);
	});
});

describe('a site of such lists', () => {
	test.each([
		'has every page in both languages',
		'says its language, one title, one h1 and a description on each page',
		'skips no level of heading',
		'uses every id once',
		'has no link, anchor, card or picture that leads nowhere',
		'pairs languages both ways, with itself and x-default, and only where both exist',
		'names itself as canonical, or the twin whose words it shows',
		'lists in the sitemap exactly the pages that truly exist',
	] as const satisfies RuleName[])('%s', (name) => {
		expect(rules[name](site)).toEqual([]);
	});
});

test('the contribution form fetches of such a library what is named, and finds articles by any name', async () => {
	const { server, address } = await served(folder, '/atlas/');
	const browser = await openBrowser();
	try {
		const page = await browser.newPage();
		const fetched: string[] = [];
		page.on('request', (request) => fetched.push(...(request.url().match(/(?<=\/contribute\/library\/).+/) ?? [])));
		const form = new ContributionForm(page, address);
		await form.open('zh', 'concepts');
		await form.fill({
			slug: 'new-word',
			'texts.zh.title': '新词',
			'texts.zh.summary': '一个新词。',
			'texts.zh.body': '见[贝塔](firms/beta)。<Cite source="paper-700" />',
		});
		await form.add('fields.links');
		await form.fill({ 'fields.links.0.relation': 'related-to', 'fields.links.0.to': '词151' });
		await expect.poll(() => form.field('fields.links.0.to').inputValue()).toBe('concepts/c151');
		await form.isSound();
		expect((await form.files())[0]!.text).toMatch(/related-to: \[ ?concepts\/c151 ?\]/);
		expect(new Set(fetched).size).toBe(fetched.length);
		expect(fetched.length).toBeGreaterThan(1);
		expect(fetched.length).toBeLessThan(5);
		await form.fill({ slug: 'c150' });
		await page.locator('[data-where="slug"] > .faults p').waitFor();
	} finally {
		await browser.close();
		server.close();
	}
});
