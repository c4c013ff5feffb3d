import { preview } from 'astro';
import { wordsFor } from '../i18n/index.ts';
import { locales, ownName } from '../model/locale.ts';
import { settingsFrom } from '../settings.ts';
import { buildSite } from './build.ts';
import { localeOf } from './language.ts';

/** `npm start`: builds the site and its search index, serves it, and says where, in both languages. */
const settings = settingsFrom(process.env);
const locale = localeOf(undefined, process.env);
if (!(await buildSite(settings, locale))) process.exit(1);

process.env.ASTRO_DEV_BACKGROUND = '0';
try {
	const server = await preview({ logLevel: 'error', server: { port: settings.port, host: '127.0.0.1' } });
	const address = `http://localhost:${server.port}${settings.basePath}`;
	for (const one of locales) console.log(`${wordsFor(one)('build.serving')} ${address}${one}/ (${ownName[one]})`);
	for (const one of locales) console.log(wordsFor(one)('build.stop'));
	await server.closed();
} catch (error) {
	if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
	console.error(wordsFor(locale)('build.port-taken', { port: settings.port, next: settings.port + 1 }));
	process.exit(1);
}
