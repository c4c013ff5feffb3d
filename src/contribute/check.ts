import './quiet-zod.ts';
import { wordsFor } from '../i18n/index.ts';
import { assemble } from '../model/assemble.ts';
import { decode } from '../model/bytes.ts';
import { keyOf } from '../model/fact.ts';
import { referenceWords } from '../model/find-fact.ts';
import { asArticleId, isSlug } from '../model/id.ts';
import type { Article, Knowledge } from '../model/knowledge.ts';
import { otherLocale, type Locale } from '../model/locale.ts';
import { withMemory } from '../model/memory.ts';
import { problemAt, type Problem } from '../model/problem.ts';
import { factKeysIn } from '../model/prove-facts.ts';
import { comparedTexts } from '../model/prove-twins.ts';
import { recordParts } from '../model/record.ts';
import { isPartialDate } from '../model/time.ts';
import { readYaml } from '../model/yaml.ts';
import { isEmpty, isKind, type Draft } from './draft.ts';
import { finding, type Finding } from './finding.ts';
import { filesOf, type Known, type MadeFile } from './make-files.ts';
import { placesIn } from './places.ts';
import type { PartialLibrary } from './partial-library.ts';

/** What the check makes of a draft: the files, and what is wrong with them. */
export interface Checked {
	files: MadeFile[];
	findings: Finding[];
	/** The article and the library with it, as far as they can be drawn. */
	article: Article | undefined;
	knowledge: Knowledge;
	/** What was asked for and is not in the library, as far as it is here: ids of articles, and of sources below `sources/`. */
	notFound: string[];
}

/** Checks a draft beside a library that comes as it is asked for: what is not found may stand in a part that is not here. */
export async function checkBeside(
	draft: Draft,
	partial: PartialLibrary,
	locale: Locale,
	today: string,
): Promise<Checked> {
	const checked = checkDraft(draft, partial.known, locale, today);
	return (await partial.ask(checked.notFound)) ? checkBeside(draft, partial, locale, today) : checked;
}

/** Makes the files of a draft and proves them beside the library, by the very rules of `npm run check`. */
export function checkDraft(draft: Draft, beside: Knowledge, locale: Locale, today: string): Checked {
	const known: Known = {
		dimensionOf: (unit) => beside.vocabulary.units[unit]?.dimension,
		hasFacts: (id) => (beside.articles.get(id as Article['id'])?.facts.length ?? 0) > 0,
	};
	const named = withNames(draft);
	const files = filesOf(named, known);
	const problems: Problem[] = [];
	const read = files.map((file) => {
		const { text, problems: found } = decode(new TextEncoder().encode(file.text), file.path);
		problems.push(...found);
		return { path: file.path, shownPath: file.path, ...(text !== undefined && { text }) };
	});
	const { knowledge, problems: found } = assemble(read, { asOf: beside.asOf, today }, beside);
	problems.push(...found.filter((problem) => isForForm(problem, named)), ...factsTwice(named, files, beside));
	const findings = [...nameFindings(draft, beside, locale), ...findingsOf(draft, files, problems, locale)];
	const article = knowledge.articles.get(asArticleId(`${named.matter}/${named.slug}`)!);
	const isSound = findings.every((one) => one.isWarning);
	const finished = isSound && article ? remembering(files, article, knowledge, today) : filesOf(draft, known);
	return {
		files: finished,
		findings,
		article: isKind(draft.matter) ? article : undefined,
		knowledge,
		notFound: notFoundIn(draft, problems, beside),
	};
}

/** What files name, and names that are to be free. */
function notFoundIn(draft: Draft, problems: readonly Problem[], { articles, sources }: Knowledge): string[] {
	const { matter, article } = draft;
	const slug = draft.slug.trim();
	const named = problems.flatMap(({ code, values }) =>
		code === 'link-to-nothing' ? [values.id!] : code === 'source-unknown' ? [`sources/${values.id}`] : [],
	);
	const own = matter === 'facts' ? article : isKind(matter) && isSlug(slug) ? `${matter}/${slug}` : '';
	const written = draft.sources.map(({ id }) => String(id ?? '').trim());
	return [
		...named,
		...[own].filter((id) => asArticleId(id) && !articles.has(asArticleId(id)!)),
		...written.filter((id) => isSlug(id) && !sources.has(id)).map((id) => `sources/${id}`),
	];
}

