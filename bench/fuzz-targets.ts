import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import type { Root } from 'hast';
import { inWords } from '../src/format/date.ts';
import { reportText } from '../src/format/report.ts';
import { valueInWords } from '../src/format/value.ts';
import { readLibrary } from '../src/library.ts';
import { assemble } from '../src/model/assemble.ts';
import { proveBody } from '../src/model/article-language.ts';
import { decode, invisibleWithin } from '../src/model/bytes.ts';
import { asDecimal } from '../src/model/decimal.ts';
import { addressesUnder } from '../src/model/href.ts';
import { kinds } from '../src/model/id.ts';
import { locales } from '../src/model/locale.ts';
import { mendFile } from '../src/model/mend.ts';
import { parseArticle } from '../src/model/parse.ts';
import { checkPicture } from '../src/model/picture.ts';
import { problemCodes } from '../src/model/problem.ts';
import { readFiles } from '../src/model/read-files.ts';
import { isDateValue } from '../src/model/time.ts';
import { readYaml } from '../src/model/yaml.ts';
import { drawArticle } from '../src/render/article-page.ts';
import { html } from '../src/render/body.ts';
import { toHast } from 'mdast-util-to-hast';
import { endingsOf, isFoundByPart, partedPhrases, phrasesOf, runsIn, telling } from '../src/search/query.ts';
import { foldByTables } from '../src/search/traditional.ts';
import { anyText, longText } from '../tests/trust/random.ts';

/** One kind of random input: what is made, what must hold of it, and its part of the whole. */
export interface Target<Input = unknown> {
	name: string;
	part: number;
	input: fc.Arbitrary<Input>;
	run: (input: Input) => void;
}

function target<Input>(name: string, part: number, input: fc.Arbitrary<Input>, run: (input: Input) => void): Target {
	return { name, part, input, run: run as Target['run'] };
}

/** What a run throws when something does not hold. */
export function must(holds: boolean, what: string): void {
	if (!holds) throw new Error(what);
}

const root = 'tests/fixtures/library';
const { library } = await readLibrary(root);
const above = '---\ntitle: 甲\nsummary: 乙\nupdated: 2025-12-17\n---\n\n';

const bytes = fc.oneof(
	fc.uint8Array({ maxLength: 300 }),
	anyText.map((text) => new TextEncoder().encode(`---\n${text}`)),
);
const heads = ['89504e470d0a1a0a0000000d49484452', 'ffd8ffe1', '52494646', '000000206674797061766966'].map((hex) =>
	Buffer.from(hex, 'hex'),
);
const unit = { dimension: 'money', zh: '元', en: 'RMB' } as Parameters<typeof valueInWords>[1];

