import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const day = '2027-03-09';

/** Runs `npm run links` on the small library, in a web that answers thus, and where no web is. */
function links(web: Record<string, number>, known: Record<string, object> = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-links-'));
	const [file, dead] = [join(folder, 'links.json'), join(folder, 'dead.md')];
	if (Object.keys(known).length > 0) writeFileSync(file, JSON.stringify(known));
	const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
	const answers = `const web = ${JSON.stringify(web)};
globalThis.fetch = async (address) => {
	const status = web[address];
	if (status) return new Response(null, { status });
	throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } });
};`;
	writeFileSync(join(folder, 'web.mjs'), answers);
	const { status, stdout } = spawnSync(
		'node',
		['--import', join(folder, 'web.mjs'), 'src/cli/links.ts', file, '--dead', dead, '--lang', 'en'],
		{
			encoding: 'utf8',
			env: {
				...process.env,
				CONTENT_DIR: 'tests/fixtures/library',
				SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000),
				AS_OF: '',
			},
		},
	);
	const after = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
	return {
		status,
		lines: stdout.trim().split('\n'),
		isKept: before === after,
		noted: after === undefined ? {} : (JSON.parse(after) as Record<string, object>),
		dead: existsSync(dead) ? readFileSync(dead, 'utf8').trim().split('\n').slice(2) : [],
	};
}

const [report, daily, page] = [
	'https://reports.example/acme/2025',
	'https://daily.example/acme?a=1&b=2',
	'https://daily.example/x',
];

describe('npm run links', () => {
	test('says in one plain line that nothing could be reached, blames no address for it and leaves what is known', () => {
		const { status, lines, isKept, dead } = links({}, { [page]: { gone: '2026-01-01', asked: day, answer: '404' } });
		expect(status).toBe(0);
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(/^None of 3 addresses answered: this machine cannot reach the web\./);
		expect([isKept, dead]).toEqual([true, []]);
	});

	test('notes what was seen and since when the others have been gone, and lists those gone for three weeks', () => {
		const known = {
			[daily]: { seen: '2027-01-01', gone: '2027-02-16', asked: '2027-03-02', answer: '404' },
			[page]: { seen: '2027-01-01', gone: '2027-02-17', asked: '2027-03-02', answer: 'ENOTFOUND' },
			'https://no-longer.example/': { gone: '2020-01-01', asked: '2027-03-02', answer: '404' },
		};
		const { status, lines, noted, dead } = links({ [report]: 200, [daily]: 410 }, known);
		expect(status).toBe(0);
		expect(noted).toEqual({
			[daily]: { seen: '2027-01-01', gone: '2027-02-16', asked: day, answer: '410' },
			[page]: { seen: '2027-01-01', gone: '2027-02-17', asked: day, answer: 'ENOTFOUND' },
			[report]: { seen: day, asked: day, answer: '200' },
		});
		expect(lines.at(-1)).toMatch(/^3 addresses asked, 2 not seen today, 1 gone for three weeks; /);
		expect(dead).toEqual([`- \`${daily}\`: 410, gone since 2027-02-16, last seen 2027-01-01`]);
	});

	test('takes a server that refuses programs for one that is there, and forgets what has come back', () => {
		const known = {
			[daily]: { gone: '2027-01-01', asked: '2027-03-02', answer: 'ENOTFOUND' },
			[page]: { gone: '2027-01-01', asked: '2027-03-02', answer: '500' },
		};
		const { noted, dead } = links({ [report]: 500, [daily]: 403, [page]: 204 }, known);
		expect(noted).toEqual({
			[daily]: { asked: day, answer: '403' },
			[page]: { seen: day, asked: day, answer: '204' },
			[report]: { gone: day, asked: day, answer: '500' },
		});
		expect(dead).toEqual([]);
	});
});
