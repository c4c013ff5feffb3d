import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { proveBody } from '../../src/model/article-language.ts';

vi.mock('#mdx-parser', () => import('../../src/model/mdx-parser.browser.ts'));

/** What the native parser leads to, body by body, as `told.test.ts` holds it. */
const told = readFileSync('tests/model/bodies-refused.txt', 'utf8')
	.trimEnd()
	.split('\n\n')
	.filter((entry) => !/\n {2}…|\{×/.test(entry))
	.map((entry): [body: string, places: string[]] => {
		const [first, ...lines] = entry.split('\n').filter((line) => !line.endsWith('a tree beside problems'));
		return [JSON.parse(first!) as string, lines.map((line) => line.trim().split('  ').slice(0, 2).join(' '))];
	});

test('the form in the browser tells the same mistakes at the same places as the check does', () => {
	expect(told.length).toBeGreaterThan(200);
	const apart = told.flatMap(([body, places]) => {
		const own = proveBody(body, '').problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
		const [here, there] = [own, places].map((list) => [...new Set(list)].sort().join(', '));
		return here === there ? [] : [body];
	});
	// What a wrong brace makes of its heading or tag, each says in its own way.
	expect(apart).toEqual(['## 甲 {a: b}\n\n乙 {#b}', '甲<Fact is={a b} />，<Note {...a b}>乙</Note>']);
});
