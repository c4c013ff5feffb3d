import { describe, expect, test } from 'vitest';
import { judged, libraryOf, recorded, twins, type Twins } from './twin-files.ts';

const zh = '开头。\n\n## 甲\n\n一。\n\n## 乙\n\n二。\n\n## 丙\n\n三。';
const en = 'Opening.\n\n## A\n\nOne.\n\n## B\n\nTwo.\n\n## C\n\nThree.';
const pair = recorded(twins(zh, en));

/** The twins with words replaced, by language. */
function altered(given: Twins, changes: { zh?: [string, string][]; en?: [string, string][] }): Twins {
	const put = (text: string, all: [string, string][] = []) =>
		all.reduce((so, [from, to]) => {
			if (!so.includes(from)) throw new Error(`it should have said ${from}`);
			return so.replace(from, to);
		}, text);
	return { zh: put(given.zh, changes.zh), en: put(given.en, changes.en) };
}

/** What a reader is told to be behind, and since when. */
const behindIn = (given: Twins) =>
	[...libraryOf(given).articles.values()][0]!.behind.map(({ part, since }) => `${part} ${since}`);

describe('text above the first heading', () => {
	const alone = recorded(twins(zh.replace('开头。\n\n', ''), en.replace('Opening.\n\n', '')));

	test('may go from the translation alone', () => {
		expect(judged(altered(pair, { en: [['Opening.\n\n', '']] }))).toEqual({ said: [], behind: [] });
	});

	test('is told when it goes from the original alone, at the place where it stands', () => {
		const gone = altered(pair, { zh: [['开头。\n\n', '']] });
		expect(judged(gone)).toEqual({ said: ['en.mdx:14:1 section-behind'], behind: ['top'] });
	});

	test('is told when it is new in one language, until it is recorded', () => {
		const added = altered(alone, { en: [['## A', 'New.\n\n## A']] });
		expect(judged(added)).toEqual({ said: ['en.mdx:13:1 section-behind'], behind: ['top'] });
		expect(judged(recorded(added))).toEqual({ said: [], behind: [] });
		expect(behindIn(altered(alone, { zh: [['## 甲', '新。\n\n## 甲']] }))).toEqual(['top undefined']);
	});
});

describe('sections whose headings were reworded in the translation', () => {
	const renamed: [string, string][] = [
		['## B', '## Beta'],
		['## C', '## Gamma'],
	];

	test('keep their memory by the words of the original', () => {
		expect(judged(altered(pair, { en: renamed }))).toEqual({ said: [], behind: [] });
		const one = altered(pair, { en: renamed, zh: [['三。', '三十。']] });
		expect(judged(one)).toEqual({ said: ['en.mdx:24:1 section-behind'], behind: ['gamma'] });
	});

	test('keep it by their order where the words have changed too', () => {
		const later = recorded(altered(pair, { zh: [['三。', '三十。']], en: [['Three.', 'Thirty.']] }), {
			on: '2026-06-01',
		});
		const both = altered(later, {
			en: renamed,
			zh: [
				['二。', '二十。'],
				['三十。', '三百。'],
			],
		});
		expect(behindIn(both)).toEqual(['beta 2026-05-01', 'gamma 2026-06-01']);
	});

	test('keep it when they change places', () => {
		const swapped = altered(pair, {
			zh: [['## 乙\n\n二。\n\n## 丙\n\n三。', '## 丙\n\n三。\n\n## 乙\n\n二。']],
			en: [['## B\n\nTwo.\n\n## C\n\nThree.', '## Gamma\n\nThree.\n\n## Beta\n\nTwo.']],
		});
		expect(judged(swapped)).toEqual({ said: [], behind: [] });
	});

	test('that say the same each have a line of their own', () => {
		const same = recorded(twins('## 甲\n\n一。\n\n## 甲\n\n一。', '## A\n\nOne.\n\n## B\n\nOne.'));
		const changed = altered(same, {
			en: [
				['## A', '## Alpha'],
				['## B', '## Beta'],
			],
			zh: [['一。\n\n## 甲\n\n一。', '一。\n\n## 甲\n\n二。']],
		});
		expect(behindIn(changed)).toEqual(['beta 2026-05-01']);
	});

	test('have none where a section went or came and nothing tells which is which', () => {
		const gone = altered(pair, {
			zh: [
				['\n\n## 丙\n\n三。', ''],
				['二。', '二十。'],
			],
			en: [
				['\n\n## C\n\nThree.', ''],
				['## B', '## Beta'],
			],
		});
		expect(behindIn(gone)).toEqual(['beta undefined']);
		const added = altered(pair, {
			zh: [['三。', '三。\n\n## 丁\n\n四。']],
			en: [['Three.', 'Three.\n\n## D\n\nFour.']],
		});
		expect(behindIn(added)).toEqual(['d undefined']);
	});
});

describe('a translation that was never recorded', () => {
	test('is told of what differs, and once that it is not recorded', () => {
		const apart = twins(zh, en.replace('One.', 'One.<Cite source="one" />'));
		expect(judged(apart).said).toEqual(['en.mdx:11:5 twin-adds', 'en.mdx:4:1 translation-unrecorded']);
	});

	test('of one new section is told of the section, not of what differs in it', () => {
		const added = altered(pair, {
			zh: [['三。', '三。\n\n## 丁\n\n四。']],
			en: [['Three.', 'Three.\n\n## D\n\nFour.<Cite source="one" />']],
		});
		expect(judged(added)).toEqual({ said: ['en.mdx:28:1 section-behind'], behind: ['d'] });
	});
});
