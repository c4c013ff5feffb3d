import type { z } from 'astro/zod';
import { changelogSchema, type ChangelogEntry } from './changelog.ts';
import { datesAhead } from './ahead.ts';
import { checkArticleWords, checkYamlWords } from './check-words.ts';
import { chartSchema } from './chart.ts';
import { eventSchema } from './event.ts';
import { factsSchema } from './fact.ts';
import { roleOf } from './files.ts';
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
import { readYaml } from './yaml.ts';

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

export function readFiles(files: readonly ContentFile[], problems: Problem[], today: string): ReadFiles {
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
	for (const file of files) readFile(file, read, problems, today);
	return read;
}

function readFile({ path, shownPath, text }: ContentFile, read: ReadFiles, problems: Problem[], today: string): void {
	const role = roleOf(path);
	const top = { path: shownPath, line: 1, column: 1 };
	if (role.as === 'source') read.sourceIds.add(role.id);
	if (role.as === 'stray') return void problems.push(problemAt(top, 'stray-file', { nearest: role.nearest }));
	if (role.as === 'bad-name') return void problems.push(problemAt(top, 'bad-name', { name: role.name }));
	if (role.as === 'picture') return void read.pictures.set(role.id, [...(read.pictures.get(role.id) ?? []), role.name]);
	if (text === undefined) return;
	problems.push(...unwrittenIn(text, shownPath));
	if (role.as === 'text') {
		const parsed = parseArticle(text, shownPath, kindOf(role.id));
		problems.push(...parsed.problems, ...checkArticleWords(parsed, role.locale));
		problems.push(...datesAhead(parsed.yaml, 'text', today));
		return void read.texts.push({ id: role.id, locale: role.locale, text: parsed });
	}
	const yaml = readYaml(text, shownPath);
	problems.push(...checkYamlWords(yaml));
	const written: WrittenValue = { value: yaml.value, placeOf: yaml.placeOf.bind(yaml) };
	if (role.as === 'source' || role.as === 'changelog') problems.push(...datesAhead(yaml, role.as, today));
	const prove = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> | undefined => {
		const proven = proveYaml(yaml, schema);
		problems.push(...proven.problems);
		return proven.value;
	};
	if (role.as === 'facts') {
		prove(factsSchema);
		read.facts.push({ article: role.id, ...written });
	} else if (role.as === 'source') {
		const source = prove(sourceSchema);
		if (source) read.sources.set(role.id, { ...source, id: role.id });
		// `archive: null` says that someone tried.
		if (source?.url && source.archive === undefined)
			problems.push(problemAt(yaml.placeOf(['url']), 'source-without-archive'));
	} else if (role.as === 'chart') {
		const chart = prove(chartSchema);
		read.charts.set(role.id, { ...written, chart: chart && { ...chart, id: role.id } });
	} else if (role.as === 'event') {
		const event = prove(eventSchema);
		if (event) read.events.push({ ...event, id: role.id });
		read.writtenEvents.push(written);
	} else if (role.as === 'changelog') {
		read.changelog = prove(changelogSchema) ?? [];
	} else {
		const entries = prove(vocabularySchemas[role.name] as z.ZodType<Vocabulary[VocabularyName]>);
		if (entries) Object.assign(read.vocabulary, { [role.name]: entries });
		else read.brokenVocabulary.add(role.name);
	}
}
