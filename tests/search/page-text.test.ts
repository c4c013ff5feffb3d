import { describe, expect, test } from 'vitest';
import { pageText } from '../../src/search/page-text.ts';

const page = (inside: string) =>
	pageText(`<html><body><nav>x</nav><main data-pagefind-body>${inside}</main></body></html>`)!;

describe('pageText', () => {
	test('reads a line over links, buttons and emphasis', () => {
		expect(page('<p>称<a href="/x>y/">壁仞<em>科技</em></a>为“<button>四小龙</button>”。</p>').blocks).toEqual([
			{ field: 'text', text: '称壁仞科技为“四小龙”。' },
		]);
	});

	test('tells title, summary, names and headings, these with their anchors', () => {
		const { blocks } = page(
			'<h1 data-pagefind-meta="title">甲</h1><p data-pagefind-meta="summary">乙</p><p>又名: <span data-pagefind-meta="names">丙</span></p><h2 id="x">丁</h2><p>戊</p>',
		);
		expect(blocks.map(({ field, text, id }) => [field, text, id])).toEqual([
			['title', '甲', undefined],
			['summary', '乙', undefined],
			['text', '又名:', undefined],
			['names', '丙', undefined],
			['heading', '丁', 'x'],
			['text', '戊', undefined],
		]);
	});

	test('leaves out what is marked so, and what is no reading matter', () => {
		const { blocks } = page(
			'<p>甲<sup data-pagefind-ignore><a>1</a></sup>乙</p><script>let a = "<p>";</script><form><p>丙</p></form>',
		);
		expect(blocks.map(({ text }) => text)).toEqual(['甲乙']);
	});

	test('decodes entities', () => {
		expect(page('<p>R&amp;D &lt; 5&#8239;% &#x4e2d;</p>').blocks[0]!.text).toBe('R&D < 5 % 中');
	});

	test('gathers the facets', () => {
		expect(page('<data hidden value="A &amp; B" data-pagefind-filter="firm[value]"></data>').filters).toEqual([
			{ name: 'firm', value: 'A & B' },
		]);
	});

	test('has nothing to say of a page that is not to be indexed', () => {
		expect(pageText('<html><body><main><p>甲</p></main></body></html>')).toBeUndefined();
	});
});
