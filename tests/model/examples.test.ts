import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ExampleFile } from '../../src/guides/examples/example.ts';
import { examples } from '../../src/guides/examples/index.ts';
import { readLibrary } from '../../src/library.ts';
import { assemble, type ContentFile } from '../../src/model/assemble.ts';
import { locales } from '../../src/model/locale.ts';
import { problemCodes, type Problem, type ProblemCode } from '../../src/model/problem.ts';

/** The small library of the tests, into which the examples are put. */
const folder = 'tests/fixtures/library';
const library = (readdirSync(folder, { recursive: true }) as string[])
	.filter((path) => /\.(?:mdx|yaml)$/.test(path))
	.map((path): ContentFile => ({ path, shownPath: path, text: readFileSync(join(folder, path), 'utf8') }));
const keyOf = ({ path, line, code }: Problem) => `${path}:${line} ${code}`;
const alone = new Set(problemsOf(library).map(keyOf));

/** The codes that a library with these files draws, beyond what the small library draws alone. */
function drawnBy(files: readonly ContentFile[]): ProblemCode[] {
	const all = problemsOf([...library, ...files, ...originalsFor(files)]);
	return all.filter((problem) => !alone.has(keyOf(problem))).map(({ code }) => code);
}

function problemsOf(files: readonly ContentFile[]): Problem[] {
	return assemble(files, { asOf: '2026-06-30', today: '2026-06-30' }).problems;
}

/** Facts and pictures belong to an article, which an example need not show. */
function originalsFor(files: readonly ContentFile[]): ContentFile[] {
	const isShown = files.some(({ path }) => path.endsWith('.mdx'));
	return isShown || !files.some(({ path }) => path.startsWith('firms/example/'))
		? []
		: [body('firms/example/zh.mdx', '正文。')];
}

/** A body is shown without its frontmatter. */
function body(path: string, text: string): ContentFile {
	const title = path.endsWith('zh.mdx') ? '样例' : 'Sample';
	const full = `---\ntitle: ${title}\nsummary: ${title}${path.endsWith('zh.mdx') ? '。' : '.'}\nupdated: 2026-06-30\n---\n\n${text}\n`;
	return { path, shownPath: path, text: full };
}

function asFile({ path, text }: ExampleFile): ContentFile {
	const isWhole = !path.endsWith('.mdx') || text.startsWith('---') || text.startsWith('title:');
	return isWhole ? { path, shownPath: path, text: `${text}\n` } : body(path, text);
}

/** What no text can show is planted as a real file. */
const scratch = mkdtempSync(join(tmpdir(), 'atlas-examples-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const article = (text: string) => body('firms/example/zh.mdx', text).text!;
const png = Buffer.from(
	'89504e470d0a1a0a0000000d4948445200000003000000020800000000b81f39c60000000a49444154789c636000000002000148afa4710000000049454e44ae426082',
	'hex',
);
/** The same kind of picture with an eXIf chunk. */
const pngWithExif = Buffer.from(
	'89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b5500000004655849664d4d002a19b1588a0000000a49444154789c636000000002000148afa4710000000049454e44ae426082',
	'hex',
);
const planted: Partial<Record<ProblemCode, Record<'bad' | 'good', (put: Put, root: string) => void>>> = {
	'not-utf8': {
		bad: (put) => put('firms/example/zh.mdx', Buffer.from([0xc4, 0xe3, 0xba, 0xc3])),
		good: (put) => put('firms/example/zh.mdx', article('你好。')),
	},
	'empty-file': { bad: (put) => put('firms/acme/facts.yaml', ''), good: () => {} },
	'too-large': {
		bad: (put) => put('firms/example/zh.mdx', article('长。'.repeat(40_000))),
		good: (put) => put('firms/example/zh.mdx', article('短。'.repeat(4000))),
	},
	'symbolic-link': {
		bad: (_put, root) => symlinkSync(join(root, 'firms/acme/zh.mdx'), join(root, 'firms/beta/link')),
		good: (put) => put('firms/example/zh.mdx', article('正文。')),
	},
	disguise: {
		bad: (put) => put('firms/example/zh.mdx', article('NVIDI\u0410的显卡。')),
		good: (put) => put('firms/example/zh.mdx', article('NVIDIA的显卡。')),
	},
	'picture-record': {
		bad: (put) => put('firms/beta/chip.png', pngWithExif),
		good: (put) => put('firms/beta/chip.png', png),
	},
	'not-a-picture': {
		bad: (put) => put('firms/beta/chip.png', '<html>'),
		good: (put) => put('firms/beta/chip.png', png),
	},
	'picture-without-words': {
		bad: (put) => (put('firms/example/chip.png', png), put('firms/example/zh.mdx', article('![](chip.png)'))),
		good: (put) => (put('firms/example/chip.png', png), put('firms/example/zh.mdx', article('![芯片照片](chip.png)'))),
	},
	'no-such-path': { bad: (_put, root) => rmSync(root, { recursive: true }), good: () => {} },
};
type Put = (path: string, bytes: string | Buffer) => void;

async function drawnByPlanting(plant: (put: Put, root: string) => void): Promise<ProblemCode[]> {
	const root = mkdtempSync(join(scratch, 'x-'));
	cpSync(folder, root, { recursive: true });
	plant((path, bytes) => {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), bytes);
	}, root);
	const { problems } = await readLibrary(root);
	return problems.map(({ code }) => code);
}

describe.each(problemCodes)('the examples of %s', (code) => {
	// Where the examples of both languages are the same, once is enough.
	const own = locales.filter(
		(locale) => locale === 'zh' || JSON.stringify(examples[code].en) !== JSON.stringify(examples[code].zh),
	);
	test.each(own)('are right in %s: the bad one draws the code, the good one nothing', async (locale) => {
		const { bad, good } = examples[code][locale];
		const real = planted[code];
		if (real) {
			expect(await drawnByPlanting(real.bad)).toContain(code);
			expect(await drawnByPlanting(real.good)).toEqual([]);
		} else {
			expect(drawnBy(bad.map(asFile))).toContain(code);
			// A translation is recorded by a command, which only the examples of that can show.
			expect(drawnBy(good.map(asFile)).filter((drawn) => drawn === code || drawn !== 'translation-unrecorded')).toEqual(
				[],
			);
		}
	});
});
