import { findFact } from './find-fact.ts';
import type { Knowledge, KnownFact } from './knowledge.ts';

/** The sources that facts rest on, each once, the preferred values’ before the others’; a computed fact rests on those it comes from. */
export function evidenceOf(facts: readonly KnownFact[], content: Pick<Knowledge, 'articles'>): string[] {
	return [...new Set(facts.flatMap((fact) => sourcesOf(fact, content)))];
}

function sourcesOf(fact: KnownFact, content: Pick<Knowledge, 'articles'>): string[] {
	const inner = fact.derivedFrom.flatMap((reference) => {
		const found = findFact(content.articles.get(reference.of ?? fact.article)?.facts ?? [], reference);
		return typeof found === 'string' ? [] : sourcesOf(found, content);
	});
	return [...fact.sources, ...inner, ...fact.others.flatMap(({ sources }) => sources)];
}
