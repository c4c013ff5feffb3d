import { isLocale, type Locale } from '../model/locale.ts';

/** The language of the person at the terminal: what is asked for, else the environment's; a variable that is set empty says nothing. */
export function localeOf(asked: string | undefined, environment: NodeJS.ProcessEnv): Locale {
	const said = asked || environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
	return said.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Whether `--lang` names a language we speak: `zh`, `en`, or one of their kinds such as `zh-CN`. */
export function isSpoken(asked: string | undefined): boolean {
	return asked === undefined || isLocale(asked.toLowerCase().split(/[-_]/)[0]!);
}
