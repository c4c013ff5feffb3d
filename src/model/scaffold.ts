import { assemble } from './assemble.ts';
import { kindOf, type ArticleId, type Kind } from './id.ts';
import type { Knowledge } from './knowledge.ts';
import { locales, otherLocale, type Locale } from './locale.ts';
import { withMemory } from './memory.ts';
import { refusalOf, type ScaffoldRefusal } from './scaffold-refusal.ts';
import { comparedTexts } from './prove-twins.ts';
import { recordParts } from './record.ts';
import { relationNames, relationOf } from './relations.ts';
import { slugFrom } from './sections.ts';
import { writtenAs } from './write-yaml.ts';

/** What can be begun: an article of any kind, an event, a source. */
export type ScaffoldKind = Kind | 'events' | 'sources';

export interface ScaffoldRequest {
	kind: ScaffoldKind;
	/** The language written first. */
	original: Locale;
	/** Its name in one language or both; with both, both texts are begun. */
	names: Partial<Record<Locale, string>>;
	/** Made from the English name, else from the pinyin of the Chinese one. */
	slug?: string | undefined;
	/** The day of writing; of an event, when it happened. */
	on: string;
	source?: string | undefined;
	about?: string | undefined;
	address?: string | undefined;
}

export interface ScaffoldFile {
	/** Inside the content folder. */
	path: string;
	text: string;
}

/** Words that stand where an author has yet to write, by the language of the text. */
export interface ScaffoldWords {
	/** 【待写：…】 or 【to write: …】, as `unwrittenIn` looks for them. */
	summary: string;
	lead: string;
	section: string;
	claim: string;
	publisher: string;
	headings: Record<Kind, readonly string[]>;
	/** Remarks above the fields, the links and the facts that may be added. */
	linksRemark: string;
	factsRemark: string;
}

const kindsWithFacts: readonly ScaffoldKind[] = ['firms', 'products', 'policies'];

/** The files that begin an article, an event or a source and pass the check as they are, or why they may not be written. */
export function scaffold(
	request: ScaffoldRequest,
	knowledge: Knowledge,
	words: Record<Locale, ScaffoldWords>,
): { files: ScaffoldFile[] } | { refused: ScaffoldRefusal } {
	const slug = slugOfRequest(request);
	const refused = refusalOf(request, slug, knowledge);
	if (refused) return { refused };
	const { kind, on } = request;
	const source = request.source ?? `${slug}-source`;
	const files: ScaffoldFile[] = [];
	// What must name a source and is given none begins one beside it.
	if (kind === 'sources') files.push(sourceFile(request, slug, words));
	else if ((kind === 'views' || kind === 'events') && !request.source) files.push(sourceFile(request, source, words));
	if (kind === 'events') {
		const title = Object.fromEntries(locales.map((one) => [one, request.names[one] ?? words[one].summary]));
		const fields = { date: on, title, about: [request.about], sources: [source] };
		files.push({ path: `events/${on}-${slug}.yaml`, text: writtenAs(fields) });
	}
	if (kind !== 'sources' && kind !== 'events')
		files.push(...articleFiles({ ...request, kind }, slug, source, knowledge, words));
	return { files };
}

function articleFiles(
	request: ScaffoldRequest & { kind: Kind },
	slug: string,
	source: string,
	knowledge: Knowledge,
	words: Record<Locale, ScaffoldWords>,
): ScaffoldFile[] {
	const { kind, original, names, on, about } = request;
	const folder = `${kind}/${slug}`;
	const translation = otherLocale(original);
	const own = words[original];
	const fields = {
		title: names[original],
		summary: own.summary,
		names: Object.values(names).filter((name) => name !== names[original]),
		...(kind === 'views' && { said: on, claims: [claimOf(source, knowledge, words)] }),
		...(about && kind === 'views' && { links: { about: [about] } }),
		updated: on,
	};
	const outgoing = relationNames.filter((name) => relationOf(name).from.includes(kind));
	const remark = `# ${own.linksRemark}${outgoing.join(', ')}\n`;
	const texts: Partial<Record<Locale, string>> = {
		[original]: `---\n${writtenAs(fields)}${remark}---\n\n${bodyOf(kind, own)}`,
	};
	if (names[translation]) {
		const translated = { title: names[translation], summary: words[translation].summary, 'translation-of': original };
		texts[translation] = `---\n${writtenAs(translated)}---\n\n${bodyOf(kind, words[translation])}`;
		texts[translation] = remembering(folder as ArticleId, texts as Record<Locale, string>, translation, on);
	}
	const files = locales.flatMap((locale) => {
		const text = texts[locale];
		return text === undefined ? [] : [{ path: `${folder}/${locale}.mdx`, text }];
	});
	if (kindsWithFacts.includes(kind)) {
		const remarks = locales.map((locale) => `# ${words[locale].factsRemark}\n`).join('');
		files.push({ path: `${folder}/facts.yaml`, text: `${remarks}${factExample}[]\n` });
	}
	return files;
}

/** Shown in remarks, so that a facts file without facts says how one is written. */
const factExample = `#
# - is: revenue
#   in: 2025
#   value: 1_618_000_000
#   unit: CNY
#   sources: [the-id-of-a-source]
`;

function claimOf(source: string, { vocabulary }: Knowledge, words: Record<Locale, ScaffoldWords>) {
	const [question, { stances }] = Object.entries(vocabulary.questions)[0]!;
	return {
		id: 'first-claim',
		question: `questions/${question}`,
		stance: Object.keys(stances)[0],
		zh: words.zh.claim,
		en: words.en.claim,
		sources: [source],
	};
}

function bodyOf(kind: Kind, { lead, section, headings }: ScaffoldWords): string {
	return [lead, ...headings[kind].map((heading) => `## ${heading}\n\n${section}`)].join('\n\n') + '\n';
}

/** The translation's text with the memory of what it begins from. */
function remembering(id: ArticleId, texts: Record<Locale, string>, translation: Locale, on: string): string {
	const files = locales.map((locale) => ({ path: `${id}/${locale}.mdx`, shownPath: locale, text: texts[locale] }));
	const article = assemble(files, { asOf: on, today: on }).knowledge.articles.get(id);
	const found = article && comparedTexts(article, () => []);
	if (!found) throw new Error(`the scaffold of a ${kindOf(id)} article should be readable`);
	return withMemory(texts[translation], recordParts(found.compared, undefined, on, undefined).memory);
}

function sourceFile(request: ScaffoldRequest, id: string, words: Record<Locale, ScaffoldWords>): ScaffoldFile {
	const { original, names, on, address, kind } = request;
	const own = words[original];
	const title = kind === 'sources' ? names[original] : own.summary;
	const fields = { title, publisher: own.publisher, language: original, kind: 'press', read: on };
	// An address and a date that are not known are said to be none; leaving them out would be forgetting them.
	const rest = `published: null\nurl: ${address ?? 'null'}\n`;
	return { path: `sources/${id}.yaml`, text: writtenAs(fields) + rest };
}

function slugOfRequest({ slug, names }: ScaffoldRequest): string {
	return slug ?? slugFrom(names.en ?? names.zh ?? '');
}
