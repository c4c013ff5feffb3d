import { timeOf } from './fact.ts';
import { referenceWords } from './find-fact.ts';
import type { KnownFact } from './knowledge.ts';
import { problemAt, type Problem } from './problem.ts';
import { daysBetween, lastDay } from './time.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One article's figures that are past their shelf life, the newest of each property alone: older ones are history. */
export function expiredFacts(facts: readonly KnownFact[], { properties }: Vocabulary, asOf: string): Problem[] {
	const newest = new Map<string, KnownFact>();
	for (const fact of facts) {
		const key = `${fact.is} ${fact.about ?? ''}`;
		const other = newest.get(key);
		if (!other || dayOf(fact) > dayOf(other)) newest.set(key, fact);
	}
	return [...newest.values()]
		.filter(({ isOld }) => isOld)
		.map((fact) =>
			problemAt(fact.place, 'fact-expired', {
				fact: referenceWords({ ...fact, of: undefined }),
				limit: properties[fact.is]!['shelf-life']!.text,
				age: String(daysBetween(timeOf(fact)!, asOf)),
				today: asOf,
			}),
		);
}

function dayOf(fact: KnownFact): string {
	const time = timeOf(fact);
	return time === undefined ? '' : lastDay(time);
}
