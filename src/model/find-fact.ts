import type { FactReference } from './fact.ts';

/** What makes a fact one of a kind within its article. */
type Keyed = Pick<FactReference, 'is' | 'in' | 'on' | 'about'>;

/** The one fact a reference means: time and `about` may be left out where one fact alone fits. */
export function findFact<One extends Keyed>(facts: readonly One[], wanted: Keyed): One | 'unknown' | 'ambiguous' {
	const candidates = facts.filter(
		(fact) =>
			fact.is === wanted.is &&
			(wanted.in === undefined || fact.in === wanted.in) &&
			(wanted.on === undefined || fact.on === wanted.on) &&
			(wanted.about === undefined || fact.about === wanted.about),
	);
	if (candidates.length < 2) return candidates[0] ?? 'unknown';
	const plain = candidates.filter((fact) => (wanted.about === undefined ? fact.about === undefined : true));
	return plain.length === 1 ? plain[0]! : 'ambiguous';
}

/** `revenue in 2024`: how a reference is shown in messages. */
export function referenceWords({ is, in: period, on, about, of }: FactReference): string {
	return [is, period && `in ${period}`, on && `on ${on}`, about && `about ${about}`, of && `of ${of}`]
		.filter(Boolean)
		.join(' ');
}
