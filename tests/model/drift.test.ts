import { describe, expect, test } from 'vitest';
import { facts, judged, recorded, twins, type Twins } from './twin-files.ts';

const zh = `开头一段。<Cite source="one" />

## 收入

收入为<Fact is="revenue" in="2024" />，[对手](firms/acme)更多。

| 年 | 收入 |
|---|---|
| 2024 | 一 |

## 上市

十二月上市，共1,600人认购。`;
const en = `An opening.<Cite source="one" />

## Revenue

Revenue was <Fact is="revenue" in="2024" />; [rivals](firms/acme) had more.

| Year | Revenue |
|---|---|
| 2024 | one |

## Listing

It listed in December; 1,600 subscribed.`;
const pair = recorded(twins(zh, en));
const englishFirst = recorded(twins(zh, en, 'en'));

/** The twins with words of one of them replaced. */
function altered(given: Twins, locale: 'zh' | 'en', from: string | RegExp, to: string): Twins {
	const changed = given[locale].replace(from, to);
	if (changed === given[locale]) throw new Error(`${locale} should have said ${from}`);
	return { ...given, [locale]: changed };
}

describe('a recorded translation', () => {
	test('has nothing to tell', () => {
		expect(judged(pair)).toEqual({ said: [], behind: [] });
		expect(judged(englishFirst)).toEqual({ said: [], behind: [] });
	});

	test('falls behind where the original is reworded, and nowhere else', () => {
		expect(judged(altered(pair, 'zh', '十二月上市', '十二月在科创板上市'))).toEqual({
			said: ['en.mdx:23:1 section-behind'],
			behind: ['listing'],
		});
	});

	test.each([
		['a sentence is added', '认购。', '认购。另有配售。', ['listing']],
		['a sentence is taken out', '开头一段。', '', ['top']],
		['a figure changes', '1,600', '1,700', ['listing']],
		['a heading is reworded', '## 上市', '## 登陆科创板', ['listing']],
		['the title changes', 'title: 示例', 'title: 示例科技', ['title']],
		['the summary changes', '一家公司。', '一家大公司。', ['summary']],
		['another fact is meant', 'in="2024"', 'in="2025"', ['revenue']],
		['a fact is added', '更多。', '更多，后为<Fact is="revenue" in="2025" />。', ['revenue']],
		['a source is added', '更多。', '更多。<Cite source="two" />', ['revenue']],
		['a table grows', '| 2024 | 一 |', '| 2024 | 一 |\n| 2025 | 二 |', ['revenue']],
	])('falls behind when %s', (_name, from, to, behind) => {
		const found = judged(altered(pair, 'zh', from, to));
		expect(found.behind).toEqual(behind);
		expect(found.said.map((line) => line.split(' ')[1])).toEqual(['section-behind']);
	});

	test('falls behind just so when English is the original', () => {
		expect(judged(altered(englishFirst, 'en', 'in December', 'in June'))).toEqual({
			said: ['zh.mdx:23:1 section-behind'],
			behind: ['listing'],
		});
		expect(judged(altered(englishFirst, 'en', '## Listing', '## How it listed')).behind).toEqual(['how-it-listed']);
	});

	test.each([
		['comma', 'zh', '，共', '；共'],
		['line', 'zh', '十二月上市，共', '十二月上市，\n共'],
		['digit group', 'zh', '1,600', '1600'],
		['space', 'zh', '共1,600人', '共 1,600 人'],
		['emphasis', 'zh', '十二月', '**十二月**'],
		['link’s target', 'zh', '[对手](firms/acme)', '[对手](firms/acme#listing)'],
		['date of information', 'zh', 'updated: 2026-03-01', 'updated: 2026-04-01'],
		['heading of the translation', 'en', '## Listing', '## The listing'],
		['word of the translation', 'en', 'subscribed', 'took part'],
	] as const)('is not behind for a mended %s', (_name, locale, from, to) => {
		expect(judged(altered(pair, locale, from, to))).toEqual({ said: [], behind: [] });
	});

	test('is not behind when a source or property gets another id', () => {
		const renamed = { ...altered(altered(pair, 'zh', '"one"', '"two"'), 'en', '"one"', '"two"') };
		expect(judged(renamed)).toEqual({ said: [], behind: [] });
		const property = altered(altered(pair, 'zh', 'is="revenue"', 'is="income"'), 'en', 'is="revenue"', 'is="income"');
		expect(judged(property, facts.replaceAll('revenue', 'income'))).toEqual({ said: [], behind: [] });
	});

	test('is not behind when a value changes that both languages take from facts.yaml', () => {
		expect(judged(pair, facts.replace('value: 1', 'value: 7'))).toEqual({ said: [], behind: [] });
	});

	test('that has never been recorded says so once', () => {
		expect(judged(twins(zh, en))).toEqual({ said: ['en.mdx:4:1 translation-unrecorded'], behind: [] });
	});

	test('cannot be marked by hand: the line must be as the command wrote it', () => {
		const [, line] = /listing: (\S+)/.exec(pair.en)!;
		const bumped = line!.replace(/^./, (sign) => (sign === 'a' ? 'b' : 'a'));
		expect(judged(altered(pair, 'en', line!, bumped)).said).toEqual(['en.mdx:10:12 memory-by-hand']);
	});
});

