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

/** A few pieces over and over, up to the size of a file: what makes parsers slow. */
export const longText = fc
	.tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 30_000 }))
	.map(([parts, times]) => {
		const unit = parts.join('');
		return unit.repeat(Math.min(times, Math.floor(120_000 / new TextEncoder().encode(unit).length)));
	});
