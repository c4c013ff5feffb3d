import type { ArticleId, Kind } from '../src/model/id.ts';
import { locales, type Locale } from '../src/model/locale.ts';
import type { Vocabulary } from '../src/model/vocabulary.ts';
import type { Chance } from './random.ts';
import { sentence, type MadeName } from './synthetic-words.ts';

/** What a synthetic library will hold, known before anything is written, so that links can lead anywhere. */
export interface Plan {
	chance: Chance;
	clauses: Record<Locale, readonly string[]>;
	vocabulary: Vocabulary;
	articles: readonly PlannedArticle[];
	sources: readonly string[];
	publishers: readonly MadeName[];
	facts: Map<ArticleId, { is: string; in?: string; unit: string }[]>;
}

export interface PlannedArticle extends MadeName {
	id: ArticleId;
	kind: Kind;
}

/** The three files of one article. */
export function articleFiles(plan: Plan, article: PlannedArticle): Map<string, string> {
	const { chance, sources } = plan;
	const own = chance.some(sources, 4);
	const shape = shapeOf(plan, article, own);
	const original = chance.pick(locales);
	const files = new Map<string, string>();
	for (const locale of locales) {
		const head = locale === original ? neutral(plan, article, own) : [`translation-of: ${original}`];
		const said = (count: number) =>
			Array.from({ length: count }, () => sentence(chance, plan.clauses[locale], locale))
				.join('')
				.trim();
		files.set(
			`${article.id}/${locale}.mdx`,
			[
				'---',
				`title: ${JSON.stringify(titleOf(article, locale))}`,
				`summary: ${JSON.stringify(said(2))}`,
				...head,
				'---',
				'',
				body(plan, shape, own, locale, said),
				'',
			].join('\n'),
		);
	}
	const facts = plan.facts.get(article.id)!;
	if (facts.length > 0) files.set(`${article.id}/facts.yaml`, facts.map((fact) => factEntry(plan, fact, own)).join(''));
	return files;
}

const endings: Record<Kind, Record<Locale, string>> = {
	firms: { zh: '科技', en: ' Technology' },
	products: { zh: '加速卡', en: ' Accelerator' },
	policies: { zh: '规则', en: ' Rule' },
	views: { zh: '的看法', en: ' on the Market' },
	people: { zh: '', en: '' },
	concepts: { zh: '之说', en: ' Scheme' },
	briefs: { zh: '综述', en: ' Overview' },
};

function titleOf(article: PlannedArticle, locale: Locale): string {
	return article[locale] + endings[article.kind][locale];
}

/** What both languages of an article have in common: the links, figures and sources of each paragraph, and what ends a section. */
type Shape = { paragraphs: Paragraph[]; end: string[] }[];
type Paragraph = { links: PlannedArticle[]; figures: string[]; cited: string };

function shapeOf(plan: Plan, { id }: PlannedArticle, own: readonly string[]): Shape {
	const { chance, articles } = plan;
	return Array.from({ length: 1 + chance.below(3) }, () => ({
		paragraphs: Array.from({ length: 1 + chance.below(3) }, () => ({
			links: Array.from({ length: 1 + chance.below(3) }, () => chance.popular(articles)),
			figures: Array.from({ length: 2 }, () => figure(plan, id)).filter((one) => one !== undefined),
			cited: chance.some(own, 1 + chance.below(3)).join(', '),
		})),
		end: blocks(plan, id),
	}));
}

function figure({ chance, articles, facts }: Plan, id: ArticleId): string | undefined {
	const isOwn = chance.next() < 0.7 && facts.get(id)!.length > 0;
	const of = isOwn ? id : chance.popular(articles).id;
	const known = facts.get(of)!;
	if (known.length === 0) return undefined;
	const fact = chance.pick(known);
	const when = fact.in ? ` in="${fact.in}"` : '';
	return `<Fact${of === id ? '' : ` of="${of}"`} is="${fact.is}"${when} />`;
}

/** Tables, claims and timelines, as seldom as in our own library. */
function blocks({ chance, articles, facts }: Plan, id: ArticleId): string[] {
	const views = articles.filter(({ kind }) => kind === 'views');
	const own = facts.get(id)!;
	return [
		...(chance.next() < 0.1 ? [`<Claim of="${chance.pick(views).id}" id="claim-${1 + chance.below(2)}" />`] : []),
		...(chance.next() < 0.06 && own.length > 0 ? [`<FactTable is="${chance.pick(own).is}" />`] : []),
		...(chance.next() < 0.02 ? [`<Timeline about="${chance.popular(articles).id}" />`] : []),
	];
}

