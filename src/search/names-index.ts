import { pinyin } from 'pinyin-pro';
import { kinds } from '../model/id.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { NamesFile } from './names-file.ts';
import { foldByTables, foldingPairs } from './traditional.ts';
import { hanPattern } from './words.ts';

/** The names of the whole library for the browser: names as they are written, and small tables to read them by. */
export function namesFile({ articles, vocabulary }: Pick<Knowledge, 'articles' | 'vocabulary'>): NamesFile {
	const readings = new Map<string, Set<string>>();
	const entries = [...articles.values()].map((article): NamesFile['articles'][number] => {
		const { zh, en } = article.texts;
		const titles: [string, string] = [zh?.title ?? '', en?.title ?? ''];
		const names = article.original.names.filter((name) => !titles.includes(name));
		const tickers = article.original.kind === 'firms' ? article.original.tickers : [];
		const isPerson = article.kind === 'people';
		for (const name of [...titles, ...names]) addReadings(simplified(name), isPerson, readings);
		return [kinds.indexOf(article.kind), article.slug, ...titles, names.join('\n'), tickers.join('\n')];
	});
	const syllables = new Map<string, string>();
	for (const [character, spoken] of readings)
		for (const syllable of spoken) syllables.set(syllable, (syllables.get(syllable) ?? '') + character);
	return {
		articles: entries,
		syllables: [...syllables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, all]) => syllable + all),
		traditional: foldingPairs(charactersOf({ articles, vocabulary })),
	};
}

/** How the characters of a name are spoken in it: as words, and for people and firms also as a surname. */
function addReadings(name: string, isPerson: boolean, readings: Map<string, Set<string>>): void {
	if (!hanPattern.test(name)) return;
	const modes = isPerson ? (['head', 'off'] as const) : (['off', 'head'] as const);
	for (const surname of modes) {
		const spoken = pinyin(name, { toneType: 'none', type: 'all', v: true, surname });
		for (const { origin, pinyin: syllable, isZh } of spoken) {
			if (!isZh || !hanPattern.test(origin) || !/^[a-z]+$/.test(syllable)) continue;
			const known = readings.get(origin) ?? new Set();
			readings.set(origin, known.add(syllable));
		}
	}
}

function simplified(name: string): string {
	return [...name].map(foldByTables).join('');
}

/** Every Han character that can be asked for: in texts, claims, facts and the words that name them. */
function charactersOf({ articles, vocabulary }: Pick<Knowledge, 'articles' | 'vocabulary'>): Set<string> {
	const characters = new Set<string>();
	const add = (text: string) => {
		for (const run of text.match(hanRuns) ?? []) for (const character of run) characters.add(character);
	};
	add(JSON.stringify(vocabulary));
	for (const { texts, original, facts } of articles.values()) {
		add(JSON.stringify([original, facts.map(({ value }) => value)]));
		for (const { title, summary, holds } of Object.values(texts)) add(title + summary + holds.han);
	}
	return characters;
}

const hanRuns = new RegExp(`${hanPattern.source}+`, 'gu');
