import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import type { Root } from 'hast';
import { inWords } from '../src/format/date.ts';
import { reportText } from '../src/format/report.ts';
import { valueInWords } from '../src/format/value.ts';
import { proveBody } from '../src/model/article-language.ts';
import { decode, invisibleWithin } from '../src/model/bytes.ts';
import { asDecimal } from '../src/model/decimal.ts';
import { kinds } from '../src/model/id.ts';
import { locales } from '../src/model/locale.ts';
import { parseArticle } from '../src/model/parse.ts';
import { checkPicture } from '../src/model/picture.ts';
import { problemCodes } from '../src/model/problem.ts';
import { isDateValue } from '../src/model/time.ts';
import { readYaml } from '../src/model/yaml.ts';
import { html } from '../src/render/body.ts';
import { toHast } from 'mdast-util-to-hast';
import { endingsOf, isFoundByPart, partedPhrases, phrasesOf, runsIn, telling } from '../src/search/query.ts';
import { foldByTables } from '../src/search/traditional.ts';
import { anyText, longText } from '../tests/trust/random.ts';

/** One kind of random input: what is made, what must hold of it, and its part of the whole. */
interface Target<Input = unknown> {
	name: string;
	part: number;
	input: fc.Arbitrary<Input>;
	run: (input: Input) => void;
}

function target<Input>(name: string, part: number, input: fc.Arbitrary<Input>, run: (input: Input) => void): Target {
	return { name, part, input, run: run as Target['run'] };
}

function must(holds: boolean, what: string): void {
	if (!holds) throw new Error(what);
}

const bytes = fc.oneof(
	fc.uint8Array({ maxLength: 300 }),
	anyText.map((text) => new TextEncoder().encode(`---\n${text}`)),
);
const heads = ['89504e470d0a1a0a0000000d49484452', 'ffd8ffe1', '52494646', '000000206674797061766966'].map((hex) =>
	Buffer.from(hex, 'hex'),
);
const unit = { dimension: 'money', zh: '元', en: 'RMB' } as Parameters<typeof valueInWords>[1];

const targets: Target[] = [
	target('Markdown: a tree or a problem, drawn without a foreign element', 0.35, anyText, (text) => {
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
	target('YAML: a value or a problem', 0.25, anyText, (text) => {
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
		0.0775,
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
	target('texts as long as a file may be', 0.0025, longText, (text) => {
		proveBody(text, 'x');
		readYaml(text, 'x');
		decode(new TextEncoder().encode(text), 'x');
	}),
];

/** Components are drawn with facts and sources; here their places are enough. */
const components = Object.fromEntries(
	['mdxJsxTextElement', 'mdxJsxFlowElement'].map((type) => [type, () => ({ type: 'text' as const, value: '' })]),
);

/**
 * `npm run bench -- fuzz [count] [seed]`: a million random inputs to whatever reads what strangers write. Nothing may
 * crash, hold the processor for more than a second, or come out unescaped; the slowest of each kind is told.
 */
export function benchFuzz([count = '1000000', known]: readonly string[]): void {
	const inputs = Number(count);
	const seed = Number(known ?? Date.now() % 2 ** 31);
	console.log(`${inputs} inputs, seed ${seed}; again: npm run bench -- fuzz ${inputs} ${seed}`);
	let failures = 0;
	for (const { name, part, input, run } of targets) {
		let slowest = { seconds: 0, text: '' };
		const numRuns = Math.max(10, Math.round(inputs * part));
		const outcome = fc.check(
			fc.property(input, (value) => {
				// The processor's time of this thread: what others do on the machine does not count.
				const before = process.threadCpuUsage();
				run(value);
				const { user, system } = process.threadCpuUsage(before);
				const seconds = (user + system) / 1e6;
				if (seconds > slowest.seconds) slowest = { seconds, text: fc.stringify(value).slice(0, 60) };
				must(seconds <= 1, `took ${seconds.toFixed(2)} s`);
			}),
			{ numRuns, seed, endOnFailure: true },
		);
		console.log(
			`${outcome.failed ? 'FAILED' : 'ok    '} ${numRuns} × ${name}; slowest ${slowest.seconds.toFixed(3)} s: ${slowest.text}`,
		);
		if (!outcome.failed) continue;
		failures++;
		console.log(
			`  ${String(outcome.errorInstance)}\n  path ${outcome.counterexamplePath}: ${fc.stringify(outcome.counterexample).slice(0, 400)}`,
		);
	}
	if (failures > 0) process.exit(1);
}
