import { derive } from './derive.ts';
import { anchorOf, factSchema, keyOf, timeOf, type Fact, type FactReference, type Value } from './fact.ts';
import { findFact, referenceWords } from './find-fact.ts';
import type { ArticleId } from './id.ts';
import type { KnownFact } from './knowledge.ts';
import { nearest } from './nearest.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import type { KnownIds } from './prove-references.ts';
import { itemsIn, textIn } from './raw.ts';
import { strengthOf, type SourceEntry } from './source.ts';
import { daysBetween } from './time.ts';
import type { Dimension, Vocabulary } from './vocabulary.ts';

/** One article's facts file as YAML, and where each part stands. */
export interface WrittenFacts {
	article: ArticleId;
	value: unknown;
	placeOf: (path: readonly PropertyKey[]) => Place;
}

export interface FactContext extends KnownIds {
	sources: ReadonlyMap<string, SourceEntry>;
	asOf: string;
}

/** What tells an article's facts apart. */
export type FactKey = Pick<FactReference, 'is' | 'in' | 'on' | 'about'>;

/** A fact that fits its schema, and its place in the file. */
interface Placed {
	fact: Fact;
	index: number;
}

/** The keys of all facts of a file, those that are otherwise wrong included. */
export function factKeysIn({ value }: Pick<WrittenFacts, 'value'>): FactKey[] {
	return itemsIn(value).map((item) => {
		const about = textIn(item, 'about') as ArticleId | undefined;
		return { is: textIn(item, 'is') ?? '', in: textIn(item, 'in'), on: textIn(item, 'on'), about };
	});
}

/** Proves every article's facts against the vocabulary and computes the derived ones. */
export function proveFacts(
	written: readonly WrittenFacts[],
	context: FactContext,
): { facts: Map<ArticleId, KnownFact[]>; problems: Problem[] } {
	const problems: Problem[] = [];
	const fitting = new Map(written.map((file) => [file.article, factsThatFit(file, context.vocabulary)]));
	const facts = new Map<ArticleId, KnownFact[]>();
	for (const file of written) {
		checkOnce(file, problems);
		itemsIn(file.value).forEach((item, index) =>
			checkWords(item, (path) => file.placeOf([index, ...path]), context, problems),
		);
		const anchors = new Set<string>();
		const known: KnownFact[] = [];
		for (const placed of fitting.get(file.article)!) {
			const place = (path: PropertyKey[]) => file.placeOf([placed.index, ...path]);
			checkForms(placed.fact, place, context.vocabulary, problems);
			const result = valueOf(placed.fact, file.article, fitting, 0);
			if ('value' in result) known.push(knownFact(placed.fact, file.article, place([]), result, anchors, context));
			else if (placed.fact.derived)
				problems.push(problemAt(place(['derived']), 'cannot-derive', { missing: referenceWords(result.missing) }));
		}
		facts.set(file.article, known);
	}
	return { facts, problems };
}

function factsThatFit({ value }: WrittenFacts, vocabulary: Vocabulary): Placed[] {
	return itemsIn(value).flatMap((item, index) => {
		const result = factSchema.safeParse(item);
		return result.success ? [{ fact: withDates(result.data, vocabulary), index }] : [];
	});
}

type Known = { value: Value; from: FactReference[] } | { missing: FactReference };

function valueOf(fact: Fact, article: ArticleId, all: ReadonlyMap<ArticleId, readonly Placed[]>, depth: number): Known {
	if (fact.value) return { value: fact.value, from: [] };
	if (!fact.derived || depth > 8) return { missing: fact };
	return derive(fact, (reference) => {
		const owner = reference.of ?? article;
		const found = findFact(
			(all.get(owner) ?? []).map((placed) => placed.fact),
			reference,
		);
		if (found === 'unknown' || found === 'ambiguous' || found === fact) return undefined;
		const result = valueOf(found, owner, all, depth + 1);
		return 'missing' in result ? undefined : { value: result.value, unit: found.unit };
	});
}