function body(
	{ chance, clauses }: Plan,
	shape: Shape,
	own: readonly string[],
	locale: Locale,
	said: (count: number) => string,
): string {
	const sections = shape.map(({ paragraphs, end }) => {
		const texts = paragraphs.map(({ links, figures, cited }) => {
			const named = links.map((link) => `[${link[locale]}](${link.id})`);
			const linked = sentence(chance, clauses[locale], locale, named.slice(0, 2));
			const figured = sentence(chance, clauses[locale], locale, figures);
			const last = named.length > 2 ? sentence(chance, clauses[locale], locale, named.slice(2)) : '';
			return `${`${linked}${figured}${last}`.trimEnd()}<Cite source="${cited}" />`;
		});
		return [`## ${chance.pick(clauses[locale])}`, ...texts, ...end].join('\n\n');
	});
	const questions = [said(1), said(1)].map((question) => `- ${question}`).join('\n');
	return `${said(2)}<Cite source="${own[0]}" />\n\n${sections.join('\n\n')}\n\n<OpenQuestions>\n${questions}\n</OpenQuestions>`;
}

/** The fields that do not depend on language: names, topics, typed links, and what a kind asks for. */
function neutral(plan: Plan, article: PlannedArticle, own: readonly string[]): string[] {
	const { chance, vocabulary } = plan;
	return [
		`names: [${JSON.stringify(article.zh)}, ${JSON.stringify(article.en)}, ${JSON.stringify(`${article.en} Group`)}]`,
		`topics: [${chance.some(Object.keys(vocabulary.topics), 2).join(', ')}]`,
		...ownFields(plan, article, own),
		'links:',
		...linksOf(plan, article),
		`updated: 2026-01-${String(1 + chance.below(28)).padStart(2, '0')}`,
	];
}

function ownFields(
	{ chance, vocabulary, clauses, articles }: Plan,
	{ kind }: PlannedArticle,
	own: readonly string[],
): string[] {
	if (kind === 'firms') return [`tickers: ['${600000 + chance.below(99999)}.SH']`];
	if (kind === 'products') return ['category: chip'];
	if (kind === 'policies')
		return ['jurisdiction: CN', `issued-by: [${chance.pick(Object.keys(vocabulary.bodies))}]`, 'issued: 2023-04-05'];
	if (kind !== 'views') return [];
	const claims = [1, 2].map((number) => {
		const [question, { stances }] = chance.pick(Object.entries(vocabulary.questions));
		return [
			`  - id: claim-${number}`,
			`    question: questions/${question}`,
			`    stance: ${chance.pick(Object.keys(stances))}`,
			...locales.map((locale) => `    ${locale}: ${JSON.stringify(sentence(chance, clauses[locale], locale).trim())}`),
			`    sources: [${own[0]}]`,
			`    about: [${chance.popular(articles).id}]`,
		].join('\n');
	});
	return ['said: 2025-06-07', 'claims:', ...claims];
}

function linksOf({ chance, articles }: Plan, { id, kind }: PlannedArticle): string[] {
	const lead = (relation: string, to: Kind, count: number): string[] => {
		const fitting = articles.filter((one) => one.kind === to && one.id !== id);
		const targets = new Set(Array.from({ length: Math.min(count, fitting.length) }, () => chance.popular(fitting).id));
		return targets.size > 0 ? [`  ${relation}: [${[...targets].join(', ')}]`] : [];
	};
	if (kind === 'firms')
		return [...lead('makes', 'products', 3), ...lead('led-by', 'people', 1), ...lead('supplied-by', 'firms', 2)];
	if (kind === 'policies') return [...lead('restricts', 'firms', 2), ...lead('amends', 'policies', 1)];
	if (kind === 'views') return [...lead('by', 'people', 1), ...lead('about', 'firms', 2)];
	if (kind === 'briefs') return lead('about', 'firms', 8);
	return lead('part-of', 'concepts', 2);
}

function factEntry(
	{ chance }: Plan,
	{ is, unit, in: when }: { is: string; in?: string; unit: string },
	own: readonly string[],
): string {
	const amount = () =>
		unit === 'date'
			? `20${10 + chance.below(15)}-0${1 + chance.below(9)}`
			: String(1 + chance.below(1_000_000_000) / 100);
	const lines = [`- is: ${is}`, ...(when ? [`  in: ${when}`] : []), `  value: ${amount()}`, `  unit: ${unit}`];
	lines.push(`  sources: [${chance.some(own, 1 + chance.below(2)).join(', ')}]`);
	if (chance.next() < 0.08)
		lines.push(
			'  others:',
			`    - value: ${amount()}`,
			`      sources: [${own[3]}]`,
			'      why: { zh: 口径不同, en: Another basis }',
		);
	return `${lines.join('\n')}\n`;
}
