import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kinds } from '../src/model/id.ts';
import { locales, type Locale } from '../src/model/locale.ts';
import type { Chance } from './random.ts';

/** Clauses of real articles, without their markup: what synthetic prose is put together from. */
export async function clausesOf(library: string): Promise<Record<Locale, string[]>> {
	const clauses: Record<Locale, string[]> = { zh: [], en: [] };
	for (const kind of kinds)
		for (const slug of (await readdir(join(library, kind))).sort())
			for (const locale of locales) {
				const text = await readFile(join(library, kind, slug, `${locale}.mdx`), 'utf8').catch(() => '');
				clauses[locale].push(...clausesIn(text, locale));
			}
	return clauses;
}

function clausesIn(text: string, locale: Locale): string[] {
	const prose = text
		.replace(/^---\n[\s\S]*?\n---\n/, '')
		.replace(/<[A-Z][^>]*>|<\/[A-Za-z]+>/g, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.split('\n')
		.filter((line) => /^[^#|\-<>\s\d]/.test(line))
		.join('\n');
	const parts = prose.split(locale === 'zh' ? /[，。；：！？\n]/ : /[.,;:!?](?:\s|$)|\n/);
	const [least, most] = locale === 'zh' ? [5, 28] : [18, 70];
	return (
		parts
			// Markup that was taken out leaves a space behind, which the check would tell.
			.map((part) =>
				part
					.trim()
					.replace(/\s+/g, ' ')
					.replace(/ ?([、“”《》]) ?/g, locale === 'zh' ? '$1' : '$&'),
			)
			.filter((part) => part.length >= least && part.length <= most && !/[[\]{}<>*_~&|\\`#@()（）/]/.test(part))
	);
}

const syllables =
	'ba ce do fi gan hu jin ka len mo nan or pe qi ran su tao un ve wen xi yu zhe lo mi ra sen tor vex lum'.split(' ');

/** A name that no one has had before, in both languages. */
export interface MadeName {
	zh: string;
	en: string;
	slug: string;
}

/** Makes names from the characters the clauses use, the frequent ones oftener. */
export function nameMaker(chance: Chance, clauses: Record<Locale, readonly string[]>): (number: number) => MadeName {
	const characters = [...clauses.zh.join('')].filter((one) => /\p{Script=Han}/u.test(one));
	const known = new Set<string>();
	const fresh = (make: () => string): string => {
		for (;;) {
			const made = make();
			if (!known.has(made) && known.add(made)) return made;
		}
	};
	return (number) => {
		const zh = fresh(() => Array.from({ length: 3 + chance.below(2) }, () => chance.pick(characters)).join(''));
		const en = fresh(() => {
			const word = Array.from({ length: 3 + chance.below(2) }, () => chance.pick(syllables)).join('');
			return word[0]!.toUpperCase() + word.slice(1);
		});
		return { zh, en, slug: `${en.toLowerCase()}-${number}` };
	};
}

/** A sentence of two or three clauses, with something set in after each of the first ones. */
export function sentence(
	chance: Chance,
	clauses: readonly string[],
	locale: Locale,
	inside: readonly string[] = [],
): string {
	const parts = Array.from({ length: 2 + chance.below(2) }, () => chance.pick(clauses));
	inside.forEach((one, at) => (parts[at] += locale === 'zh' ? one : ` ${one}`));
	const [first, ...rest] = parts.join(locale === 'zh' ? '，' : ', ');
	return locale === 'zh' ? `${first}${rest.join('')}。` : `${first!.toUpperCase()}${rest.join('')}. `;
}
