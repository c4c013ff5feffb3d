import { hanToken, latinToken, wordsIn, type Fold, type Word } from './words.ts';

/** A run of Han characters or one Latin word of a query, and whether a mark or space stands before it. */
export interface Run {
	text: string;
	isHan: boolean;
	isApart: boolean;
}

/** Words to be found one right after the other. */
export interface Phrase {
	tokens: string[];
	/** How many words of the text it covers; a Han character is one. */
	length: number;
	/** The last token is only the beginning of a word. */
	isOpen: boolean;
}

/** A phrase of more words than this is asked for by so many of them, spread over it. */
const longestPhrase = 10;

/**
 * The words of a phrase that are enough to find it by, and how far each stands from its beginning. Of a chain of Han
 * pairs every other one will do: 国产芯片 is 国产 and, two characters on, 芯片. Each pair left out is a file less.
 */
export function enoughOf({ tokens }: Phrase): { tokens: string[]; distances: number[] } {
	const last = tokens.length - 1;
	const spread = Array.from({ length: longestPhrase }, (_, at) => Math.round((at * last) / (longestPhrase - 1)));
	const everyOther = tokens.map((_, at) => at).filter((at) => at % 2 === 0 || at === last);
	return lookedFor(tokens, tokens.length > longestPhrase ? spread : everyOther);
}

/**
 * Which words of a phrase to ask for unquoted, and how far each stands from its beginning. A word that begins another
 * one, or stands twice, would be counted double where they meet, and what Pagefind tells of the place would be wrong.
 */
export function lookedFor(
	tokens: readonly string[],
	from: readonly number[],
): { tokens: string[]; distances: number[] } {
	const all = [...new Set(from.map((at) => tokens[at]!))];
	const apart = all.filter((token) => !all.some((other) => other !== token && other.startsWith(token)));
	return { tokens: apart, distances: from.filter((at) => apart.includes(tokens[at]!)) };
}

/** Whether a phrase can be found by a part of its words: a chain of Han alone, or one so long that nothing else has them so. */
export function isFoundByPart(runs: readonly Run[], { tokens }: Phrase): boolean {
	if (tokens.length > longestPhrase) return true;
	return runs.length === 1 && runs[0]!.isHan && tokens.length > 3;
}

/** Boundaries between Han runs are looked for as they were typed, and as if nothing stood there. */
export type Joints = 'typed' | 'joined';

/** What a reader typed, in runs: `H200出口 管制` → `h200`, `出口`, `管制`. Nothing when no letter was typed. */
export function runsIn(typed: string, fold: Fold): Run[] {
	const text = typed.normalize('NFKC');
	const runs: Run[] = [];
	let before: Word | undefined;
	for (const word of wordsIn(text, fold)) {
		const written = text.slice(word.start, word.end);
		const isApart = before !== undefined && word.start > before.end;
		const last = runs.at(-1);
		if (word.isHan && last?.isHan && !isApart) last.text += fold(written);
		else runs.push({ text: word.isHan ? fold(written) : latinToken(written), isHan: word.isHan, isApart });
		before = word;
	}
	return runs;
}

/** The runs as one phrase. A single Han character at its end is open: in the index it stands with the next one. */
export function phraseOf(runs: readonly Run[], joints: Joints): Phrase {
	const tokens: string[] = [];
	let length = 0;
	let isOpen = false;
	runs.forEach((run, index) => {
		if (!run.isHan) {
			tokens.push(run.text);
			length++;
			return;
		}
		const characters = [...run.text];
		const next = runs[index + 1];
		length += characters.length;
		characters.forEach((character, at) => {
			if (at < characters.length - 1) tokens.push(hanToken(character, characters[at + 1]!));
			else if (next?.isHan) tokens.push(hanToken(character, [...next.text][0]!, joints === 'typed' && next.isApart));
			else if (next) tokens.push(hanToken(character));
			else if (at === 0 && !(runs[index - 1]?.isHan ?? false)) {
				tokens.push(hanToken(character));
				isOpen = true;
			}
		});
	});
	return { tokens, length, isOpen };
}

/** The phrases that are the same words with or without what stands between them. */
export function phrasesOf(runs: readonly Run[]): Phrase[] {
	const hasJoint = runs.some((run, index) => run.isHan && run.isApart && runs[index - 1]?.isHan);
	return hasJoint ? [phraseOf(runs, 'typed'), phraseOf(runs, 'joined')] : [phraseOf(runs, 'joined')];
}

/**
 * Typed without the mark that stands in the text, 浪潮上市 for 浪潮：上市: one mark, at each place in turn. Only for
 * runs long enough that nothing else is likely to be meant.
 */
export function partedPhrases(runs: readonly Run[]): { phrase: Phrase; halves: Phrase[] }[] {
	const [run] = runs;
	const characters = [...(run?.text ?? '')];
	if (runs.length !== 1 || !run!.isHan || characters.length < 4 || characters.length > longestPhrase) return [];
	return characters.slice(1).map((_, at) => {
		const halves = [characters.slice(0, at + 1), characters.slice(at + 1)].map((half, index) => ({
			text: half.join(''),
			isHan: true,
			isApart: index > 0,
		}));
		const long = halves.filter(({ text }) => [...text].length > 1).map((half) => phraseOf([half], 'joined'));
		return { phrase: phraseOf(halves, 'typed'), halves: long };
	});
}

/** Words too common to be looked for alone. */
const common = new Set(
	'a an and are as at be by for from has have in is it its of on or that the this to was were will with'.split(' '),
);

/** The runs that say something; all of them where none does. */
export function telling(runs: readonly Run[]): Run[] {
	const rest = runs.filter(({ text }) => !common.has(text));
	return rest.length > 0 ? rest : [...runs];
}

/** Other endings of an English word, longer ones first where the word may have lost some: `chips` → `chips`, `chip`. */
export function endingsOf(word: string, isLoose: boolean): string[] {
	const longer = /^[a-z]{3,}$/.test(word) ? [word, `${word}s`, `${word}es`, `${word}ed`, `${word}ing`] : [word];
	if (!isLoose || !/^[a-z]{4,}$/.test(word)) return longer;
	const stem = word.replace(/(?:ies|y)$/, 'i').replace(/(?:es|s|ed|ing)$/, '');
	const stems = stem.endsWith('i')
		? [`${stem.slice(0, -1)}y`, `${stem}es`]
		: ['', 's', 'e', 'es', 'ed', 'ing'].map((end) => stem + end);
	return [...new Set([...longer, ...(stem.length >= 3 ? stems : [])])];
}
