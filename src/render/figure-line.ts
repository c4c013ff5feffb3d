import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { inWords } from '../format/date.ts';
import { isToldWhole, plain } from '../format/number.ts';
import { timeOf } from '../model/fact.ts';
import type { KnownFact } from '../model/knowledge.ts';
import { dissentMark } from './fact.ts';
import { articleOf, factWords, propertyLabel, titleOf, unitOf, type Scope } from './scope.ts';

type Telling = Pick<Scope, 'library' | 'locale' | 't'>;

/** What is said of what: whose property; its value, whom it concerns and when; the whole figure where the words round it. */
export function figureLine(scope: Telling & Pick<Scope, 'article'>, fact: KnownFact): ElementContent[] {
	const { t, locale } = scope;
	const owner = fact.article === scope.article ? undefined : titleOf(articleOf(scope, fact.article), locale);
	const exact = exactDigits(scope, fact);
	return [
		...(owner ? [h('span', { lang: owner.lang }, owner.title), text(t('list.separator'))] : []),
		text(propertyLabel(scope, fact.is) + t('list.colon')),
		...valueAndTime(scope, fact),
		...(exact ? [h('small', t('citation.exact', { exact }))] : []),
	];
}

/**
 * The value with its mark, and in small whom it concerns and when: the same elements in the list of facts and on a card,
 * so that a page packs the second as a copy of the first.
 */
export function valueAndTime(scope: Telling, fact: KnownFact): Element[] {
	const { t, locale } = scope;
	const about = fact.about && titleOf(articleOf(scope, fact.about), locale);
	const time = timeOf(fact);
	const told = [about && h('span', { lang: about.lang }, about.title), time && inWords(time, locale)].filter(
		(part): part is ElementContent & string => Boolean(part),
	);
	return [
		h('b', factWords(scope, fact), ...dissentMark(scope, fact)),
		...(told.length > 0 ? [h('small', ...told.flatMap((part) => [t('list.separator'), part]))] : []),
	];
}

function exactDigits({ library, locale }: Pick<Scope, 'library' | 'locale'>, fact: KnownFact): string | undefined {
	const unit = unitOf({ library }, fact);
	if (fact.value.form !== 'number' || unit.dimension !== 'money') return undefined;
	if (isToldWhole(fact.value.number, locale)) return undefined;
	return `${plain(fact.value.number, locale)} ${unit[locale]}`;
}

function text(value: string): ElementContent {
	return { type: 'text', value };
}
