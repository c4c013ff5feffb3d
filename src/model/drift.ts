import { digestOf, shortHash } from './digest.ts';
import type { ArticleId } from './id.ts';
import type { ArticleText } from './knowledge.ts';
import type { Memory, Remembered } from './memory.ts';
import { partsOf, type Part } from './parts.ts';
import { missingFrom, namesOf, sharedIn, type FactsOf, type Shared } from './twins.ts';

/**
 * How a part of a translation stands to its original:
 * `current`; `behind`, the original has changed since; `unknown`, it was never recorded; `apart`, the translation
 * itself has other figures, citations or tables than the original, which is a mistake in it.
 */
export type Standing = 'current' | 'behind' | 'unknown' | 'apart';

/** One part of a translation, compared with its original and with what the translation remembers. */
export interface Compared {
	id: string;
	standing: Standing;
	original: Part;
	own: Part;
	/** What the original has and the translation lacks, and the reverse. */
	missing: Shared[];
	surplus: Shared[];
	/** What would be remembered if it were recorded as current on this day. */
	now: Omit<Remembered, 'on' | 'reason'>;
	remembered: Remembered | undefined;
}

/** Compares a translation with its original, part by part; both have the same headings. */
export function compareTexts(
	article: ArticleId,
	original: ArticleText,
	translation: ArticleText,
	memory: Memory | undefined,
	factsOf: FactsOf,
): Compared[] {
	const there = partsOf(original);
	const here = new Map(partsOf(translation).map((part) => [part.id, part]));
	const pairs = there.map((part) => ({ original: part, own: here.get(part.id) ?? emptyLike(part) }));
	for (const part of here.values())
		if (!there.some(({ id }) => id === part.id)) pairs.push({ original: emptyLike(part), own: part });
	const digests = pairs.map((pair) => digestOf(pair.original.words));
	const remembered = assigned(
		pairs.map((pair) => pair.original.id),
		digests,
		memory ?? {},
	);
	return pairs.map((pair, index) => {
		const shared = [pair.original, pair.own].map((part) => sharedIn(part, article, factsOf));
		const [theirs, ours] = shared as [Shared[], Shared[]];
		const now = { original: digests[index]!, own: digestOf(pair.own.words), shared: sharedDigest(theirs) };
		const [missing, surplus] = [missingFrom(theirs, ours), missingFrom(ours, theirs)];
		const before = remembered[index];
		const standing = standingOf(now, before, sharedDigest(ours), memory !== undefined);
		return { id: pair.original.id, standing, ...pair, missing, surplus, now, remembered: before };
	});
}

function standingOf(
	now: Compared['now'],
	before: Remembered | undefined,
	ownShared: string,
	hasMemory: boolean,
): Standing {
	const isAlike = now.shared === ownShared;
	if (!before) return isAlike || hasMemory ? 'unknown' : 'apart';
	if (now.original !== before.original) return 'behind';
	if (isAlike) return 'current';
	// The side that no longer is as both were is the side that moved; ids may have been renamed in both.
	return now.shared === before.shared ? 'apart' : 'behind';
}

/**
 * Which remembered line belongs to which part. Ids are made from headings, so a reworded heading of the translation
 * renames its section: a part without a line takes the one that remembers its very words, else the next in order.
 */
function assigned(ids: readonly string[], digests: readonly string[], memory: Memory): (Remembered | undefined)[] {
	const left = new Map(Object.entries(memory));
	const found = ids.map((id) => {
		const own = left.get(id);
		left.delete(id);
		return own;
	});
	const take = (fits: (one: Remembered, index: number) => boolean) =>
		found.forEach((own, index) => {
			if (own) return;
			const entry = [...left].find(([, one]) => fits(one, index));
			if (!entry) return;
			found[index] = entry[1];
			left.delete(entry[0]);
		});
	take((one, index) => one.original === digests[index]);
	if (found.filter((own) => !own).length === left.size) take(() => true);
	return found;
}

function sharedDigest(shared: readonly Shared[]): string {
	return shortHash(namesOf(shared), 5);
}

/** Text above the first heading may stand in one language alone. */
function emptyLike(part: Part): Part {
	return { ...part, words: '', nodes: [], line: undefined };
}
