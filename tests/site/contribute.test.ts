import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { readPage, textOf } from '../page.ts';

const { folder } = inject('fixture');
const page = (address: string) => readPage(folder, address);

describe('the pages for contributors', () => {
	test.each(['zh', 'en'])('walk the same way as CONTRIBUTING.md, and lead to form, to-do and codes: %s', (locale) => {
		const written = readFileSync(`src/guides/contribute.${locale}.mdx`, 'utf8');
		expect(readFileSync('CONTRIBUTING.md', 'utf8')).toContain(written);
		const links = page(`${locale}/contribute/`)
			.all('main nav a')
			.map(({ properties }) => String(properties.href));
		for (const name of ['new', 'todo', 'problems']) expect(links).toContain(`/atlas/${locale}/contribute/${name}/`);
	});

	test('list what waits, each with the link that mends it', () => {
		const links = (what: string) =>
			page(`en/contribute/todo/${what}/`)
				.all('main .mend')
				.map(({ properties }) => decodeURIComponent(String(properties.href)));
		expect(links('translation')).toContainEqual(expect.stringContaining('filename=content/concepts/gap/en.mdx'));
		expect(links('old')).toContainEqual(expect.stringMatching(/\/edit\/main\/content\/firms\/acme\/facts\.yaml#L\d+$/));
		expect(links('disputed')).toHaveLength(1);
		expect(links('unarchived')).toContainEqual(expect.stringContaining('/edit/main/content/sources/daily-2025.yaml'));
		const counted = page('en/contribute/todo/')
			.all('dt')
			.map((dt) => textOf(dt).trim());
		expect(counted).toContainEqual(expect.stringMatching(/^Open disputes\s+1$/));
	});

	test('fetch nothing of the form elsewhere', () => {
		const scripts = (address: string) =>
			page(address)
				.all('script[src], link[href]')
				.map(({ properties }) => String(properties.src ?? properties.href));
		const form = scripts('en/contribute/new/').filter((file) => !scripts('en/contribute/').includes(file));
		expect(form.some((file) => file.includes('form'))).toBe(true);
		expect(scripts('en/firms/acme/').filter((file) => form.includes(file) && file.includes('_astro'))).toEqual([]);
	});
});
