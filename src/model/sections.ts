import type { Heading, Root } from 'mdast';
import { pinyinOf } from '#pinyin';
import { problemAt, type Place, type Problem } from './problem.ts';
import { headingsOf, wordsIn, writtenIdOf } from './tree.ts';

/** One section of an article in one language; `id` is the same in both. */
export interface Section {
	id: string;
	depth: number;
	title: string;
	line: number;
}

/** A text whose headings are to be paired with those of its twin. */
export interface Headed {
	path: string;
	tree: Root;
	bodyLine: number;
	locale: 'zh' | 'en';
}

/** Ids that the page itself uses, and those under which a translation remembers what is no section. */
const taken = [
	...['references', 'links', 'backlinks', 'facts', 'claims', 'top', 'main', 'contents', 'events', 'query'],
	...['title', 'summary'],
];
/** Ids that the page makes of facts, cards, citations, references and search results. */
const takenBeginning = /^(?:fact|card|cite|ref|search)-/;

/** Whether an id is the page's own, so that nothing an author names may take its place. */
export function isPageId(id: string): boolean {
	return taken.includes(id) || takenBeginning.test(id);
}

/**
 * The sections of an article's texts, paired by order. Both languages take one ASCII id: the one written
 * behind either heading, else made from the English words, else from the pinyin.
 */
export function sectionsOf(texts: readonly Headed[]): { sections: Map<Headed, Section[]>; problems: Problem[] } {
	const problems: Problem[] = [];
	const headings = texts.map((text) => headingsOf(text.tree));
	const [first, second] = headings;
	const arePaired =
		second === undefined ||
		(first!.length === second.length && first!.every((heading, index) => heading.depth === second[index]!.depth));
	if (!arePaired) problems.push(differing(texts, headings as [Heading[], Heading[]]));
	const english = texts.findIndex((text) => text.locale === 'en');
	const used = new Set(taken);
	const numbers = new Map<string, number>();
	const sections = new Map<Headed, Section[]>(texts.map((text) => [text, []]));
	const count = Math.max(0, ...headings.map((list) => list.length));
	for (let index = 0; index < count; index++) {
		const pair = headings.map((list) => list[index]);
		const written = pair.map((heading) => (heading ? writtenIdOf(heading) : undefined));
		const [id, other] = [...new Set(written.filter((one) => one !== undefined))];
		if (other !== undefined) {
			const at = placeOf(texts.at(-1)!, pair.at(-1)!);
			problems.push(
				problemAt(at, 'headings-differ', {
					here: `{#${written.at(-1)}}`,
					there: `{#${written[0]}}`,
					twin: texts[0]!.path,
				}),
			);
		}
		if (id !== undefined && (used.has(id) || isPageId(id)))
			problems.push(problemAt(placeOf(texts[0]!, pair.find(Boolean)!), 'section-id-twice', { id }));
		const model = pair[english === -1 ? 0 : english] ?? pair.find(Boolean)!;
		const unique = id ?? free(freed(slugFrom(wordsIn(model))) || `section-${index + 1}`, used, numbers);
		used.add(unique);
		texts.forEach((text, which) => {
			const heading = pair[which];
			if (heading)
				sections.get(text)!.push({
					id: unique,
					depth: heading.depth,
					title: wordsIn(heading).trim(),
					line: placeOf(text, heading).line,
				});
		});
	}
	return { sections, problems };
}

function differing(texts: readonly Headed[], [first, second]: [Heading[], Heading[]]): Problem {
	const index = second.findIndex((heading, which) => heading.depth !== first[which]?.depth);
	const [here, there] = [texts[1]!, texts[0]!];
	const at = index === -1 ? second.length : index;
	const heading = second[at];
	const place = heading ? placeOf(here, heading) : { path: here.path, line: here.bodyLine + 1, column: 1 };
	const show = (one: Heading | undefined) => (one ? `${'#'.repeat(one.depth)} ${wordsIn(one)}` : '—');
	return problemAt(place, 'headings-differ', { here: show(heading), there: show(first[at]), twin: there.path });
}

function placeOf(text: Headed, heading: Heading): Place {
	const start = heading.position?.start ?? { line: 1, column: 1 };
	return { path: text.path, line: start.line + text.bodyLine, column: start.column };
}

/** ASCII words with hyphens: Han through pinyin, accents dropped. */
export function slugFrom(words: string): string {
	const latin = /\p{Script=Han}/u.test(words) ? pinyinOf(words) : words;
	return latin
		.normalize('NFKD')
		.replace(/[\u0300-\u036F’']/g, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60)
		.replace(/-$/, '');
}

/** A heading may say “Ref. 5”; its id then begins otherwise. */
function freed(id: string): string {
	return takenBeginning.test(id) ? `on-${id}` : id;
}

/** The id, or the first of `id-2`, `id-3` … that is free; `numbers` remembers how far each has come. */
function free(id: string, used: ReadonlySet<string>, numbers: Map<string, number>): string {
	let candidate = id;
	let number = numbers.get(id) ?? 2;
	while (used.has(candidate)) candidate = `${id}-${number++}`;
	numbers.set(id, number);
	return candidate;
}