/** Every kind of input; their parts are one whole. */
export const targets: Target[] = [
	target('Markdown: a tree or a problem, drawn without a foreign element', 0.323, anyText, (text) => {
		const { tree, problems } = proveBody(text, 'x');
		must((tree === undefined) === problems.length > 0, 'neither proven nor refused');
		if (!tree) return;
		const drawn = html(toHast(tree, { handlers: components }));
		const found = selectAll(
			'script, style, iframe, svg, object, embed, base, meta, link, form, [style], [srcdoc]',
			fromHtml(drawn, { fragment: true }) as Root,
		);
		must(found.length === 0, `unescaped: ${drawn.slice(0, 200)}`);
		must(!/<[a-z][^>]*\s(?:on[a-z]+|style)=/i.test(drawn.replace(/"[^"]*"/g, '""')), 'an event attribute');
	}),
	target('YAML: a value or a problem', 0.22, anyText, (text) => {
		const { value, problems } = readYaml(text, 'x');
		must(problems.length === 0 || value === undefined, 'a value beside problems');
		must(!('polluted' in {}), 'a polluted prototype');
	}),
	target('bytes as an article', 0.12, fc.tuple(bytes, fc.constantFrom(...kinds)), ([all, kind]) => {
		const { text } = decode(all, 'x');
		if (text !== undefined) parseArticle(text, 'x', kind);
	}),
	target(
		'bytes as a picture',
		0.08,
		fc.tuple(
			fc.constantFrom(...heads),
			fc.uint8Array({ maxLength: 200 }),
			fc.constantFrom('png', 'jpg', 'webp', 'avif'),
		),
		([head, rest, form]) => {
			checkPicture(Buffer.concat([head, rest]), `a.${form}`);
		},
	),
	target('queries', 0.12, anyText, (typed) => {
		const runs = runsIn(typed, foldByTables);
		for (const phrase of phrasesOf(runs))
			must(
				phrase.tokens.every((token) => token !== ''),
				'an empty token',
			);
		for (const phrase of phrasesOf(runs)) isFoundByPart(runs, phrase);
		partedPhrases(runs);
		for (const { text } of telling(runs)) endingsOf(text, true);
	}),
	target(
		'numbers, dates and reports',
		0.08,
		fc.tuple(
			fc.string({ unit: fc.constantFrom(...'0123456789.-_eE+QH/'), maxLength: 24 }),
			anyText,
			fc.constantFrom(...problemCodes),
			fc.constantFrom(...locales),
		),
		([written, value, code, locale]) => {
			const number = asDecimal(written);
			if (number) must(!/NaN|undefined|∞/.test(valueInWords({ form: 'number', number }, unit, locale)), 'no number');
			if (isDateValue(written)) must(!/NaN|undefined|Invalid/.test(inWords(written, locale)), 'no date');
			const said = reportText(
				[{ path: value, line: 1, column: 1, code, values: { value, field: value, said: value } }],
				locale,
			);
			must(invisibleWithin(said) === undefined, 'a sign that a terminal obeys');
		},
	),
	target('articles among others: checked, told, drawn', 0.04, fc.tuple(anyText, anyText), ([title, body]) =>
		checkAndDraw(
			`---\ntitle: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(title)}\nupdated: 2025-12-17\n---\n${body}`,
		),
	),
	target('typesetting mended', 0.01, fc.tuple(anyText, fc.constantFrom(...locales)), ([text, locale]) => {
		mendFile(`concepts/any/${locale}.mdx`, `${above}${text}`);
		mendFile('events/2025-12-17-any.yaml', `title:\n  ${locale}: ${JSON.stringify(text)}\n`);
	}),
	target('bodies as long as a file may be', 0.002, longText, (text) => checkAndDraw(`${above}${text}`)),
	target('YAML as long as a file may be', 0.002, longText, (text) => {
		readFiles([{ path: 'firms/acme/facts.yaml', shownPath: 'x', text }], [], '2026-01-01');
		decode(new TextEncoder().encode(text), 'x');
	}),
	target('words of YAML as long as a file may be', 0.001, longText, (text) => {
		const file = `title:\n  zh: |\n    ${text.replaceAll('\n', '\n    ')}\n  en: ${JSON.stringify(text.slice(0, 60_000))}\n`;
		readFiles([{ path: 'events/2025-12-17-any.yaml', shownPath: 'x', text: file }], [], '2026-01-01');
	}),
	target('queries as long as a file may be', 0.001, longText, (text) => phrasesOf(runsIn(text, foldByTables))),
	target('typesetting mended in a long file', 0.001, longText, (text) => {
		mendFile('concepts/any/zh.mdx', `${above}${text.slice(0, 12_000)}`);
		mendFile('concepts/any/en.mdx', `${above}${text.slice(0, 12_000)}`);
	}),
];

/** A new article beside a library, as a check of a pull request meets it: it is drawn when nothing is wrong with it. */
function checkAndDraw(text: string): void {
	const path = 'concepts/any/zh.mdx';
	const { knowledge, problems } = assemble([{ path, shownPath: path, text }], { today: library.asOf }, library);
	must(invisibleWithin(reportText(problems, 'zh')) === undefined, 'a sign that a terminal obeys');
	const article = [...knowledge.articles.values()].find(({ slug }) => slug === 'any');
	if (problems.length > 0 || !article) return;
	drawArticle({ ...knowledge, folder: root }, article, 'zh', addressesUnder('/'));
}

/** Components are drawn with facts and sources; here their places are enough. */
const components = Object.fromEntries(
	['mdxJsxTextElement', 'mdxJsxFlowElement'].map((type) => [type, () => ({ type: 'text' as const, value: '' })]),
);
