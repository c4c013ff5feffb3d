import { wordsFor, type Words } from '../i18n/index.ts';
import { printable } from '../model/bytes.ts';
import { diffAreas, diffManners, digitsOf, type Change, type DiffArea } from '../model/fact-diff.ts';
import type { KnownFact, Knowledge, Source } from '../model/knowledge.ts';
import { otherLocale, type Locale } from '../model/locale.ts';
import { valueInWords } from './value.ts';

/** A job summary or terminal shows no more lines than these. */
const lineLimit = 30;
/** What is said of one side of a change before it is cut. */
const wordLimit = 90;
const signs = { added: '+', changed: '~', removed: '-' } as const;

/** Two states of the content, and how much of either could not be read. */
export interface Compared {
	before: Knowledge;
	after: Knowledge;
	names: { before: string; after: string };
	/** Problems of the later state: what is wrong is left out. */
	problems: number;
}

/** The change as at most thirty lines: a head, counts, the changes by area, and how many more there are. */
export function diffLines(
	changes: readonly Change[],
	compared: Compared,
	locale: Locale,
	format: 'text' | 'markdown',
): string[] {
	const t = wordsFor(locale);
	const isMarkdown = format === 'markdown';
	const { before, after } = compared.names;
	const head = t('diff.head', { before, after });
	const lines = [isMarkdown ? `### ${escaped(head)}` : printable(head)];
	if (changes.length === 0) lines.push(t('diff.none'));
	else lines.push(countsOf(changes, t));
	if (compared.problems > 0) lines.push(t('diff.problems', { count: compared.problems }));
	// A blank line ends the paragraph of counts, or the list would become part of it.
	if (isMarkdown && changes.length > 0) lines.push('');
	const room = lineLimit - lines.length;
	const told = shareOut(changes, changes.length > room ? room - 1 : room);
	for (const change of told) {
		const words = `${t(`diff.area.${change.area}`)} ${change.what}${wordsOf(change, compared, locale, t)}`;
		lines.push(
			isMarkdown ? `- \\${signs[change.manner]} ${escaped(words)}` : printable(`${signs[change.manner]} ${words}`),
		);
	}
	if (told.length < changes.length) {
		const more = t('diff.more', { count: changes.length - told.length });
		lines.push(isMarkdown ? `- ${more}` : more);
	}
	return lines;
}

function countsOf(changes: readonly Change[], t: Words): string {
	const areas = diffAreas.flatMap((area) => {
		const own = changes.filter((change) => change.area === area);
		const manners = diffManners.flatMap((manner) => {
			const count = own.filter((change) => change.manner === manner).length;
			return count > 0 ? [t(`diff.manner.${manner}`, { count })] : [];
		});
		return own.length > 0 ? [`${t(`diff.area.${area}`)} ${manners.join(t('list.separator'))}`] : [];
	});
	return areas.join(' · ');
}

/** A few of each area rather than all of the first: no flood of one hides the others. */
function shareOut(changes: readonly Change[], room: number): Change[] {
	const places = new Map<DiffArea, number>();
	const turns = changes.map((change) => {
		const turn = (places.get(change.area) ?? 0) + 1;
		places.set(change.area, turn);
		return { change, turn };
	});
	const first = new Set(
		turns
			.toSorted((a, b) => a.turn - b.turn)
			.slice(0, room)
			.map(({ change }) => change),
	);
	return changes.filter((change) => first.has(change));
}

function wordsOf(change: Change, compared: Compared, locale: Locale, t: Words): string {
	const arrow = (before: string, after: string) => ` ${cut(before)} → ${cut(after)}`;
	const colon = locale === 'zh' ? '：' : ': ';
	switch (change.area) {
		case 'fact':
			return colon + factWords(change, compared, locale, t);
		case 'claim': {
			const { before, after } = change;
			if (!before || !after) return `${colon}${cut((after ?? before)!.stance)} — ${cut((after ?? before)![locale])}`;
			if (before.stance !== after.stance) return colon + arrow(before.stance, after.stance).trim();
			const isHere = before[locale] !== after[locale];
			const isThere = before[otherLocale(locale)] !== after[otherLocale(locale)];
			if (!isHere && !isThere) return '';
			const only = isHere !== isThere ? ` (${t('diff.one-language')})` : '';
			const shown = isHere ? locale : otherLocale(locale);
			return `${colon}${arrow(before[shown], after[shown]).trim()}${only}`;
		}
		case 'drift':
			if (change.isUnearned) return ` ${t('diff.unearned')}`;
			if (change.manner === 'added')
				return ` ${change.since ? t('diff.behind', { date: change.since }) : t('diff.never')}`;
			return ` ${change.reason ? t('diff.current-because', { reason: cut(change.reason) }) : t('diff.current')}`;
		case 'source': {
			const [before, after] = [change.before, change.after] as [Source | undefined, Source | undefined];
			if (!before || !after) return colon + cut((after ?? before)?.url ?? t('source.not-linked'));
			return before.url === after.url ? '' : colon + arrow(before.url ?? '—', after.url ?? '—').trim();
		}
		case 'article':
			return change.manner === 'changed' ? arrow(String(change.before), String(change.after)) : '';
		default:
			return '';
	}
}

function factWords(
	{ before, after }: Extract<Change, { area: 'fact' }>,
	compared: Compared,
	locale: Locale,
	t: Words,
): string {
	const said = (fact: KnownFact, library: Knowledge) =>
		library.vocabulary.units[fact.unit]
			? valueInWords(fact.value, library.vocabulary.units[fact.unit]!, locale, fact.bound)
			: digitsOf(fact.value);
	const sources = (fact: KnownFact) => `[${fact.sources.join(', ') || t('diff.derived')}]`;
	if (!before || !after) {
		const [fact, library] = after ? [after, compared.after] : [before!, compared.before];
		return `${cut(said(fact, library))} ${cut(sources(fact))}`;
	}
	let [from, to] = [said(before, compared.before), said(after, compared.after)];
	// Rounded for reading, two values may look the same.
	if (from === to && digitsOf(before.value) !== digitsOf(after.value))
		[from, to] = [`${digitsOf(before.value)} ${before.unit}`, `${digitsOf(after.value)} ${after.unit}`];
	const parts = [from === to ? cut(to) : `${cut(from)} → ${cut(to)}`];
	const [old, now] = [sources(before), sources(after)];
	parts.push(old === now ? cut(now) : `${cut(old)} → ${cut(now)}`);
	if (before.standing !== after.standing) parts.push(`${before.standing ?? '—'} → ${after.standing ?? '—'}`);
	if (JSON.stringify(before.others) !== JSON.stringify(after.others))
		parts.push(t('diff.dissent', { before: before.others.length, after: after.others.length }));
	return parts.join(' ');
}

function cut(words: string): string {
	const line = words.replace(/\s+/g, ' ');
	return line.length > wordLimit ? `${line.slice(0, wordLimit - 1)}…` : line;
}

/** Words as Markdown that says just these words: no link, no emphasis, no HTML, no address that becomes a link. */
function escaped(words: string): string {
	return printable(words)
		.replace(/[\\`*_{}[\]()#+!|>~<&:@]/g, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
		.replace(/www\./gi, 'www\\.');
}
