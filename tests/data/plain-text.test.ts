import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { writtenText } from '../../src/data/plain-text.ts';

const marks = [...'\\`*_{}[]()<>#+-.!|~:/&@="\'^$%0123456789wWps \t\n；，。“”芯片'];
const words = [
	'www.a.cn',
	'https://a.cn',
	'a@b.cn',
	'1. ',
	'1)',
	'- ',
	'+ ',
	'&amp;',
	'国产GPU',
	'a',
	' (',
	'](',
	'![',
];
const value = fc
	.array(fc.constantFrom(...marks, ...words), { minLength: 1, maxLength: 8 })
	.map((parts) => parts.join(''));
const phrase = fc.oneof(
	{ weight: 3, arbitrary: value.map((said): PhrasingContent => ({ type: 'text', value: said })) },
	value.map((said): PhrasingContent => ({ type: 'emphasis', children: [{ type: 'text', value: said }] })),
	value.map((said): PhrasingContent => ({ type: 'link', url: '/a', children: [{ type: 'text', value: said }] })),
	fc.constant<PhrasingContent>({ type: 'footnoteReference', identifier: '1' }),
	fc.constant<PhrasingContent>({ type: 'break' }),
);

test('a text is written as the writer of Markdown would write it, whatever it says and stands beside', () => {
	fc.assert(
		fc.property(fc.array(phrase, { minLength: 1, maxLength: 5 }), fc.boolean(), (children, isCell) => {
			const written = (handlers: object) =>
				toMarkdown(
					isCell
						? { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }] }
						: {
								type: 'root',
								children: [
									{ type: 'paragraph', children },
									{ type: 'heading', depth: 2, children },
								],
							},
					{ extensions: [gfmToMarkdown(), { handlers: { footnoteReference: () => '[1]', ...handlers } }] },
				);
			expect(written({ text: writtenText })).toBe(written({}));
		}),
		{ numRuns: 5000 },
	);
});
