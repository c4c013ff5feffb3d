import { wordsFor } from '../i18n/index.ts';
import type { Article, Source } from '../model/knowledge.ts';
import { languageTag, locales, type Locale } from '../model/locale.ts';
import { factRecord } from './fact-record.ts';
import type { Published } from './published.ts';

/** One thing to be cited, in the terms of CSL-JSON (citationstyles.org), which reference managers read as it is. */
export interface Citation {
	id: string;
	type: 'webpage' | 'article-newspaper' | 'report' | 'legislation';
	title: string;
	author?: { literal: string }[];
	publisher?: string;
	'container-title'?: string;
	issued?: CslDate;
	accessed?: CslDate;
	language: string;
	URL?: string;
	note?: string;
}
interface CslDate {
	'date-parts': number[][];
}

/** The article in each of its languages, then each of its facts by its permanent address. */
export function articleCitations(from: Published, article: Article): Citation[] {
	const site = (locale: Locale) => wordsFor(locale)('site.name');
	const pages = locales.flatMap((locale): Citation[] => {
		const text = article.texts[locale];
		if (!text) return [];
		return [
			{
				id: `${article.slug}-${locale}`,
				type: 'webpage',
				title: text.title,
				author: [{ literal: site(locale) }],
				'container-title': site(locale),
				issued: parts(article.original.updated),
				language: languageTag[locale],
				URL: from.absolute(from.to.article(article.id, locale)),
			},
		];
	});
	const facts = article.facts.map((fact): Citation => {
		const locale = article.originalLocale;
		const record = factRecord(from, fact);
		const label = from.library.vocabulary.properties[fact.is]![locale];
		const time = fact.in ?? fact.on;
		return {
			id: `${article.slug}-${fact.anchor}`,
			type: 'webpage',
			title: `${article.texts[locale]!.title}: ${[label, time].filter(Boolean).join(' ')}: ${record.words[locale]}`,
			author: [{ literal: site(locale) }],
			'container-title': site(locale),
			issued: parts(article.original.updated),
			language: languageTag[locale],
			URL: record.addresses[locale],
			note: fact.sources.join(', '),
		};
	});
	return [...pages, ...facts];
}

/** Every source that the article cites, shows a figure from or links with. */
export function sourceCitations(sources: Iterable<Source>): Citation[] {
	return [...sources].map((source) => ({
		id: source.id,
		type: typeOf(source),
		title: source.title ?? source.described!.en,
		...(source.author.length > 0 && { author: source.author.map((literal) => ({ literal })) }),
		publisher: source.publisher,
		...(source.published && { issued: parts(source.published) }),
		accessed: parts(source.read),
		language: source.language,
		...(source.url && { URL: source.url }),
	}));
}

/**
 * BibTeX and RIS are written here: the libraries at hand drop Han characters from BibTeX or leave its signs unescaped.
 * A test reads both back with one of them.
 */
export function bibtex(citations: readonly Citation[]): string {
	return citations
		.map((one) => {
			const [year, month] = one.issued?.['date-parts'][0] ?? [];
			const fields: [string, string | undefined][] = [
				['title', `{${texOf(one.title)}}`],
				['author', one.author?.map(({ literal }) => `{${texOf(literal)}}`).join(' and ')],
				['year', year === undefined ? undefined : String(year)],
				['month', month === undefined ? undefined : String(month)],
				['howpublished', one['container-title'] ?? one.publisher],
				['url', one.URL],
				['urldate', one.accessed && dashed(one.accessed)],
				['language', one.language],
				['note', one.note],
			];
			const lines = fields
				.filter(([, value]) => value !== undefined && value !== '')
				.map(
					([name, value]) =>
						`  ${name} = {${name === 'title' || name === 'author' || name === 'url' ? value : texOf(value!)}},`,
				);
			return `@misc{${one.id},\n${lines.join('\n')}\n}\n`;
		})
		.join('\n');
}

const risTypes: Record<Citation['type'], string> = {
	webpage: 'ELEC',
	'article-newspaper': 'NEWS',
	report: 'RPRT',
	legislation: 'STAT',
};

export function ris(citations: readonly Citation[]): string {
	return citations
		.map((one) => {
			const lines: [string, string | undefined][] = [
				['TY', risTypes[one.type]],
				['ID', one.id],
				['TI', one.title],
				...(one.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
				['PY', one.issued && String(one.issued['date-parts'][0]![0])],
				['DA', one.issued && dashed(one.issued).replaceAll('-', '/')],
				['T2', one['container-title']],
				['PB', one.publisher],
				['LA', one.language],
				['UR', one.URL],
				['Y2', one.accessed && dashed(one.accessed).replaceAll('-', '/')],
				['N1', one.note],
			];
			const written = lines
				.filter(([, value]) => value)
				.map(([tag, value]) => `${tag}  - ${value!.replace(/\s+/g, ' ')}`);
			return [...written, 'ER  - ', ''].join('\r\n');
		})
		.join('\r\n');
}

function typeOf({ kind }: Source): Citation['type'] {
	if (kind === 'law') return 'legislation';
	if (kind === 'filing' || kind === 'research' || kind === 'official') return 'report';
	return kind === 'press' ? 'article-newspaper' : 'webpage';
}

function parts(date: string): CslDate {
	return { 'date-parts': [date.split('-').map(Number)] };
}

function dashed(date: CslDate): string {
	return date['date-parts'][0]!.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Signs that TeX would take for its own. */
function texOf(words: string): string {
	return words
		.replace(/\\/g, '\\textbackslash ')
		.replace(/[&%$#_{}]/g, (sign) => `\\${sign}`)
		.replace(/~/g, '\\textasciitilde ')
		.replace(/\^/g, '\\textasciicircum ');
}