/** Ids that are not there yet, or not fit, must not keep the rest from being checked. */
function withNames(draft: Draft): Draft {
	const slug = isSlug(draft.slug.trim()) ? draft.slug.trim() : 'unnamed';
	const date = typeof draft.fields.date === 'string' ? draft.fields.date.trim() : '';
	const isDated = draft.matter !== 'events' || isPartialDate(date);
	const sources = draft.sources.map((row, index) =>
		isSlug(String(row.id ?? '').trim()) || isEmpty(row) ? row : { ...row, id: `unnamed-${index + 1}` },
	);
	const article = asArticleId(draft.article) ?? 'firms/unnamed';
	return { ...draft, slug, sources, article, fields: isDated ? draft.fields : { ...draft.fields, date: '2000' } };
}

/** What a contributor without the repository cannot mend, or has been told in the form’s own words. */
function isForForm({ code, values }: Problem, draft: Draft): boolean {
	if (code === 'translation-unrecorded') return false;
	// Sections are named from pinyin, whose dictionary is too heavy for a page.
	if (code === 'section-unknown') return values.id !== `${draft.matter}/${draft.slug}`;
	return !(code === 'no-original' && draft.matter === 'facts');
}

function factsTwice(draft: Draft, files: readonly MadeFile[], beside: Knowledge): Problem[] {
	if (draft.matter !== 'facts') return [];
	const there = new Set(beside.articles.get(asArticleId(draft.article)!)?.facts.map(keyOf));
	const file = files.find(({ from }) => from === 'facts');
	if (!file) return [];
	const yaml = readYaml(file.text, file.path);
	return factKeysIn(yaml).flatMap((key, index) =>
		there.has(keyOf(key))
			? [problemAt(yaml.placeOf([index]), 'fact-twice', { fact: referenceWords(key), line: '—' })]
			: [],
	);
}

/** Whether the names of the files are fit and free. */
function nameFindings(draft: Draft, { articles, sources }: Knowledge, locale: Locale): Finding[] {
	const t = wordsFor(locale);
	const found: Finding[] = [];
	const tell = (where: string, name: string, isTaken: boolean) => {
		if (isTaken)
			found.push({
				where,
				says: t('form.taken', { name }),
				cure: t('form.taken-cure'),
				line: undefined,
				isWarning: false,
			});
		else if (!isSlug(name))
			found.push(finding(problemAt({ path: '', line: 1, column: 1 }, 'bad-name', { name }), where, locale));
	};
	const { matter } = draft;
	const slug = draft.slug.trim();
	if (isKind(matter)) tell('slug', slug, articles.has(asArticleId(`${matter}/${slug}`)!));
	if (matter === 'events') tell('slug', slug, false);
	if (matter === 'facts' && !articles.has(asArticleId(draft.article)!))
		found.push({
			where: 'article',
			says: t('form.no-article'),
			cure: t('form.no-article-cure'),
			line: undefined,
			isWarning: false,
		});
	draft.sources.forEach((row, index) => {
		const id = String(row.id ?? '').trim();
		const isTwice = draft.sources.findIndex((other) => String(other.id ?? '').trim() === id) < index;
		if (!isEmpty(row)) tell(`sources.${index}.id`, id, sources.has(id) || isTwice);
	});
	return found;
}

function findingsOf(draft: Draft, files: readonly MadeFile[], problems: readonly Problem[], locale: Locale): Finding[] {
	const rows = draft.facts.flatMap((row, index) => (isEmpty(row) ? [] : [index]));
	return files.flatMap((file) => {
		const own = problems.filter(({ path }) => path === file.path);
		const places = own.length > 0 ? placesIn(file, rows) : undefined;
		return own.map((problem) => finding(problem, places!.whereOf(problem), locale, file));
	});
}

/** Both texts were written together, so the translation remembers what it was made from. */
function remembering(files: MadeFile[], article: Article, knowledge: Knowledge, today: string): MadeFile[] {
	const found = comparedTexts(article, (id) => knowledge.articles.get(id)?.facts ?? []);
	if (!found) return files;
	const { memory, refused } = recordParts(found.compared, undefined, today, undefined);
	if (refused.length > 0) return files;
	const translation = `texts.${otherLocale(article.originalLocale)}`;
	return files.map((file) => (file.from === translation ? { ...file, text: withMemory(file.text, memory) } : file));
}
