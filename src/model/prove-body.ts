import type { Nodes, Root } from 'mdast';
import { targetOf } from './address.ts';
import { components, isComponentName, listIn } from './components.ts';
import { findFact, referenceWords } from './find-fact.ts';
import type { FactReference } from './fact.ts';
import type { ArticleId } from './id.ts';
import { nearest } from './nearest.ts';
import { problemAt, type Problem, type ProblemCode } from './problem.ts';
import type { Section } from './sections.ts';
import { componentOf, nodesIn, type Used } from './tree.ts';

/** What a body may refer to. */
export interface BodyContext {
	ids: ReadonlySet<string>;
	sourceIds: ReadonlySet<string>;
	chartIds: ReadonlySet<string>;
	sectionsOf: (id: string) => readonly Section[];
	factsOf: (id: ArticleId) => readonly Pick<FactReference, 'is' | 'in' | 'on' | 'about'>[];
	claimsOf: (id: ArticleId) => readonly string[];
	picturesOf: (id: ArticleId) => readonly string[];
	/** Nothing when the vocabulary itself has a mistake. */
	properties: readonly string[] | undefined;
}

type Add = (code: ProblemCode, values: Record<string, string>) => void;

/** Links, citations, facts, claims and pictures of a body must exist. */
export function checkBody(
	tree: Root,
	article: ArticleId,
	path: string,
	bodyLine: number,
	context: BodyContext,
): Problem[] {
	const problems: Problem[] = [];
	for (const { node } of nodesIn(tree)) {
		const start = node.position?.start ?? { line: 1, column: 1 };
		const add: Add = (code, values) =>
			void problems.push(problemAt({ path, line: start.line + bodyLine, column: start.column }, code, values));
		if (node.type === 'link') checkTarget(node.url, article, context, add);
		if (node.type === 'image' && !context.picturesOf(article).includes(node.url)) {
			add('picture-missing', { name: node.url, nearest: nearest(node.url, context.picturesOf(article)) ?? '' });
		}
		const used = usedIn(node);
		if (used) checkUse(used, article, context, add);
	}
	return problems;
}

/** A component whose own attributes are right; what is wrong with others has been said. */
function usedIn(node: Nodes): Used | undefined {
	if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return undefined;
	if (!node.name || !isComponentName(node.name)) return undefined;
	const used = componentOf(node)!;
	return components[used.name].attributes.safeParse(used.attributes).success ? used : undefined;
}

function checkTarget(url: string, article: ArticleId, context: BodyContext, add: Add): void {
	const target = targetOf(url);
	if (!target || target.to === 'outside') return;
	const id = target.to === 'article' ? target.id : article;
	if (!context.ids.has(id)) return add('link-to-nothing', { id, nearest: nearest(id, context.ids) ?? '' });
	const { section } = target;
	const sections = context.sectionsOf(id).map((one) => one.id);
	if (
		section !== undefined &&
		!sections.includes(section) &&
		!section.startsWith('fact-') &&
		section !== 'references'
	) {
		add('section-unknown', { id, section, known: sections.join(', '), nearest: nearest(section, sections) ?? '' });
	}
}

function checkUse({ name, attributes }: Used, article: ArticleId, context: BodyContext, add: Add): void {
	const named = (written: string | undefined): ArticleId[] =>
		written === undefined ? [article] : (listIn(written) as ArticleId[]);
	const known = (id: ArticleId): boolean => {
		if (!context.ids.has(id)) add('link-to-nothing', { id, nearest: nearest(id, context.ids) ?? '' });
		return context.ids.has(id);
	};
	if (attributes.about !== undefined) listIn(attributes.about).forEach((id) => known(id as ArticleId));
	if (name === 'Cite') {
		for (const id of listIn(attributes.source!)) {
			if (!context.sourceIds.has(id)) add('source-unknown', { id, nearest: nearest(id, context.sourceIds) ?? '' });
		}
	}
	if (name === 'Chart' && !context.chartIds.has(attributes.id!))
		add('chart-unknown', { id: attributes.id!, nearest: nearest(attributes.id!, context.chartIds) ?? '' });
	if (name === 'Fact' && named(attributes.of).every(known))
		checkFactUse(attributes, named(attributes.of)[0]!, context, add);
	if (name === 'FactTable' || name === 'Compare') {
		const listed = named(attributes.of).filter(known);
		const owners = attributes.at ? named(attributes.at).filter(known) : listed;
		for (const property of listIn(attributes.is!)) {
			if (context.properties && !context.properties.includes(property))
				add('property-unknown', { id: property, nearest: nearest(property, context.properties) ?? '' });
			else if (!owners.some((id) => context.factsOf(id).some((fact) => fact.is === property))) {
				add('fact-unknown', { fact: property, id: owners.join(', '), known: '' });
			}
		}
	}
	if (name === 'Claim' && known(attributes.of as ArticleId)) {
		const claims = context.claimsOf(attributes.of as ArticleId);
		if (!claims.includes(attributes.id!))
			add('claim-unknown', {
				claim: attributes.id!,
				id: attributes.of!,
				known: claims.join(', '),
				nearest: nearest(attributes.id!, claims) ?? '',
			});
	}
}

function checkFactUse(attributes: Used['attributes'], owner: ArticleId, context: BodyContext, add: Add): void {
	const wanted = attributes as unknown as FactReference;
	const facts = context.factsOf(owner);
	const found = findFact(facts, wanted);
	if (found !== 'unknown' && found !== 'ambiguous') return;
	const same = facts.filter((fact) => fact.is === wanted.is).map((fact) => referenceWords(fact));
	const all = [...new Set(facts.map((fact) => fact.is))];
	const values = {
		fact: referenceWords({ ...wanted, of: undefined }),
		id: owner,
		known: same.slice(0, 8).join('; '),
		nearest: same.length ? '' : (nearest(wanted.is, all) ?? ''),
	};
	add(found === 'unknown' ? 'fact-unknown' : 'fact-ambiguous', values);
}
