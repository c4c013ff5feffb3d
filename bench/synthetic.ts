import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readLibrary, type Library } from '../src/library.ts';
import type { ArticleId, Kind } from '../src/model/id.ts';
import { chanceFrom } from './random.ts';
import { articleFiles, type Plan } from './synthetic-article.ts';
import { clausesOf, nameMaker, sentence } from './synthetic-words.ts';

/** How many of a hundred articles are of each kind, as in our own library. */
const shares: Record<Kind, number> = {
	firms: 10,
	products: 22,
	policies: 19,
	views: 15,
	people: 14,
	concepts: 16,
	briefs: 4,
};
/** Sources and events for each article in both languages, as in our own library. */
const density = { sources: 3.06, events: 1.17 };

/**
 * Writes a library of `texts` article texts (half of them Chinese, half English) with the links, facts, sources and
 * events that as many texts of our own have; one seed makes one library. The vocabulary is our own.
 */
export async function writeSynthetic(folder: string, texts: number, seed = 1, own = 'content'): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await cp(join(own, 'vocabulary'), join(folder, 'vocabulary'), { recursive: true });
	const plan = await planned(folder, Math.max(7, Math.round(texts / 2)), seed, own);
	const files = new Map<string, string>();
	plan.articles.forEach((article) => articleFiles(plan, article).forEach((text, path) => files.set(path, text)));
	plan.sources.forEach((id, index) => files.set(`sources/${id}.yaml`, sourceFile(plan, index)));
	for (let index = 0; index < Math.round(plan.articles.length * density.events); index++) {
		const date = `20${15 + plan.chance.below(11)}-${two(1 + plan.chance.below(12))}-${two(1 + plan.chance.below(28))}`;
		files.set(`events/${date}-event-${index}.yaml`, eventFile(plan, date));
	}
	const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
	for (const one of folders) await mkdir(one, { recursive: true });
	for (const [path, text] of files) await writeFile(join(folder, path), text);
}

async function planned(folder: string, count: number, seed: number, own: string): Promise<Plan> {
	const chance = chanceFrom(seed);
	const clauses = await clausesOf(own);
	const { library } = await readLibrary(folder);
	const make = nameMaker(chance, clauses);
	const counts = countsOf(count);
	const articles = (Object.keys(shares) as Kind[]).flatMap((kind) =>
		Array.from({ length: counts[kind] }, (_, index) => {
			const name = make(index);
			return { kind, ...name, id: `${kind}/${name.slug}` as ArticleId };
		}),
	);
	const sources = Array.from(
		{ length: Math.round(articles.length * density.sources) },
		(_, index) => `source-${index}`,
	);
	const publishers = Array.from({ length: Math.ceil(sources.length / 6) }, (_, index) => make(index));
	const plan: Plan = {
		chance,
		clauses,
		vocabulary: library.vocabulary,
		articles,
		sources,
		publishers,
		facts: new Map(),
	};
	for (const article of articles) plan.facts.set(article.id, factsFor(plan, article.kind));
	return plan;
}

/** How many articles each kind has; what rounding leaves over or takes too much is products’. */
function countsOf(count: number): Record<Kind, number> {
	const counts = { ...shares };
	for (const kind of Object.keys(shares) as Kind[])
		counts[kind] = Math.max(1, Math.round((count * shares[kind]) / 100));
	counts.products += count - Object.values(counts).reduce((sum, one) => sum + one, 0);
	return counts;
}

const factsOf: Record<Kind, number> = {
	firms: 24,
	products: 6,
	policies: 4,
	views: 1,
	people: 2,
	concepts: 5,
	briefs: 4,
};
const unitFor: Partial<Record<string, string>> = {
	money: 'CNY',
	price: 'CNY/share',
	ratio: 'percent',
	multiple: 'times',
	count: 'units',
	physical: 'GB',
	date: 'date',
};

/** Which facts an article has; the values follow when its file is written. */
function factsFor({ chance, vocabulary }: Plan, kind: Kind): { is: string; in?: string; unit: string }[] {
	const properties = Object.entries(vocabulary.properties as Library['vocabulary']['properties']);
	const chosen = chance.some(properties, chance.below(factsOf[kind] * 2 + 1));
	return chosen.flatMap(([is, { dimension }]) => {
		const unit = unitFor[dimension];
		if (!unit) return [];
		return [
			dimension === 'money' || dimension === 'ratio' ? { is, unit, in: String(2018 + chance.below(8)) } : { is, unit },
		];
	});
}

const sourceKinds = [
	'press',
	'press',
	'press',
	'press',
	'blog',
	'blog',
	'company',
	'official',
	'filing',
	'law',
	'research',
];

function sourceFile({ chance, clauses, publishers }: Plan, index: number): string {
	const locale = chance.pick(['zh', 'en'] as const);
	const title = sentence(chance, clauses[locale], locale).trim().slice(0, 60);
	return [
		`title: ${JSON.stringify(title)}`,
		`publisher: ${JSON.stringify(chance.popular(publishers)[locale])}`,
		`language: ${locale}`,
		`kind: ${chance.pick(sourceKinds)}`,
		`published: 20${15 + chance.below(11)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`,
		'read: 2026-01-31',
		`url: https://www.example.org/${index}`,
		'',
	].join('\n');
}

function eventFile({ chance, clauses, articles, sources }: Plan, date: string): string {
	const said = (locale: 'zh' | 'en') => JSON.stringify(sentence(chance, clauses[locale], locale).trim());
	const about = new Set(Array.from({ length: 1 + chance.below(3) }, () => chance.popular(articles).id));
	return [
		`date: ${date}`,
		`title: { zh: ${said('zh')}, en: ${said('en')} }`,
		`about: [${[...about].join(', ')}]`,
		`sources: [${chance.some(sources, 1 + chance.below(3)).join(', ')}]`,
		'',
	].join('\n');
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
