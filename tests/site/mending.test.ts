import { describe, expect, inject, test } from 'vitest';
import { readPage, textOf } from '../page.ts';

const { folder } = inject('fixture');
const page = (address: string) => readPage(folder, address);
const asked = (href: unknown) => Object.fromEntries(new URL(String(href)).searchParams);

/** The ways from a page to its repair, as they stand without a script. */
describe('an article page', () => {
	test('leads to the editor of the file in the reader’s language', () => {
		const edits = (address: string) =>
			page(address)
				.all('a[href*="/edit/main/"]')
				.map(({ properties }) => String(properties.href).split('/edit/main/')[1]);
		expect(edits('zh/firms/acme/')).toEqual(['content/firms/acme/zh.mdx']);
		expect(edits('en/firms/acme/')).toEqual(['content/firms/acme/en.mdx']);
		expect(edits('en/concepts/gap/')).toEqual(['content/concepts/gap/zh.mdx']);
	});

	test('reports a mistake in each section, with its place filled in', () => {
		const links = page('zh/firms/acme/').all('.prose .mend a');
		expect(links.map(({ properties }) => properties.ariaLabel)).toEqual(['报告错误：收入与亏损', '报告错误：细节']);
		expect(asked(links[0]!.properties.href)).toEqual({
			template: 'mistake.yml',
			title: 'firms/acme (中文)',
			page: 'https://atlas.example/atlas/zh/firms/acme/#revenue-and-losses',
		});
	});

	test('takes a better figure for each fact, with the page and its place in the files', () => {
		const acme = page('en/firms/acme/');
		const card = acme.one(`${acme.one('#fact-revenue-2025')!.properties.href} .card-mend a`)!;
		expect(textOf(card)).toBe('Report a better figure');
		expect(asked(card.properties.href)).toEqual({
			template: 'figure.yml',
			title: 'firms/acme',
			page: 'https://atlas.example/atlas/en/firms/acme/',
			fact: 'content/firms/acme/facts.yaml:14',
		});
	});

	test('offers the missing language as a file begun, with its headings', () => {
		const notice = page('zh/policies/rule-1/').one('.notice a')!;
		const made = asked(notice.properties.href);
		expect(made.filename).toBe('content/policies/rule-1/zh.mdx');
		expect(made.value).toMatch(/^---\ntitle: .*\nsummary: .*\ntranslation-of: en\n---\n/);
		const own = page('en/policies/rule-1/').all('.status a').map(textOf);
		expect(own).toContain('Translate into Chinese');
		expect(page('en/firms/acme/').all('.status a').map(textOf)).not.toContain('Translate into Chinese');
	});
});
