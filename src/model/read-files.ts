import type { z } from 'astro/zod';
import { changelogSchema, type ChangelogEntry } from './changelog.ts';
import { datesAhead } from './ahead.ts';
import { checkArticleWords, checkYamlWords } from './check-words.ts';
import { chartSchema, type Chart } from './chart.ts';
import { eventSchema } from './event.ts';
import { factsSchema } from './fact.ts';
import { roleOf, type FileRole } from './files.ts';
import { kindOf, type ArticleId } from './id.ts';
import type { Event, Source } from './knowledge.ts';
import type { Locale } from './locale.ts';
import { parseArticle, type ParsedText } from './parse.ts';
import { problemAt, type Problem } from './problem.ts';
import type { WrittenChart } from './prove-charts.ts';
import type { WrittenFacts } from './prove-facts.ts';
import type { WrittenValue } from './prove-references.ts';
import { proveYaml } from './prove.ts';
import { sourceSchema } from './source.ts';
import { vocabularySchemas, type Vocabulary, type VocabularyName } from './vocabulary.ts';
import { unwrittenIn } from './unwritten.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** A content file as read: its path inside the content folder, the path an author knows it by, and its text. */
export interface ContentFile {
	path: string;
	shownPath: string;
	/** Absent for pictures, and for what could not be read. */
	text?: string;
}

/** Everything the files say, each proven by its own schema and none yet against the others. */
export interface ReadFiles {
	texts: { id: ArticleId; locale: Locale; text: ParsedText }[];
	facts: WrittenFacts[];
	events: Event[];
	writtenEvents: WrittenValue[];
	sources: Map<string, Source>;
	/** Also those whose file is wrong: a mistake is reported once, not again wherever the source is cited. */
	sourceIds: Set<string>;
	/** Also those whose file is wrong. */
	charts: Map<string, WrittenChart>;
	pictures: Map<ArticleId, string[]>;
	changelog: readonly ChangelogEntry[];
	vocabulary: Vocabulary;
	brokenVocabulary: Set<VocabularyName>;
}

/** What one file says by itself; `problems` are of this file alone. */
export interface FileRead {
	problems: readonly Problem[];
	/** Of an article's text. */
	text?: ParsedText;
	/** Of every other file that is read. */
	yaml?: YamlText;
	/** What the schema of its kind made of it, if it fits. */
	proven?: unknown;
}

export function readFiles(
	files: Iterable<ContentFile>,
	problems: Problem[],
	today: string,
	readOne = readFile,
): ReadFiles {
	const read: ReadFiles = {
		texts: [],
		facts: [],
		events: [],
		writtenEvents: [],
		sources: new Map(),
		sourceIds: new Set(),
		charts: new Map(),
		pictures: new Map(),
		changelog: [],
		vocabulary: { units: {}, properties: {}, bodies: {}, topics: {}, questions: {} },
		brokenVocabulary: new Set(),
	};
	for (const file of files) {
		const one = readOne(file);
		problems.push(...one.problems, ...aheadOf(today, file, one));
		add(file, one, read);
	}
	return read;
}

/** Reads one file, and proves it by its own schema; nothing else is looked at. */
export function readFile({ path, shownPath, text }: ContentFile): FileRead {
	const role = roleOf(path);
	const top = { path: shownPath, line: 1, column: 1 };
	if (role.as === 'stray') return { problems: [problemAt(top, 'stray-file', { nearest: role.nearest })] };
	if (role.as === 'bad-name') return { problems: [problemAt(top, 'bad-name', { name: role.name })] };
	if (role.as === 'picture' || text === undefined) return { problems: [] };
	const unwritten = unwrittenIn(text, shownPath);
	if (role.as === 'text') {
		const parsed = parseArticle(text, shownPath, kindOf(role.id));
		const problems = [...unwritten, ...parsed.problems, ...checkArticleWords(parsed, role.locale)];
		parsed.yaml.rest();
		return { problems, text: parsed };
	}
	const yaml = readYaml(text, shownPath);
	const proven = proveYaml(yaml, schemaFor(role));
	const problems = [...unwritten, ...checkYamlWords(yaml), ...proven.problems];
	// `archive: null` says that someone tried.
	const source = role.as === 'source' ? (proven.value as Source | undefined) : undefined;
	if (source?.url && source.archive === undefined)
		problems.push(problemAt(yaml.placeOf(['url']), 'source-without-archive'));
	yaml.rest();
	// Facts are proven one by one, when the vocabulary is known.
	return role.as === 'facts' ? { problems, yaml } : { problems, yaml, proven: proven.value };
}

const schemas = {
	facts: factsSchema,
	source: sourceSchema,
	chart: chartSchema,
	event: eventSchema,
	changelog: changelogSchema,
};

function schemaFor(role: Extract<FileRole, { as: keyof typeof schemas | 'vocabulary' }>): z.ZodType {
	return role.as === 'vocabulary' ? vocabularySchemas[role.name] : schemas[role.as];
}

/** Days that lie ahead; apart from reading, because tomorrow they may not. */
function aheadOf(today: string, { path }: ContentFile, { text, yaml }: FileRead): Problem[] {
	const { as } = roleOf(path);
	const written = text?.yaml ?? yaml;
	if (!written || (as !== 'text' && as !== 'source' && as !== 'changelog')) return [];
	return datesAhead({ value: written.value, placeOf: written.placeOf.bind(written) }, as, today);
}

/** Puts what a file says where it belongs. */
function add({ path }: ContentFile, { text, yaml, proven }: FileRead, read: ReadFiles): void {
	const role = roleOf(path);
	if (role.as === 'source') read.sourceIds.add(role.id);
	if (role.as === 'picture') read.pictures.set(role.id, [...(read.pictures.get(role.id) ?? []), role.name]);
	if (role.as === 'text' && text) read.texts.push({ id: role.id, locale: role.locale, text });
	if (!yaml) return;
	const written: WrittenValue = { value: yaml.value, placeOf: yaml.placeOf.bind(yaml) };
	if (role.as === 'facts') read.facts.push({ article: role.id, ...written });
	else if (role.as === 'source') {
		if (proven) {
			const source = proven as Source;
			read.sources.set(role.id, { ...source, id: role.id, page: source.kind });
		}
	} else if (role.as === 'chart') {
		const chart = proven as Chart | undefined;
		read.charts.set(role.id, { ...written, chart: chart && { ...chart, id: role.id } });
	} else if (role.as === 'event') {
		if (proven) read.events.push({ ...(proven as Event), id: role.id });
		read.writtenEvents.push(written);
	} else if (role.as === 'changelog') read.changelog = (proven as ChangelogEntry[] | undefined) ?? [];
	else if (role.as === 'vocabulary') {
		if (proven) Object.assign(read.vocabulary, { [role.name]: proven });
		else read.brokenVocabulary.add(role.name);
	}
}
