import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { wordsFor, type WordKey, type Words } from '../i18n/index.ts';
import { printable } from '../model/bytes.ts';
import type { Locale } from '../model/locale.ts';
import { isSpoken, localeOf } from './language.ts';

/** What someone typed behind a command, each option a text; what cannot be understood ends it with the command's usage. */
export function argumentsOf<Name extends string>(
	usage: WordKey,
	names: readonly Name[],
	flags: readonly string[] = [],
): {
	given: Partial<Record<Name, string>>;
	flags: ReadonlySet<string>;
	words: string[];
	locale: Locale;
	isAsked: boolean;
	t: Words;
} {
	const options: ParseArgsOptionsConfig = { lang: { type: 'string' } };
	for (const name of names) options[name] = { type: 'string' };
	for (const name of flags) options[name] = { type: 'boolean' };
	const stop = (locale: Locale): never => {
		console.error(wordsFor(locale)(usage));
		process.exit(2);
	};
	try {
		const { values, positionals } = parseArgs({ allowPositionals: true, options });
		const { lang, ...rest } = values as Record<string, string | boolean>;
		const locale = localeOf(lang as string | undefined, process.env);
		if (!isSpoken(lang as string | undefined)) stop(locale);
		const set = new Set(flags.filter((flag) => rest[flag] === true));
		return {
			given: rest as Partial<Record<Name, string>>,
			flags: set,
			words: positionals,
			locale,
			isAsked: lang !== undefined,
			t: wordsFor(locale),
		};
	} catch (error) {
		// Node names the option that it does not know in English alone; the usage says the same in both languages.
		if (!String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) throw error;
		return stop(localeOf(undefined, process.env));
	}
}

/** Something to say to the person at the terminal, safe to print whatever authors wrote. */
export function sayAs(
	t: Words,
): Record<'say' | 'refuse', (key: WordKey, values?: Record<string, string | number>) => void> {
	return {
		say: (key, values) => console.log(printable(t(key, values))),
		refuse: (key, values) => {
			console.error(printable(t(key, values)));
			process.exitCode = 1;
		},
	};
}
