import { h } from 'hastscript';
import type { Element } from 'hast';
import { wordsFor } from '../i18n/index.ts';
import { timeOf } from '../model/fact.ts';
import type { Article, KnownFact } from '../model/knowledge.ts';
import { languageTag, otherLocale, ownName, type Locale } from '../model/locale.ts';
import { factsPath, textPath, type Repository } from '../model/repository.ts';
import type { Section } from '../model/sections.ts';
import { outsideRel } from './reference.ts';
import { translationDraft } from '../model/drafts.ts';

/** The ways from a page to its repair: GitHub’s own pages, ready filled, so that no script and no other account is needed. */
export interface Mending {
	edit: string;
	report: string;
	/** The missing text begun, or the one that is there. */
	translate: string;
	section: (section: Pick<Section, 'id' | 'title'>) => string;
	fact: (fact: KnownFact) => string;
}

/** The repairs of an article’s page in one language; `page` is its full address. */
export function mendingOf(repository: Repository, article: Article, locale: Locale, page: string): Mending {
	const shown = article.texts[locale] ?? article.texts[otherLocale(locale)]!;
	const missing = otherLocale(shown.locale);
	const language = ownName[shown.locale];
	const target = textPath(article.id, missing);
	return {
		edit: repository.edit(textPath(article.id, shown.locale)),
		report: repository.report('mistake', `${article.id} (${language})`, { page }),
		translate: article.texts[missing]
			? repository.edit(target)
			: (repository.create(target, translationDraft(shown)) ?? repository.createEmpty(target)),
		section: ({ id, title }) =>
			repository.report('mistake', `${article.id} (${language}): ${title}`, {
				page: `${page}#${id}`,
				section: `${title} (${language})`,
			}),
		fact: (fact) => {
			const name = [fact.is, timeOf(fact), fact.about].filter(Boolean).join(' ');
			return repository.report('figure', `${fact.article} ${name}`, {
				page: fact.article === article.id ? `${page}#${fact.anchor}` : page,
				// Its sources stand in that file; a long page would carry the name of each a dozen times.
				fact: `${factsPath(fact.article)}:${fact.place.line}`,
				value: plainValue(fact, locale),
			});
		},
	};
}

/** The value in digits: each Chinese character of an address takes nine signs, and a page has a hundred of them. */
function plainValue({ value, unit }: KnownFact, locale: Locale): string {
	if (value.form === 'text') return value.text[locale];
	if (value.form === 'date') return value.date;
	return value.form === 'range' ? `${value.from.text}–${value.to.text} ${unit}` : `${value.number.text} ${unit}`;
}

/** The quiet link beside a heading: seen when the heading is pointed at, always reached by the keyboard. */
export function sectionReport(mending: Mending, section: Section, locale: Locale): Element {
	const words = wordsFor(locale)('article.report');
	return h(
		'p.mend',
		{ lang: languageTag[locale], dataPagefindIgnore: '' },
		h(
			'a',
			{
				href: mending.section(section),
				rel: outsideRel,
				ariaLabel: `${words}${locale === 'zh' ? '：' : ': '}${section.title}`,
			},
			h('span', words),
		),
	);
}

/** The link at the foot of a fact’s card. */
export function figureReport(mending: Mending, fact: KnownFact, locale: Locale): Element {
	const words = wordsFor(locale)('fact.better');
	return h('p.card-mend', h('a', { href: mending.fact(fact), rel: outsideRel }, words));
}
