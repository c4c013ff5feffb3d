import { describe, expect, test } from 'vitest';
import { checkBeside, checkDraft } from '../../src/contribute/check.ts';
import { emptyDraft, type Draft } from '../../src/contribute/draft.ts';
import { divided } from '../../src/contribute/divided-library.ts';
import { libraryFile, libraryFrom } from '../../src/contribute/library-file.ts';
import { matters, type Field } from '../../src/contribute/fields.ts';
import { PartialLibrary } from '../../src/contribute/partial-library.ts';
import { formFields } from '../../src/contribute/schema-fields.ts';
import { wordsFor, type WordKey } from '../../src/i18n/index.ts';
import { loadLibrary } from '../../src/library.ts';
import { locales } from '../../src/model/locale.ts';

const today = '2026-11-22';
const file = JSON.parse(JSON.stringify(libraryFile(await loadLibrary('tests/fixtures/library')))) as never;
const beside = libraryFrom(file);

function concept(change: Partial<Draft> = {}): Draft {
	const draft = emptyDraft('concepts', 'zh', today);
	return {
		...draft,
		slug: 'new-one',
		texts: { ...draft.texts, zh: { title: '新概念', summary: '一句话。', body: '正文。' } },
		...change,
	};
}

const check = (draft: Draft) => checkDraft(draft, beside, 'zh', today);

function namesIn(fields: readonly Field[]): string[] {
	return fields.flatMap((field) => [field.name, ...(field.form === 'group' ? namesIn(field.fields) : [])]);
}

describe('the fields of the form', () => {
	const names = Object.values(formFields).flatMap(namesIn);

	test.each(locales)('have a name each in the reader’s language: %s', (locale) => {
		const t = wordsFor(locale);
		const keys = [...new Set(names)].map((name) => `form.field.${name}`);
		expect(keys.filter((key) => t(key as WordKey) === key)).toEqual([]);
		expect(matters.filter((one) => t(`form.matter.${one}`) === '')).toEqual([]);
	});
});

describe('checkDraft', () => {
	test('makes one file of one language, and finds nothing wrong with it', () => {
		const { files, findings } = check(concept());
		expect(findings).toEqual([]);
		expect(files).toHaveLength(1);
		expect(files[0]).toMatchInlineSnapshot(`
			{
			  "from": "texts.zh",
			  "isAddition": false,
			  "path": "concepts/new-one/zh.mdx",
			  "text": "---
			title: 新概念
			summary: 一句话。
			updated: 2026-11-22
			---

			正文。
			",
			}
		`);
	});

	test('lets a translation remember what it was made from, so that it may fall behind', () => {
		const draft = concept();
		draft.texts.en = { title: 'New concept', summary: 'One sentence.', body: 'Text.' };
		const { files, findings } = check(draft);
		expect(findings).toEqual([]);
		expect(files[1]!.text).toMatch(
			/^---\ntitle: New concept\nsummary: One sentence\.\ntranslation-of: zh\ntranslated-from:\n {2}title: /,
		);
	});

	test('tells every mistake at the field it comes from', () => {
		const draft = concept({
			fields: {
				updated: '2026-13-01',
				topics: ['chips', 'nothing'],
				links: [{ relation: 'related-to', to: 'firms/acme' }],
			},
			facts: [{}, { is: 'revenue', in: '2025', unit: 'GB', value: { number: '1.6e9' }, sources: ['nobody'] }],
			sources: [{ id: 'daily-2025', publisher: '日报' }],
		});
		draft.texts.zh.body = '甲\n\n<Fact is="revenue" in="2024" />';
		expect(
			check(draft)
				.findings.map(({ where, line }) => [where, line].filter(Boolean).join(' '))
				.sort(),
		).toEqual([
			'facts.1.sources.0',
			'facts.1.unit',
			'facts.1.value',
			'fields.links.related-to.0',
			'fields.topics.1',
			'fields.updated',
			'sources.0.id',
			'sources.0.kind',
			'sources.0.language',
			'sources.0.read',
			'sources.0.title',
			'texts.zh.body 3',
		]);
	});

	test('refuses a name that is taken, and a fact that the article has', () => {
		expect(check(concept({ slug: 'gap' })).findings.map(({ where }) => where)).toEqual(['slug']);
		const draft: Draft = {
			...emptyDraft('facts', 'zh', today),
			article: 'firms/acme',
			facts: [{ is: 'revenue', in: '2025', unit: 'CNY', value: { number: '1' }, sources: ['daily-2025'] }],
		};
		expect(check(draft).findings.map(({ where }) => where)).toEqual(['facts.0']);
		draft.facts[0]!.in = '2023';
		expect(check(draft).findings).toEqual([]);
		expect(check(draft).files[0]!.isAddition).toBe(true);
	});
});

