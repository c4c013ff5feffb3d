import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { wordsFor } from '../i18n/index.ts';
import type { Locale } from '../model/locale.ts';
import { isSpoken, localeOf } from './language.ts';

const formats = ['text', 'github', 'json'] as const;
type Format = (typeof formats)[number];

/** What the person at the terminal asks of `npm run check`. */
export interface CheckOptions {
	locale: Locale;
	format: Format;
	/** Every warning one by one, however many there are. */
	areWarningsListed: boolean;
	/** Whether typesetting is mended before anything is told. */
	isFixing: boolean;
	/** Files and folders to be told of, as reports name them; none means all. */
	paths: string[];
}

/** Reads the command line, or says in one line what cannot be understood. */
export function checkOptions(
	written: string[],
	contentFolder: string,
	environment: NodeJS.ProcessEnv,
): { options: CheckOptions } | { wrong: string } {
	const { values, positionals, tokens } = parseArgs({
		args: written,
		allowPositionals: true,
		strict: false,
		tokens: true,
		options: {
			lang: { type: 'string' },
			format: { type: 'string' },
			warnings: { type: 'boolean' },
			fix: { type: 'boolean' },
		},
	});
	const { lang, format = 'text', warnings, fix, ...unknown } = values;
	const locale = localeOf(typeof lang === 'string' ? lang : undefined, environment);
	const t = wordsFor(locale);
	const hasValue = (name: string) =>
		tokens.some((token) => token.kind === 'option' && token.name === name && token.value);
	const [stranger] = Object.keys(unknown);
	if (stranger !== undefined) return { wrong: t('check.unknown-option', { option: nameAsTyped(tokens, stranger) }) };
	if (!isOneOf(formats, format) || (lang !== undefined && (typeof lang !== 'string' || !isSpoken(lang))))
		return { wrong: t('check.wrong-option', { option: isOneOf(formats, format) ? '--lang' : '--format' }) };
	const valued = ['warnings', 'fix'].find(hasValue);
	if (valued !== undefined) return { wrong: t('check.wrong-option', { option: `--${valued}` }) };
	const paths: string[] = [];
	for (const path of positionals) {
		const full = [resolve(path), resolve(contentFolder, path)].find((one) => existsSync(one));
		if (full === undefined) return { wrong: t('check.no-path', { path }) };
		if (relative(contentFolder, full).startsWith('..')) return { wrong: t('check.outside', { path }) };
		if (full === contentFolder) continue;
		const near = relative(process.cwd(), full);
		paths.push((near.startsWith('..') ? full : near).replaceAll('\\', '/'));
	}
	return { options: { locale, format, areWarningsListed: warnings === true, isFixing: fix === true, paths } };
}

function isOneOf<Name extends string>(names: readonly Name[], said: unknown): said is Name {
	return (names as readonly unknown[]).includes(said);
}

function nameAsTyped(tokens: readonly { kind: string; name?: string; rawName?: string }[], name: string): string {
	return tokens.find((token) => token.kind === 'option' && token.name === name)?.rawName ?? `--${name}`;
}
