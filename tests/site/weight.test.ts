import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { kinds } from '../../src/model/id.ts';
import { pathsUnder } from '../../src/press/walk.ts';

const { folder } = inject('site');

/** The most a page of each type may weigh, in thousands of bytes of HTML as brotli packs it; lists grow with the library. */
const budgets: Record<string, number> = {
	door: 2,
	home: 9,
	article: 25.5,
	kind: 9,
	timeline: 32,
	'timeline by year or firm': 18,
	names: 24,
	disputes: 24,
	glossary: 18,
	debate: 15,
	compare: 24,
	sources: 36,
	map: 20,
	charts: 24,
	contribute: 34,
	other: 12,
};

function typeOf(path: string): string {
	const [locale, name, ...rest] = path.split('/').slice(0, -1);
	if (locale === undefined) return 'door';
	if (name === undefined) return 'home';
	if ((kinds as readonly string[]).includes(name)) return rest.length > 0 ? 'article' : 'kind';
	if (name === 'timeline' && rest.length > 0) return 'timeline by year or firm';
	return Object.hasOwn(budgets, name) ? name : 'other';
}

const pages = pathsUnder(folder)
	.map(({ path }) => path)
	.filter((path) => path.endsWith('index.html'));

function weightOf(path: string): number {
	return brotliCompressSync(readFileSync(join(folder, path))).length / 1000;
}

/** The files of one kind that a page fetches by itself. */
function fetched(page: string, pattern: RegExp): string[] {
	return [...readFileSync(join(folder, page), 'utf8').matchAll(pattern)].map(([, path]) => path!);
}

function sum(paths: readonly string[]): number {
	return paths.reduce((total, path) => total + weightOf(path), 0);
}

const styles = /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g;
const scripts = /<script\b[^>]*\bsrc="([^"]+)"/g;
const icons = /<link\b[^>]*\brel="icon"[^>]*\bhref="([^"]+)"/g;

describe('the weight of a page', () => {
	test.each(Object.keys(budgets))('of the type “%s” keeps within its budget', (type) => {
		const own = pages.filter((path) => typeOf(path) === type);
		const heavy = own.map((path) => ({ path, weight: weightOf(path) })).filter(({ weight }) => weight > budgets[type]!);
		expect(heavy).toEqual([]);
	});

	test('is 25 KB for every article but those that keep more than eighty figures, each with its sources on its card', () => {
		const heavy = pages.filter((path) => typeOf(path) === 'article' && weightOf(path) > 25);
		for (const path of heavy)
			expect(readFileSync(join(folder, path), 'utf8').match(/ id="fact-/g)!.length, path).toBeGreaterThan(80);
	});

	test('is, for the middle one of the articles, no more than 6 KB', () => {
		const weights = pages.filter((path) => typeOf(path) === 'article').map(weightOf);
		expect(weights.sort((a, b) => a - b)[Math.floor(weights.length / 2)]).toBeLessThanOrEqual(6);
	});

	test('is 9 KB of styles on top, whatever the type', () => {
		for (const type of Object.keys(budgets)) {
			const path = type === 'contribute' ? 'zh/contribute/new/index.html' : pages.find((one) => typeOf(one) === type)!;
			expect(sum(fetched(path, styles)), path).toBeLessThanOrEqual(9);
		}
	});

	test('is, for an article, 3 KB of scripts on top, in four requests with the icon', () => {
		for (const path of pages.filter((one) => typeOf(one) === 'article').slice(0, 20)) {
			const [style, script, icon] = [fetched(path, styles), fetched(path, scripts), fetched(path, icons)];
			expect(sum(script), path).toBeLessThanOrEqual(3);
			expect(1 + style.length + script.length + icon.length, path).toBeLessThanOrEqual(4);
			for (const one of script) expect(readFileSync(join(folder, one), 'utf8')).not.toMatch(/\bimport\s*["'`{]/);
		}
	});

	test('of the form is 50 KB of scripts before anything is typed', () => {
		const own = fetched('zh/contribute/new/index.html', scripts);
		expect(own.length).toBeGreaterThan(1);
		expect(sum(own)).toBeLessThanOrEqual(50);
	});

	test('of everything that search fetches to answer with names is no more than 10 KB of scripts', () => {
		const asked = /\/_astro\/(?:Page|suggest|name-words|names-file|names-match|query|results)\b[^/]*\.js$/;
		const all = pathsUnder(folder).filter(({ path }) => asked.test(`/${path}`));
		expect(all.length).toBeGreaterThan(2);
		expect(all.reduce((total, { path }) => total + weightOf(path), 0)).toBeLessThanOrEqual(10);
	});
});
