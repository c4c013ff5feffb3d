import type { Claim } from './article.ts';
import { keyOf, type Value } from './fact.ts';
import { referenceWords } from './find-fact.ts';
import type { Article, KnownFact, Knowledge } from './knowledge.ts';
import { otherLocale } from './locale.ts';
import { relationNames } from './relations.ts';

/** What of a library a change is about, in the order in which a reviewer should look. */
export const diffAreas = ['article', 'fact', 'claim', 'link', 'drift', 'event', 'source'] as const;
export type DiffArea = (typeof diffAreas)[number];
export const diffManners = ['changed', 'removed', 'added'] as const;
export type DiffManner = (typeof diffManners)[number];

/** One thing that differs between two libraries. */
export type Change = { area: DiffArea; manner: DiffManner; what: string } & Detail;

/** What is shown of it, by area: the thing before and after, as far as there is one. */
type Detail =
	| { area: 'fact'; before?: KnownFact; after?: KnownFact }
	| { area: 'claim'; before?: Claim; after?: Claim }
	| { area: 'drift'; since: string | undefined; reason: string | undefined; isUnearned: boolean }
	| { area: 'article' | 'link' | 'event' | 'source'; before?: unknown; after?: unknown };

/** Everything a reviewer should know of a change to the content, in one order on every machine. */
export function changesBetween(before: Knowledge, after: Knowledge): Change[] {
	const changes: Change[] = [
		...compared('article', articlesIn(before), articlesIn(after)),
		...compared('fact', factsIn(before), factsIn(after), factForm),
		...compared('claim', claimsIn(before), claimsIn(after)),
		...compared('link', linksIn(before), linksIn(after)),
		...driftBetween(before, after),
		...compared('event', keyed(before.events), keyed(after.events)),
		...compared('source', before.sources, after.sources),
	] as Change[];
	return changes.sort(
		(a, b) =>
			diffAreas.indexOf(a.area) - diffAreas.indexOf(b.area) ||
			diffManners.indexOf(a.manner) - diffManners.indexOf(b.manner) ||
			(a.what < b.what ? -1 : a.what > b.what ? 1 : 0),
	);
}

function compared<Thing>(
	area: DiffArea,
	before: ReadonlyMap<string, Thing>,
	after: ReadonlyMap<string, Thing>,
	form: (thing: Thing) => unknown = (thing) => thing,
) {
	const changes: { area: DiffArea; manner: DiffManner; what: string; before?: Thing; after?: Thing }[] = [];
	for (const [what, thing] of before) {
		const now = after.get(what);
		if (now === undefined) changes.push({ area, manner: 'removed', what, before: thing });
		else if (JSON.stringify(form(thing)) !== JSON.stringify(form(now)))
			changes.push({ area, manner: 'changed', what, before: thing, after: now });
	}
	for (const [what, thing] of after) if (!before.has(what)) changes.push({ area, manner: 'added', what, after: thing });
	return changes;
}

/** Articles come and go; what changes within one is told by what it holds. */
function articlesIn({ articles }: Knowledge): Map<string, unknown> {
	return new Map([...articles.values()].map((article) => [article.id, Object.keys(article.texts).sort().join(', ')]));
}

function factsIn({ articles }: Knowledge): Map<string, KnownFact> {
	return new Map(
		[...articles.values()].flatMap(({ id, facts }) =>
			facts.map((fact): [string, KnownFact] => [
				`${id} ${referenceWords({ ...fact, of: undefined }) || keyOf(fact)}`,
				fact,
			]),
		),
	);
}

/** What an author wrote of a fact; where it stands, how old and how strong it is follow from elsewhere. */
function factForm(fact: KnownFact): unknown {
	const { place, isOld, strength, anchor, ...written } = fact;
	return written;
}

function claimsIn({ articles }: Knowledge): Map<string, Claim> {
	return new Map(
		[...articles.values()].flatMap((article) => claimsOf(article).map((claim) => [`${article.id} ${claim.id}`, claim])),
	);
}

function claimsOf({ original }: Article): readonly Claim[] {
	return original.kind === 'views' && 'claims' in original ? original.claims : [];
}

function linksIn({ articles }: Knowledge): Map<string, unknown> {
	return new Map(
		[...articles.values()].flatMap(({ id, original }) =>
			relationNames.flatMap((name) =>
				(original.links[name] ?? []).map((link): [string, unknown] => [`${id} ${name} ${link.to}`, link]),
			),
		),
	);
}

function keyed<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
	return new Map(things.map((thing) => [thing.id, thing]));
}

/** Parts that fell behind, and parts that were marked as current again: with a reason, by work, or by neither. */
function driftBetween(before: Knowledge, after: Knowledge): Change[] {
	const changes: Change[] = [];
	for (const [id, article] of after.articles) {
		const old = before.articles.get(id);
		if (!old) continue;
		const memory = memoryOf(article);
		const remembered = memoryOf(old);
		for (const part of new Set([...Object.keys(memory), ...article.behind.map((one) => one.part)])) {
			const [was, is] = [old, article].map((one) => one.behind.find((behind) => behind.part === part));
			const [then, now] = [remembered[part], memory[part]];
			const what = `${id} ${part}`;
			const isMarked = then !== undefined && now !== undefined && then.original !== now.original;
			const isUnearned = isMarked && then.own === now.own && now.reason === undefined;
			const detail = { since: (is ?? was)?.since ?? then?.on, reason: now?.reason, isUnearned };
			if (is && !was) changes.push({ area: 'drift', manner: 'added', what, ...detail });
			else if (isUnearned) changes.push({ area: 'drift', manner: 'changed', what, ...detail });
			else if ((was && !is) || (isMarked && now.reason !== undefined && now.reason !== then.reason))
				changes.push({ area: 'drift', manner: 'removed', what, ...detail });
		}
	}
	return changes;
}

function memoryOf(article: Article) {
	return article.texts[otherLocale(article.originalLocale)]?.memory ?? {};
}

/** A value's digits, all of them: two values that read alike when rounded are told apart by these. */
export function digitsOf(value: Value): string {
	if (value.form === 'number') return value.number.text;
	if (value.form === 'range') return `${value.from.text}–${value.to.text}`;
	return value.form === 'date' ? value.date : '';
}
