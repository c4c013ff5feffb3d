import { h } from 'hastscript';
import type { Element } from 'hast';
import { wordsFor } from '../i18n/index.ts';
import type { Article, KnownFact } from '../model/knowledge.ts';
import { languageTag, otherLocale, ownName, type Locale } from '../model/locale.ts';
import { factsPath, textPath, type Repository } from '../model/repository.ts';
import type { Section } from '../model/sections.ts';
import { outsideRel } from '../model/href.ts';
import { translationDraft } from '../model/drafts.ts';

/** The ways from a page to its repair: GitHub’s own pages, ready filled, so that no script and no other account is needed. */
export interface Mending {
	edit: string;
	report: string;
	/** The missing text begun, or the one that is there. */
	translate: string;
	/** Reports of a section and of a figure name their place alone: a long page has a hundred of them. */
	section: (section: Pick<Section, 'id'>) => string;
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
		section: ({ id }) => repository.report('mistake', `${article.id} (${language})`, { page: `${page}#${id}` }),
		fact: (fact) =>
			repository.report('figure', article.id, { page, fact: `${factsPath(fact.article)}:${fact.place.line}` }),
	};
}

/** The quiet link beside a heading: seen when the heading is pointed at, always reached by the keyboard. */
export function sectionReport(mending: Mending, section: Section, locale: Locale, around: Locale): Element {
	const words = wordsFor(locale)('article.report');
	return h(
		'p.mend',
		{ lang: around === locale ? undefined : languageTag[locale], dataPagefindIgnore: true },
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