describe('a large library', () => {
	const { file: first, parts } = divided(file, 5, 2);

	/** A library in parts, and the parts that it has fetched. */
	function partial(fetchPart = (part: number) => Promise.resolve(parts[part]!)) {
		const fetched: number[] = [];
		const made = new PartialLibrary(first, (part, count) => {
			expect(count).toBe(parts.length);
			fetched.push(part);
			return fetchPart(part);
		});
		return { made, fetched };
	}

	test('has each article and source in one part, and all of them together', async () => {
		expect(first).toMatchObject({ articles: [], sources: {} });
		const { made, fetched } = partial();
		expect(made.known.articles.size).toBe(0);
		await made.ask([...beside.articles.keys(), ...[...beside.sources.keys()].map((id) => `sources/${id}`)]);
		expect([...made.known.articles.keys()].sort()).toEqual([...beside.articles.keys()].sort());
		expect([...made.known.sources.keys()].sort()).toEqual([...beside.sources.keys()].sort());
		expect(fetched.sort()).toEqual([...parts.keys()]);
		expect(await made.ask(['firms/acme'])).toBe(false);
	});

	test('is fetched as far as a draft names it, and finds in it what it finds in the whole', async () => {
		const draft = concept({
			fields: { updated: today, links: [{ relation: 'related-to', to: 'firms/acme' }] },
			sources: [{ id: 'daily-2025', publisher: '日报' }],
		});
		draft.texts.zh.body =
			'收入<Fact of="firms/acme" is="revenue" in="2025" />，见[贝塔](firms/beta)。<Cite source="nobody" />';
		const { made, fetched } = partial();
		expect((await checkBeside(draft, made, 'zh', today)).findings).toEqual(check(draft).findings);
		expect(fetched.length).toBeLessThan(parts.length);
		expect(new Set(fetched).size).toBe(fetched.length);
		const taken = await checkBeside(concept({ slug: 'gap' }), partial().made, 'zh', today);
		expect(taken.findings.map(({ where }) => where)).toEqual(['slug']);
	});

	test('brings what begins so, unless that is too much at once', async () => {
		const few = partial();
		expect(await few.made.askUnder('firms/a')).toBe(true);
		expect(few.made.known.articles.has('firms/acme' as never)).toBe(true);
		const all = divided(file, 1, 1);
		const many = new PartialLibrary(all.file, (part) => Promise.resolve(all.parts[part]!));
		expect(await many.askUnder('')).toBe(false);
		expect(many.known.articles.size).toBe(0);
	});

	test('may be asked again for what did not come', async () => {
		let isOffline = true;
		const { made } = partial((part) =>
			isOffline ? Promise.reject(new Error('offline')) : Promise.resolve(parts[part]!),
		);
		await expect(made.ask(['firms/acme'])).rejects.toThrow('offline');
		isOffline = false;
		expect(await made.ask(['firms/acme'])).toBe(true);
		expect(made.known.articles.has('firms/acme' as never)).toBe(true);
	});

	test('is one file until it is too long', () => expect(divided(file).parts).toEqual([]));
});
