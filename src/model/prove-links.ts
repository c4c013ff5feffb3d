import type { Original } from './article.ts';
import type { OutLink } from './graph.ts';
import { isArticleId, kindOf, type ArticleId } from './id.ts';
import { nearest } from './nearest.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { fieldIn, itemsIn, textIn } from './raw.ts';
import { relationNames, relationOf } from './relations.ts';

/** An original's frontmatter as written, with a way to the place of each part. */
export interface WrittenOriginal {
	id: ArticleId;
	value: unknown;
	placeOf: (path: readonly PropertyKey[]) => Place;
}

/** The typed links as a plain list, in the order of the vocabulary. */
export function outLinksOf(original: Original): OutLink[] {
	return relationNames.flatMap((relation) =>
		(original.links[relation] ?? []).map((detail) => ({ relation, to: detail.to, detail })),
	);
}

/** Every link must lead to an article of a fitting kind, and be written once, at one end. */
export function checkLinks(
	written: readonly WrittenOriginal[],
	ids: ReadonlySet<string>,
	sourceIds: ReadonlySet<string>,
): Problem[] {
	const problems: Problem[] = [];
	const said = new Map<string, () => Place>();
	for (const { id, value, placeOf } of written) {
		for (const name of relationNames) {
			itemsIn(fieldIn(value, 'links'), name).forEach((item, index) => {
				const to = textIn(item, 'to') ?? textIn(item);
				// What has not the form of an id is the schema's to report.
				if (to === undefined || !isArticleId(to)) return;
				const place = () => placeOf(['links', name, index]);
				itemsIn(item, 'sources').forEach((source, which) => {
					const cited = textIn(source) ?? '';
					if (sourceIds.has(cited)) return;
					const at = placeOf(['links', name, index, 'sources', which]);
					problems.push(problemAt(at, 'source-unknown', { id: cited, nearest: nearest(cited, sourceIds) ?? '' }));
				});
				const problem = problemOf(id, name, to, ids, place);
				if (problem) return void problems.push(problem);
				const ends = relationOf(name).symmetric ? [id, to].sort() : [id, to];
				const key = [name, ...ends, textIn(item, 'from') ?? '', textIn(item, 'until') ?? ''].join(' ');
				const earlier = said.get(key);
				if (!earlier) return void said.set(key, place);
				const { path, line } = earlier();
				const where = `${path}:${line}`;
				problems.push(problemAt(place(), 'link-twice', { relation: name, id: to, where }));
			});
		}
	}
	return problems;
}

function problemOf(
	id: ArticleId,
	name: (typeof relationNames)[number],
	to: ArticleId,
	ids: ReadonlySet<string>,
	place: () => Place,
): Problem | undefined {
	const relation = relationOf(name);
	if (!ids.has(to)) return problemAt(place(), 'link-to-nothing', { id: to, nearest: nearest(to, ids) ?? '' });
	if (to === id) return problemAt(place(), 'link-to-itself', { id });
	const [from, target] = [kindOf(id), kindOf(to)];
	if (!relation.from.includes(from)) {
		return problemAt(place(), 'link-wrong-kind', {
			relation: name,
			id,
			kind: from,
			end: 'from',
			allowed: relation.from.join(', '),
		});
	}
	if (!relation.to.includes(target) || (relation.symmetric && from !== target)) {
		const allowed = relation.symmetric ? from : relation.to.join(', ');
		return problemAt(place(), 'link-wrong-kind', { relation: name, id: to, kind: target, end: 'to', allowed });
	}
	return undefined;
}