describe('twins', () => {
	test.each([
		['a fact', '<Fact is="revenue" in="2024" />', 'one', 'en.mdx:15:1 twin-lacks'],
		['a source', '<Cite source="one" />', '', 'en.mdx:13:1 twin-lacks'],
		['a table', /\n\| Year[^]*one \|\n/, '', 'en.mdx:15:1 twin-lacks'],
	])('are told apart where the translation lacks %s', (_name, from, to, said) => {
		expect(judged(altered(pair, 'en', from, to)).said).toContain(said);
	});

	test('are told apart where the translation has more than the original', () => {
		const more = altered(pair, 'en', 'more.', 'more.<Cite source="two" />');
		expect(judged(more).said).toEqual(['en.mdx:17:76 twin-adds']);
	});

	test('may write one fact in two ways', () => {
		const given = recorded(
			twins('它有<Fact is="revenue" in="2024" />。', 'It has <Fact is="revenue" of="firms/acme" in="2024" />.'),
		);
		expect(judged(given).said).toEqual([]);
	});
});

describe('recording', () => {
	const changed = altered(pair, 'zh', '十二月上市', '十二月在科创板上市');

	test('refuses a translation whose words were not touched, unless a reason is given, and keeps the reason', () => {
		expect(recorded(changed).refused).toEqual(['listing untouched']);
		expect(recorded(altered(changed, 'en', 'December; ', 'December, ')).refused).toEqual(['listing untouched']);
		const { refused, en: text } = recorded(changed, { reason: 'STAR is said above: “board”' });
		expect(refused).toEqual([]);
		expect(text).toMatch(/ {2}listing: '\S{20} 2026-05-01 STAR is said above: “board”'\n/);
		expect(judged({ ...changed, en: text })).toEqual({ said: [], behind: [] });
	});

	test('takes a translation that has been worked on', () => {
		const mended = recorded(altered(changed, 'en', 'It listed', 'It listed on STAR'), { on: '2026-06-01' });
		expect(judged(mended)).toEqual({ said: [], behind: [] });
		expect(mended.en.match(/2026-06-01/g)).toHaveLength(1);
	});

	test('keeps to the section it is given', () => {
		const two = altered(changed, 'zh', '开头一段', '开头的一段');
		const mended = altered(altered(two, 'en', 'It listed', 'It listed on STAR'), 'en', 'An opening', 'The opening');
		expect(judged(recorded(mended, { section: 'top' })).behind).toEqual(['listing']);
	});

	test('refuses a section that is still empty, and twins that differ', () => {
		const empty = altered(
			altered(pair, 'zh', '## 上市', '## 客户\n\n一家。\n\n## 上市'),
			'en',
			'## Listing',
			'## Customers\n\n## Listing',
		);
		expect(judged(empty).behind).toEqual(['customers']);
		expect(recorded(empty).refused).toEqual(['customers untranslated']);
		expect(recorded(altered(pair, 'en', 'more.', 'more.<Cite source="two" />')).refused).toEqual(['revenue apart']);
	});

	test('changes nothing else of the file and keeps remarks beside the lines', () => {
		const remarked = altered(pair, 'en', '  listing:', '  # the day is disputed\n  listing:');
		const again = recorded(altered(remarked, 'en', 'It listed', 'The firm listed'), { on: '2026-07-01' });
		const lines = again.en.split('\n');
		expect(lines.filter((line) => !remarked.en.split('\n').includes(line))).toEqual([
			expect.stringMatching(/^ {2}listing: \S{20} 2026-07-01$/),
			'The firm listed in December; 1,600 subscribed.',
		]);
		expect(lines).toContain('  # the day is disputed');
	});
});
