import type { Claim, OriginalOf } from './article.ts';
import type { Bilingual } from './fields.ts';
import type { Article, Knowledge } from './knowledge.ts';
import { partsOf, type ListPart } from './list-parts.ts';

/** A claim with the view it was made in. */
export interface VoicedClaim {
	view: Article;
	claim: Claim;
	/** When it was said: the claim's own date, else the view's. */
	said: string;
}

/** A stance and everyone who takes it, the latest first. */
export interface Stance {
	id: string;
	label: Bilingual;
	claims: VoicedClaim[];
}

export interface Question {
	id: string;
	label: Bilingual;
	stances: Stance[];
	/** How many claims answer it. */
	count: number;
}

/** Every question that someone has answered, in the vocabulary's order, its stances side by side; those no one takes stay. */
export function debateIn({ articles, vocabulary }: Pick<Knowledge, 'articles' | 'vocabulary'>): Question[] {
	const claims = [...articles.values()].flatMap(claimsIn);
	return Object.entries(vocabulary.questions).flatMap(([id, { stances, zh, en }]) => {
		const answers = claims.filter(({ claim }) => claim.question === `questions/${id}`);
		if (answers.length === 0) return [];
		const sides = Object.entries(stances).map(([stance, label]) => ({
			id: stance,
			label,
			claims: answers.filter(({ claim }) => claim.stance === stance).sort(latestFirst),
		}));
		return [{ id, label: { zh, en }, stances: sides, count: answers.length }];
	});
}

/** A claim as the answer to a question. */
export interface Answer {
	question: Question;
	stance: string;
	claim: VoicedClaim;
}

/** The pages by question on which the claims stand, if they are many; some 50 KB each, three times what all of ours take. */
export function partsOfDebate(questions: readonly Question[], most = 260): ListPart<Answer>[] {
	const answers = questions.flatMap((question) =>
		question.stances.flatMap(({ id, claims }) => claims.map((claim) => ({ question, stance: id, claim }))),
	);
	return partsOf(answers, ({ question }) => question.id, most);
}

/** A question with no more answers than a page of it holds. */
export function questionOn({ items }: ListPart<Answer>): Question {
	const { question } = items[0]!;
	const stances = question.stances.map((stance) => ({
		...stance,
		claims: items.filter((answer) => answer.stance === stance.id).map(({ claim }) => claim),
	}));
	return { ...question, stances };
}

function claimsIn(view: Article): VoicedClaim[] {
	if (view.original.kind !== 'views') return [];
	const original = view.original as OriginalOf<'views'>;
	return original.claims.map((claim) => ({ view, claim, said: claim.said ?? original.said }));
}

function latestFirst(a: VoicedClaim, b: VoicedClaim): number {
	return a.said === b.said ? (a.view.id < b.view.id ? -1 : 1) : a.said < b.said ? 1 : -1;
}
