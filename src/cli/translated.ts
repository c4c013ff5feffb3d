import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { WordKey } from '../i18n/index.ts';
import { readLibrary } from '../library.ts';
import { kinds } from '../model/id.ts';
import type { Article } from '../model/knowledge.ts';
import { otherLocale } from '../model/locale.ts';
import { reasonLimit, withMemory } from '../model/memory.ts';
import { nearest } from '../model/nearest.ts';
import { comparedTexts } from '../model/prove-twins.ts';
import { recordParts } from '../model/record.ts';
import { settingsFrom } from '../settings.ts';
import { argumentsOf, sayAs } from './arguments.ts';
import { today } from './today.ts';

/** `npm run translated -- <article…>`: records that a translation says what its original says now; exit code 1 when it may not. */
const { given, words: named, t } = argumentsOf('translated.usage', ['section', 'reason']);
const { say, refuse } = sayAs(t);
const { reason, section } = given;
if (named.length === 0) stop('translated.usage', {});
if (reason !== undefined && (reason.trim() === '' || /[\p{Cc}\p{Cf}]/u.test(reason) || reason.length > reasonLimit))
	stop('translated.reason-bad', { limit: reasonLimit });

const { contentFolder } = settingsFrom(process.env);
const { library, problems } = await readLibrary(contentFolder);
let isReasonUsed = false;
for (const article of new Set(named.flatMap(articlesNamed))) record(article);
if (reason !== undefined && !isReasonUsed && !process.exitCode) console.log(t('translated.reason-unneeded'));

/** By id, by folder or file, or all that are translated of a kind. */
function articlesNamed(written: string): Article[] {
	const inside = relative(contentFolder, resolve(written)).replaceAll('\\', '/');
	const [kind, slug] = (inside.startsWith('..') || !inside.includes('/') ? written : inside).split('/');
	const all = [...library.articles.values()];
	if ((kinds as readonly string[]).includes(kind!) && !slug)
		return all.filter((article) => article.kind === kind && article.texts[otherLocale(article.originalLocale)]);
	// What is not in the content folder may still be an id.
	const found = all.filter(({ id }) => id === `${kind}/${slug}` || id === written);
	if (found.length > 0) return found;
	const near = nearest(written, library.articles.keys());
	refuse('translated.no-article', { id: written, nearest: near ? t('check.did-you-mean', { nearest: near }) : '' });
	return [];
}

function record(article: Article): void {
	const { id } = article;
	const folder = dirname(
		article.texts[article.originalLocale]?.path ?? article.texts[otherLocale(article.originalLocale)]!.path,
	);
	if (problems.some(({ path, code }) => path.startsWith(`${folder}/`) && !code.startsWith('twin-')))
		return refuse('translated.has-problems', { id, path: folder });
	const found = comparedTexts(article, (owner) => library.articles.get(owner)?.facts ?? []);
	if (!found) return refuse('translated.no-translation', { id });
	const known = found.compared.map((part) => part.id);
	if (section !== undefined && !known.includes(section))
		return refuse('translated.no-section', { id, section, known: known.join(', ') });
	const recording = recordParts(found.compared, section, today(), reason);
	for (const { part, why, detail } of recording.refused)
		refuse(`translated.${why}`, { id, part, since: detail, what: detail });
	if (recording.refused.length > 0) return;
	if (recording.recorded.length === 0) return say('translated.nothing', { id });
	isReasonUsed ||= recording.isReasonUsed;
	const file = resolve(found.translation.path);
	writeFileSync(
		file,
		keepingLineEnds(readFileSync(file, 'utf8'), (text) => withMemory(text, recording.memory)),
	);
	say('translated.recorded', { id, count: recording.recorded.length, parts: recording.recorded.join(', ') });
}

function keepingLineEnds(text: string, change: (text: string) => string): string {
	const isWindows = text.includes('\r\n');
	const changed = change(text.replaceAll('\r\n', '\n'));
	return isWindows ? changed.replaceAll('\n', '\r\n') : changed;
}

function stop(key: WordKey, given: Record<string, string | number>): never {
	refuse(key, given);
	process.exit();
}
