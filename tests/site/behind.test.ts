import { describe, expect, inject, test } from 'vitest';
import { readPage, textOf } from '../page.ts';

const { folder } = inject('fixture');

describe('a translation that has fallen behind', () => {
	const page = readPage(folder, 'zh/firms/beta/');

	test('tells its reader below the heading of the section, and since when', () => {
		const note = page.one('#own-id ~ .behind');
		expect(textOf(note)).toBe('这一部分的英文原文在2026年7月1日核对之后又有改动，译文尚未跟上。看原文');
		expect(page.one('#own-id ~ .behind a')?.properties).toMatchObject({
			href: '/atlas/en/firms/beta/#own-id',
			hrefLang: 'en',
		});
	});

	test('names the section in its status line', () => {
		expect(textOf(page.one('[data-behind]'))).toBe('落后于英文原文的部分（2026年7月1日之后）：一节');
		expect(page.one('[data-behind] a')?.properties.href).toBe('#own-id');
	});

	test('is not told of in the original, nor in translations that are up to date', () => {
		for (const address of ['en/firms/beta/', 'en/firms/acme/', 'zh/firms/acme/']) {
			expect(readPage(folder, address).all('.behind, [data-behind]')).toEqual([]);
		}
	});
});
