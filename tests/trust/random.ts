import fc from 'fast-check';

/** How many random inputs each property is given; the whole million is asked for by `FUZZ=1000000`. */
const inputs = Number(process.env.FUZZ ?? 2000);

/** A property's share of the inputs: the same ones on every run of the tests, new ones when asked for by number. */
export function share(part: number): { numRuns: number; seed?: number } {
	const numRuns = Math.max(20, Math.round(inputs * part));
	return process.env.FUZZ ? { numRuns } : { numRuns, seed: 20261122 };
}

/** Pieces that parsers of Markdown, MDX and YAML stumble over, and pieces of what authors write. */
const pieces = [
	...['**', '*', '_', '~~', '`', '```\n', '[', ']', '](', ')', '![', '<', '>', '</', '/>', '{', '}', '\\', '|', '#'],
	...['\n', '\n\n', '- ', '1. ', '> ', '  ', '\t', '---', '===', ':', '"', "'", '&', ';', '=', '@', '%', '!', '?', '$'],
	...[
		'<Note>',
		'</Note>',
		'\n<Note>\n\n',
		'\n\n</Note>\n',
		'<Fact is="revenue" in="2025" />',
		'<Cite source="daily-2025" />',
	],
	...[
		'<Fact ',
		'{...',
		'on',
		'onclick="',
		'style="',
		'href=',
		'javascript:',
		'data:',
		'https://a.example/',
		'firms/acme',
	],
	...[
		'<script>',
		'<!--',
		'-->',
		'<![CDATA[',
		'<?',
		'&lt;',
		'&#x202e;',
		'&Tab;',
		'&colon;',
		'{#a}',
		'{.b}',
		'[^1]',
		'[a]: ',
	],
	...[
		'| a | b |\n',
		'|---|---|\n',
		'~~~\n',
		'[a](b)',
		'](<',
		'[x]: ',
		'&a',
		'&#',
		'<a ',
		'="',
		"='",
		'{#',
		' #',
		'\\\n',
		'  \n',
	],
	...[
		'www.',
		'a@b.c',
		'- - ',
		'? ',
		': ',
		'a: b\n',
		'- a: ',
		'{a: ',
		'>-\n',
		'zh: ',
		'"a\\',
		'`` ',
		'***',
		'___',
		'(',
		'（',
	],
	...['import a', 'export ', 'await ', '`${', '/*', '*/', '//', 'process.env', '__proto__', 'constructor', 'toString'],
	...['title: ', 'names: [', '&a ', '*a', '<<: ', '!!js ', '|\n', '%YAML', '...\n', 'null', '.inf', '1e9', '0x1', '~'],
	...[
		'摩尔线程',
		'（MTT）',
		'，',
		'。',
		'“',
		'”',
		'——',
		'……',
		'《',
		'》',
		'亿元',
		'１２',
		'é',
		'😀',
		'\u{20000}',
		'가',
	],
	...[
		'\u200b',
		'\u202e',
		'\ufeff',
		'\u0000',
		'\u2028',
		'\ud800',
		'\u2e49',
		'\u0301',
		'\u00a0',
		'\u3000',
		'a',
		'B c',
		'5',
	],
];

/** A text of pieces and of any characters, short enough to be shrunk and long enough to nest. */
export const anyText = fc
	.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 6 })), {
		maxLength: 40,
	})
	.map((parts) => parts.join(''));

/** The largest text that is made: what is larger than a file may be is refused unread. */
const most = 120_000;

/** A few pieces over and over, in lines of any length: what makes parsers slow. */
const repeated = fc
	.record({
		unit: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
		times: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 300, max: 30_000 })),
		inLine: fc.constantFrom(1, 3, 30, 400, Infinity),
		lineEnd: fc.constantFrom('\n', '\n\n', '\n> ', '\n- ', '\n  ', '\n\t', '\n| '),
	})
	.map(({ unit, times, inLine, lineEnd }) => {
		const fitting = Math.min(times, Math.ceil(most / unit.length));
		const line = unit.repeat(Math.min(inLine, fitting)) + lineEnd;
		return inLine >= fitting ? unit.repeat(fitting) : line.repeat(Math.min(fitting / inLine, most / line.length));
	});

/** What opens over and over around what closes as often, or never. */
const nested = fc
	.record({
		open: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
		close: fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((parts) => parts.join('')),
		times: fc.oneof(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 70, max: 3000 })),
		middle: fc.constantFrom('', '甲', 'a\n', '\n\n'),
	})
	.map(({ open, close, times, middle }) => open.repeat(times) + middle + close.repeat(times));

/** Each line further in than the one above it. */
const stairs = fc
	.record({
		unit: fc.constantFrom('- ', '> ', '1. ', 'a:', '- a:', '? ', '<Note>', '[', '{a: ', '|', '#', '甲', ': '),
		step: fc.constantFrom(' ', '  ', '\t', '> ', '- '),
		times: fc.integer({ min: 1, max: 400 }),
	})
	.map(({ unit, step, times }) => Array.from({ length: times }, (_, depth) => step.repeat(depth) + unit).join('\n'));

/** Texts up to the size of a file, of such stuff as makes parsers slow. */
export const longText = fc
	.array(
		fc.oneof({ weight: 4, arbitrary: repeated }, { weight: 2, arbitrary: nested }, stairs, {
			weight: 2,
			arbitrary: anyText,
		}),
		{ minLength: 1, maxLength: 4 },
	)
	.map((parts) => parts.join('').slice(0, most));
