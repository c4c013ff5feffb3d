import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { inWords } from '../format/date.ts';
import { plain } from '../format/number.ts';
import { timeOf } from '../model/fact.ts';
import type { KnownFact } from '../model/knowledge.ts';
import { articleOf, factWords, propertyLabel, titleOf, unitOf, type Scope } from './scope.ts';

/**
 * What is said of what: property, whom it is about and time; the value; the whole figure where the words round it. Card
 * and citation of a figure hold the same elements, so that a page packs the second as a copy of the first.
 */
export function figureLine(scope: Pick<Scope, 'library' | 'locale' | 't' | 'article'>, fact: KnownFact): Element[] {
	const { t, locale } = scope;
	const time = timeOf(fact);
	const others = [fact.article === scope.article ? undefined : fact.article, fact.about];
	const [owner, about] = others.map((id) => id && titleOf(articleOf(scope, id), locale));
	const label = [
		owner && h('span', { lang: owner.lang }, owner.title),
		propertyLabel(scope, fact.is),
		about && h('span', { lang: about.lang }, about.title),
		time && inWords(time, locale),
	].filter((part): part is ElementContent & string => Boolean(part));
	const exact = exactDigits(scope, fact);
	return [
		h('b', ...label.flatMap((part, index) => (index === 0 ? [part] : [t('list.separator'), part])), t('list.colon')),
		h('strong', factWords(scope, fact)),
		...(exact ? [h('small', t('citation.exact', { exact }))] : []),
	];
}

function exactDigits({ library, locale }: Pick<Scope, 'library' | 'locale'>, fact: KnownFact): string | undefined {
	const unit = unitOf({ library }, fact);
	if (fact.value.form !== 'number' || unit.dimension !== 'money') return undefined;
	if (Math.abs(fact.value.number.number) < 10_000) return undefined;
	return `${plain(fact.value.number, locale)} ${unit[locale]}`;
}
