import type { ArticleId } from './id.ts';
import type { PairedTexts } from './pair-texts.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { itemsIn, textIn } from './raw.ts';

/** A name as one article gives it. */
interface Given {
	id: ArticleId;
	name: string;
	place: () => Place;
}

/** Names that two articles share: a reader who types one finds both, and whoever wrote the second should know. */
export function nameCollisions(pairs: ReadonlyMap<ArticleId, PairedTexts>): Problem[] {
	const first = new Map<string, Given>();
	const problems: Problem[] = [];
	for (const given of [...pairs].flatMap(([id, pair]) => namesOf(id, pair))) {
		const key = plainName(given.name);
		const earlier = first.get(key);
		if (!earlier) first.set(key, given);
		else if (earlier.id !== given.id)
			problems.push(problemAt(given.place(), 'name-collision', { name: given.name, other: earlier.id }));
	}
	return problems;
}

function namesOf(id: ArticleId, { original, byLocale }: PairedTexts): Given[] {
	const given: Given[] = [];
	for (const { yaml } of byLocale.values()) {
		const title = textIn(yaml.value, 'title');
		if (title !== undefined) given.push({ id, name: title, place: () => yaml.placeOf(['title']) });
	}
	for (const list of ['names', 'tickers']) {
		itemsIn(original?.yaml.value, list).forEach((item, index) => {
			const name = textIn(item);
			if (original && name !== undefined) given.push({ id, name, place: () => original.yaml.placeOf([list, index]) });
		});
	}
	return given;
}

/** A name apart from how it is typed: width, case and spaces. */
export function plainName(name: string): string {
	return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
