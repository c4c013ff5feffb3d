import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { scaffoldWords } from '../format/scaffold-words.ts';
import { wordsFor } from '../i18n/index.ts';
import { readLibrary } from '../library.ts';
import { isPlainAddress } from '../model/address.ts';
import { printable } from '../model/bytes.ts';
import { isLocale, locales, otherLocale, type Locale } from '../model/locale.ts';
import { nearest } from '../model/nearest.ts';
import { plainName } from '../model/name-collisions.ts';
import { scaffold, type ScaffoldKind } from '../model/scaffold.ts';
import { isDay } from '../model/time.ts';
import { settingsFrom } from '../settings.ts';
import { argumentsOf, sayAs } from './arguments.ts';
import { kindNames } from './kind-names.ts';
import { today } from './today.ts';

/** `npm run new -- <kind> <name>`: begins an article in both languages, an event or a source; overwrites nothing. */
const options = ['en', 'zh', 'original', 'slug', 'source', 'about', 'on', 'url'] as const;
const { given, flags, words, locale, isAsked, t } = argumentsOf('new.usage', options, ['dry-run']);
const { say, refuse } = sayAs(t);
const { contentFolder } = settingsFrom(process.env);
const [kindName, name, ...rest] = words;
const kind = kindNames.get(kindName?.toLowerCase() ?? '');

if (kindName === undefined || name === undefined || rest.length > 0) refuse('new.usage');
else if (!kind) {
	const near = nearest(kindName, kindNames.keys());
	refuse('new.no-kind', { kind: kindName, nearest: near ? t('check.did-you-mean', { nearest: near }) : '' });
} else if (given.on !== undefined && !isDay(given.on)) refuse('new.bad-day', { value: given.on });
else if (given.url !== undefined && !isPlainAddress(given.url)) refuse('new.bad-url', { value: given.url });
else if (given.original !== undefined && !isLocale(given.original)) refuse('new.usage');
else await begin(kind, name);

async function begin(kind: ScaffoldKind, name: string): Promise<void> {
	const ofName: Locale = /\p{Script=Han}/u.test(name) ? 'zh' : 'en';
	const translated = given[otherLocale(ofName)];
	const named = { [ofName]: name, ...(translated !== undefined && { [otherLocale(ofName)]: translated }) };
	const { library } = await readLibrary(contentFolder);
	const made = scaffold(
		{
			kind,
			original: (given.original as Locale | undefined) ?? ofName,
			names: named,
			on: given.on ?? today(),
			slug: given.slug,
			source: given.source,
			about: given.about,
			address: given.url,
		},
		library,
		scaffoldWords,
	);
	if ('refused' in made) {
		const { why, ...values } = made.refused;
		const near = 'nearest' in values && values.nearest ? t('check.did-you-mean', { nearest: values.nearest }) : '';
		return refuse(`new.${why}`, { ...values, nearest: near });
	}
	const paths = made.files.map(({ path }) => shown(path));
	const there = paths.find((path) => existsSync(path));
	if (there) return refuse('new.exists', { path: there });
	made.files.forEach(({ text }, index) => {
		const path = paths[index]!;
		if (flags.has('dry-run')) return say('new.would', { path });
		mkdirSync(dirname(path), { recursive: true });
		// Whoever is quicker keeps the place: a file that has come up meanwhile is an error, not overwritten.
		writeFileSync(path, text, { flag: 'wx' });
		say('new.written', { path });
	});
	for (const { id, texts, original } of library.articles.values()) {
		const titles = locales.flatMap((one) => texts[one]?.title ?? []);
		const known = [...titles, ...original.names].map(plainName);
		// Short names are all alike within two letters.
		if (Object.values(named).some((one) => one.length > 5 && nearest(plainName(one), known)))
			say('new.near', { id, title: titles.join(' · ') });
	}
	if (flags.has('dry-run')) return;
	const main = made.files.find(({ path }) => kind === 'sources' || !path.startsWith('sources/'))!.path;
	const id = kind === 'sources' || kind === 'events' ? main : dirname(main);
	const isPair = made.files.filter(({ path }) => path.endsWith('.mdx')).length === 2;
	// Who writes in one language may be helped by someone who reads the other.
	for (const one of isAsked ? [locale] : locales) {
		const next = wordsFor(one)(isPair ? 'new.next-pair' : 'new.next', { folder: shown(id), id });
		console.log(printable(next));
	}
}

/** A path of the content as reports name it. */
function shown(path: string): string {
	const full = join(contentFolder, path);
	const near = relative(process.cwd(), full);
	return (near.startsWith('..') ? full : near).replaceAll('\\', '/');
}
