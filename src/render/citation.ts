import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { inWords } from '../format/date.ts';
import { valueInWords } from '../format/value.ts';
import { timeOf } from '../model/fact.ts';
import type { Article, KnownFact } from '../model/knowledge.ts';
import type { Locale } from '../model/locale.ts';
import { langOf } from './reference.ts';
import { articleOf, factWords, propertyLabel, textOf, titleOf, unitOf, type Scope } from './scope.ts';

type Citing = Pick<Scope, 'library' | 'locale' | 't' | 'to'>;

/** How the page of an article is cited: GB/T 7714 for readers of Chinese, the style of the APA for readers of English. */
export function pageCitation(scope: Citing, article: Article): string {
	const words = textOf(article, scope.locale);
	return scope.t('citation.of-page', {
		...common(scope, article),
		title: words.title,
		address: scope.to.full(scope.to.article(article.id, words.locale)),
	});
}

/**
 * How one fact is cited: value, property and time, its lasting address, the sources it rests on,
 * and the values of those who disagree. `exact` is the whole figure where the words round it.
 */
export function figureCitation(scope: Citing, fact: KnownFact, exact?: string): ElementContent[] {
	const { t, to, locale } = scope;
	const article = articleOf(scope, fact.article);
	const words = textOf(article, locale);
	const value = factWords(scope, fact);
	const time = timeOf(fact);
	const label = [
		propertyLabel(scope, fact.is),
		fact.about && titleOf(articleOf(scope, fact.about), locale).title,
		time && inWords(time, locale),
		fact.standing && t(`standing.${fact.standing}`),
	].filter((part): part is string => Boolean(part));
	const cited = t('citation.of-figure', {
		...common(scope, article),
		what: t('citation.what', {
			title: words.title,
			label: label.join(t('list.separator')),
			value: exact ? t('citation.exact', { value, exact }) : value,
		}),
		address: to.full(to.article(fact.article, words.locale, fact.anchor)),
	});
	const others = fact.others.flatMap((other, index): ElementContent[] => [
		text(
			`${index > 0 ? between[locale] : ''}${valueInWords(other.value, unitOf(scope, fact), locale, other.bound)}${t('citation.in')}`,
		),
		...sourcesOf(scope, other.sources),
	]);
	const stop = text(t('citation.stop'));
	const grounds = [
		...(fact.derivation ? [[text(t('citation.derived'))]] : []),
		...(fact.sources.length > 0 ? [[text(t('citation.sources')), ...sourcesOf(scope, fact.sources), stop]] : []),
		...(others.length > 0 ? [[text(t('citation.others')), ...others, stop]] : []),
	];
	// An address ends with a space in either language; Chinese sentences need none between them.
	const space = (index: number) => (index === 0 || locale === 'en' ? [text(' ')] : []);
	return [text(cited), ...grounds.flatMap((ground, index) => [...space(index), ...ground])];
}

const between: Record<Locale, string> = { zh: '；', en: '; ' };

function common({ t, locale }: Citing, article: Article) {
	return { site: t('site.name'), updated: versionDate(article.original.updated, locale), read: t('citation.read') };
}

/** The day a page's information reaches: `2026-06-30`, or `2026, June 30` as the APA writes it. */
function versionDate(day: string, locale: Locale): string {
	if (locale === 'zh') return day;
	const [date, month, year] = inWords(day, locale).split(' ');
	return `${year}, ${month} ${date}`;
}

/** Sources by title, publisher and date; a title in another language says so. */
function sourcesOf({ library, t, locale }: Citing, ids: readonly string[]): ElementContent[] {
	return ids.flatMap((id, index): ElementContent[] => {
		const source = library.sources.get(id)!;
		const lang = source.title ? langOf(source, locale) : undefined;
		const title = source.title ?? source.described![locale];
		const details = [source.publisher, source.published ? inWords(source.published, locale) : t('source.undated')];
		return [
			...(index > 0 ? [text(between[locale])] : []),
			lang ? h('span', { lang }, title) : text(title),
			text(t('citation.details', { details: details.join(t('list.separator')) })),
		];
	});
}

function text(value: string): ElementContent {
	return { type: 'text', value };
}
