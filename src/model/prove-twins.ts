import type { Article, ArticleText, Behind } from './knowledge.ts';
import { compareTexts, type Compared } from './drift.ts';
import { otherLocale } from './locale.ts';
import type { PairedTexts } from './pair-texts.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import type { FactsOf, Shared } from './twins.ts';

/** An article's translation beside its original, part by part; nothing when there is none to compare. */
export function comparedTexts(
	article: Pick<Article, 'id' | 'originalLocale' | 'texts'>,
	factsOf: FactsOf,
): { translation: ArticleText; compared: Compared[] } | undefined {
	const original = article.texts[article.originalLocale];
	const translation = article.texts[otherLocale(article.originalLocale)];
	if (!original || !translation || !haveOneShape(original, translation)) return undefined;
	return { translation, compared: compareTexts(article.id, original, translation, translation.memory, factsOf) };
}

/** What is wrong between an article's two languages, and what has fallen behind. */
export function checkTwins(
	article: Pick<Article, 'id' | 'originalLocale' | 'texts'>,
	pair: PairedTexts,
	factsOf: FactsOf,
): { behind: Behind[]; problems: Problem[] } {
	const found = comparedTexts(article, factsOf);
	if (!found) return { behind: [], problems: [] };
	const { translation, compared } = found;
	const { yaml } = pair.byLocale.get(translation.locale)!;
	const original = article.texts[article.originalLocale]!;
	const placeOf = ({ id, own }: Compared): Place => {
		if (id === 'title' || id === 'summary') return yaml.placeOf([id]);
		return { path: translation.path, line: own.line ?? translation.bodyLine + 1, column: 1 };
	};
	const problems = compared.flatMap((one) =>
		one.standing === 'apart' ? differences(one, placeOf(one), translation, original) : [],
	);
	if (compared.every(({ remembered }) => !remembered)) {
		const place = yaml.placeOfKey([], 'translation-of');
		return { behind: [], problems: [...problems, problemAt(place, 'translation-unrecorded', { id: article.id })] };
	}
	const behind = compared.filter(({ standing }) => standing === 'behind' || standing === 'unknown');
	for (const one of behind) {
		const where = `${original.path}${one.original.line ? `:${one.original.line}` : ''}`;
		const since = one.remembered?.on ?? '—';
		problems.push(problemAt(placeOf(one), 'section-behind', { section: one.id, where, since, id: article.id }));
	}
	return { behind: behind.map(({ id, remembered }) => ({ part: id, since: remembered?.on })), problems };
}

/** What the translation lacks is told at its section, what it has alone where it stands. */
function differences(one: Compared, section: Place, here: ArticleText, there: ArticleText): Problem[] {
	const valuesOf = (shared: Shared) => ({ expected: shared.kind, value: shared.words, section: one.id });
	return [
		...one.missing.map((shared) => {
			const where = `${there.path}:${shared.line + there.bodyLine}:${shared.column}`;
			return problemAt(section, 'twin-lacks', { ...valuesOf(shared), where });
		}),
		...one.surplus.map((shared) => {
			const place = { path: here.path, line: shared.line + here.bodyLine, column: shared.column };
			return problemAt(place, 'twin-adds', { ...valuesOf(shared), where: there.path });
		}),
	];
}

function haveOneShape(one: ArticleText, other: ArticleText): boolean {
	return (
		one.sections.length === other.sections.length &&
		one.sections.every(({ depth }, index) => depth === other.sections[index]!.depth)
	);
}
