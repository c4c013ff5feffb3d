import { isArticleId, kindOf } from './id.ts';
import { nearest } from './nearest.ts';
import { problemAt, type Place, type Problem, type ProblemCode } from './problem.ts';
import type { WrittenOriginal } from './prove-links.ts';
import { itemsIn, textIn } from './raw.ts';
import type { Vocabulary, VocabularyName } from './vocabulary.ts';

/** What may be named. */
export interface KnownIds {
	ids: ReadonlySet<string>;
	sourceIds: ReadonlySet<string>;
	vocabulary: Vocabulary;
	/** Vocabularies with a mistake in them: an id missing there may be that mistake. */
	brokenVocabulary: ReadonlySet<VocabularyName>;
}

/** A YAML file that names articles and sources. */
export interface WrittenValue {
	value: unknown;
	placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Ids named outside links and bodies must exist: topics, bodies, claims, events, the articles that facts concern. */
export function checkReferences(
	originals: readonly WrittenOriginal[],
	events: readonly WrittenValue[],
	facts: readonly WrittenValue[],
	known: KnownIds,
): Problem[] {
	const check = new ReferenceCheck(known);
	for (const { id, value, placeOf } of originals) {
		itemsIn(value, 'topics').forEach((topic, index) => check.word('topics', topic, () => placeOf(['topics', index])));
		itemsIn(value, 'issued-by').forEach((body, index) =>
			check.word('bodies', body, () => placeOf(['issued-by', index])),
		);
		if (kindOf(id) === 'views') checkClaims(value, placeOf, check);
	}
	for (const { value, placeOf } of events) {
		itemsIn(value, 'about').forEach((id, index) => check.article(id, () => placeOf(['about', index])));
		itemsIn(value, 'sources').forEach((id, index) => check.source(id, () => placeOf(['sources', index])));
	}
	for (const { value, placeOf } of facts) {
		itemsIn(value).forEach((fact, index) => {
			if (textIn(fact, 'about')) check.article(textIn(fact, 'about'), () => placeOf([index, 'about']));
			itemsIn(fact, 'sources').forEach((id, which) => check.source(id, () => placeOf([index, 'sources', which])));
			itemsIn(fact, 'others').forEach((other, at) =>
				itemsIn(other, 'sources').forEach((id, which) =>
					check.source(id, () => placeOf([index, 'others', at, 'sources', which])),
				),
			);
		});
	}
	return check.problems;
}

function checkClaims(value: unknown, placeOf: WrittenOriginal['placeOf'], check: ReferenceCheck): void {
	const seen = new Set<string>();
	itemsIn(value, 'claims').forEach((claim, index) => {
		const at =
			(...path: PropertyKey[]) =>
			() =>
				placeOf(['claims', index, ...path]);
		const id = textIn(claim, 'id');
		if (id !== undefined && seen.has(id)) check.problems.push(problemAt(at('id')(), 'claim-twice', { id }));
		if (id !== undefined) seen.add(id);
		itemsIn(claim, 'sources').forEach((source, which) => check.source(source, at('sources', which)));
		itemsIn(claim, 'about').forEach((article, which) => check.article(article, at('about', which)));
		const question = textIn(claim, 'question')?.replace(/^questions\//, '');
		if (question === undefined) return;
		const { questions } = check.known.vocabulary;
		if (!Object.hasOwn(questions, question)) return check.word('questions', question, at('question'));
		const stances = Object.keys(questions[question]!.stances);
		const stance = textIn(claim, 'stance');
		if (stance !== undefined) check.among(stance, stances, 'stance-unknown', at('stance'), { question });
	});
}

/** Places are asked for only where something is wrong: finding one may mean parsing the file again. */
class ReferenceCheck {
	readonly problems: Problem[] = [];
	readonly known: KnownIds;
	constructor(known: KnownIds) {
		this.known = known;
	}

	article(written: unknown, place: () => Place): void {
		const id = textIn(written);
		if (id !== undefined && isArticleId(id)) this.among(id, this.known.ids, 'link-to-nothing', place);
	}

	source(written: unknown, place: () => Place): void {
		const id = textIn(written);
		if (id !== undefined) this.among(id, this.known.sourceIds, 'source-unknown', place);
	}

	word(list: 'topics' | 'bodies' | 'questions', written: unknown, place: () => Place): void {
		const id = textIn(written);
		if (id === undefined || this.known.brokenVocabulary.has(list)) return;
		const code = list === 'questions' ? 'question-unknown' : 'vocabulary-unknown';
		this.among(id, Object.keys(this.known.vocabulary[list]), code, place, { list });
	}

	among(
		id: string,
		all: ReadonlySet<string> | readonly string[],
		code: ProblemCode,
		place: () => Place,
		values: Record<string, string> = {},
	): void {
		const known = all instanceof Set ? (all as ReadonlySet<string>) : new Set(all);
		if (known.has(id)) return;
		const words = { id, nearest: nearest(id, known) ?? '', known: [...known].slice(0, 12).join(', '), ...values };
		this.problems.push(problemAt(place(), code, words));
	}
}