function knownFact(
	fact: Fact,
	article: ArticleId,
	place: Place,
	{ value, from }: { value: Value; from: FactReference[] },
	anchors: Set<string>,
	context: FactContext,
): KnownFact {
	const { derived, ...rest } = fact;
	const time = timeOf(fact);
	const shelfLife = context.vocabulary.properties[fact.is]?.['shelf-life']?.number;
	let anchor = anchorOf(fact);
	for (let number = 2; anchors.has(anchor); number++) anchor = `${anchorOf(fact)}-${number}`;
	anchors.add(anchor);
	const sources = fact.sources.map((id) => context.sources.get(id)).filter((source) => source !== undefined);
	return {
		...rest,
		value,
		article,
		anchor,
		derivedFrom: from,
		derivation:
			derived && (['sum', 'growth', 'ratio', 'difference'] as const).find((name) => derived[name] !== undefined),
		strength: strengthOf(sources, fact['one-origin']),
		isOld: shelfLife !== undefined && time !== undefined && daysBetween(time, context.asOf) > shelfLife,
		place,
	};
}

function checkOnce(file: WrittenFacts, problems: Problem[]): void {
	const first = new Map<string, number>();
	factKeysIn(file).forEach((key, index) => {
		const earlier = first.get(keyOf(key));
		if (earlier === undefined) return void first.set(keyOf(key), index);
		const line = String(file.placeOf([earlier]).line);
		problems.push(problemAt(file.placeOf([index]), 'fact-twice', { fact: referenceWords(key), line }));
	});
}

/** Property and unit must be in the vocabulary, and of one dimension. */
function checkWords(
	item: unknown,
	placeOf: (path: PropertyKey[]) => Place,
	{ vocabulary, brokenVocabulary }: FactContext,
	problems: Problem[],
): void {
	const [is, unit] = [textIn(item, 'is'), textIn(item, 'unit')];
	const known = <Entry>(entries: Record<string, Entry>, id: string | undefined) =>
		id !== undefined && Object.hasOwn(entries, id) ? entries[id] : undefined;
	const property = known(vocabulary.properties, is);
	const counted = known(vocabulary.units, unit);
	if (is !== undefined && !property && !brokenVocabulary.has('properties')) {
		problems.push(
			problemAt(placeOf(['is']), 'property-unknown', {
				id: is,
				nearest: nearest(is, Object.keys(vocabulary.properties)) ?? '',
			}),
		);
	}
	if (unit !== undefined && !counted && !brokenVocabulary.has('units')) {
		problems.push(
			problemAt(placeOf(['unit']), 'unit-unknown', {
				id: unit,
				nearest: nearest(unit, Object.keys(vocabulary.units)) ?? '',
			}),
		);
	}
	if (property && counted && property.dimension !== counted.dimension) {
		const values = { unit: unit!, property: is!, expected: property.dimension, dimension: counted.dimension };
		problems.push(problemAt(placeOf(['unit']), 'unit-wrong-dimension', values));
	}
}

function checkForms(
	fact: Fact,
	placeOf: (path: PropertyKey[]) => Place,
	vocabulary: Vocabulary,
	problems: Problem[],
): void {
	const dimension = vocabulary.units[fact.unit]?.dimension;
	if (!dimension) return;
	const values: [Value | undefined, PropertyKey[]][] = [
		[fact.value, ['value']],
		...fact.others.map((other, index): [Value, PropertyKey[]] => [other.value, ['others', index, 'value']]),
	];
	for (const [value, path] of values) {
		if (value && !fits(value, dimension))
			problems.push(problemAt(placeOf(path), 'value-wrong-form', { dimension, form: value.form }));
	}
}

function fits(value: Value, dimension: Dimension): boolean {
	if (dimension === 'date' || dimension === 'text') return value.form === dimension;
	return value.form === 'number' || value.form === 'range';
}

/** `value: 2016` is a year where the property is a date. */
function withDates(fact: Fact, vocabulary: Vocabulary): Fact {
	if (vocabulary.units[fact.unit]?.dimension !== 'date') return fact;
	const dated = <One extends { value?: Value | undefined }>(one: One): One =>
		one.value?.form === 'number' && /^(19|20)\d\d$/.test(one.value.number.text)
			? { ...one, value: { form: 'date', date: one.value.number.text } }
			: one;
	return { ...dated(fact), others: fact.others.map(dated) };
}
